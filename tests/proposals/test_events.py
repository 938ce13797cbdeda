"""Incidents as links need them."""

from __future__ import annotations

import pytest
from builders import report, story

from geomap import resolve
from geomap.proposals.events import Event, events_of
from geomap.proposals.parties import Parties


@pytest.fixture
def events(small):
    """The incidents of reports, by someone unless told otherwise."""

    def of(*rows: dict[str, object]) -> list[Event]:
        told = story(*(report(**({"perpetrator": "Red Brigade"} | row)) for row in rows))
        return list(events_of(resolve.place(told, small)[0], Parties(small)))

    return of


def test_an_incident_of_nobody_or_of_no_day_is_left_out(events) -> None:
    """Nothing can be said of who answers."""
    assert events({"perpetrator": None}, {"incident_id": "i2", "date_start": None}) == []


def test_the_last_day_is_the_first_where_none_is_given(events) -> None:
    """Else the one that is."""
    one, other = events({}, {"incident_id": "i2", "date_end": "2020-03-13", "date_precision": "days"})
    assert (one.last - one.first, other.last - other.first) == (0, 2)


@pytest.mark.parametrize(
    ("notes", "is_answering", "is_afterwards"),
    [
        ("They came in retaliation.", True, False),
        ("It was hours after the attack.", False, True),
        ("An irresponsible act.", False, False),
    ],
)
def test_words_of_all_reports_are_read(events, notes: str, is_answering: bool, is_afterwards: bool) -> None:  # noqa: FBT001
    """From the beginning of a word."""
    (found,) = events({}, {"notes": notes})
    assert (found.is_answering, found.is_afterwards) == (is_answering, is_afterwards)


def test_protests_are_not_violent_and_what_killed_is_deadly(events) -> None:
    """By type and by figures."""
    one, other = events({"event_type": "Protests"}, {"incident_id": "i2", "fatalities_low": 1})
    assert (one.is_violent, one.is_deadly) == (False, False)
    assert (other.is_violent, other.is_deadly) == (True, True)
