"""Which reports may be joined to one incident."""

from __future__ import annotations

import pytest
from builders import report, reports, sources

from geomap.proposals.accounts import accounts_of
from geomap.proposals.groups import Groups
from geomap.resolve.matches import look_up


@pytest.fixture
def groups(small):
    """Reports of which none is joined yet, each of a source of its own unless told otherwise."""

    def of(*rows: dict[str, object], apart=()) -> Groups:
        own = ({"source_id": f"s{number}", "incident_id": None} for number in range(len(rows)))
        table = reports(*(report(**(each | row)) for each, row in zip(own, rows, strict=True)))
        names = sorted(set(table["source_id"]))
        return Groups(accounts_of(table, sources(*names), look_up(table, small), small), apart)

    return of


def test_joined_reports_are_one_group(groups) -> None:
    """By way of others too."""
    found = groups({}, {}, {}, {})
    assert [found.join(0, 1), found.join(3, 1), found.join(0, 3)] == ["", "", ""]
    assert found.joined() == [[0, 1, 3]]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"source_id": "s0"}, "one source tells of both"),
        ({"date_start": "2020-03-14"}, "days of their reports exclude each other"),
        ({"location_as_reported": "Erbil"}, "places of their reports exclude each other"),
        ({"retaliation_for": "first"}, "one is said to answer, follow, belong to or dispute the other"),
    ],
)
def test_what_excludes_each_other_is_not_joined_but_by_hand(groups, other: dict[str, object], why: str) -> None:
    """A person knows better."""
    found = groups({"report_id": "first"}, other)
    assert found.join(0, 1) == why
    assert found.join(0, 1, by_hand=True) == ""


def test_what_a_person_keeps_apart_is_not_joined_by_way_of_others(groups) -> None:
    """However sure the pairs are."""
    found = groups({}, {}, {}, apart=[(0, 2)])
    assert [found.join(0, 1), found.join(1, 2)] == ["", "a person keeps reports of the two apart"]


def test_two_incidents_that_a_person_has_named_stay_two(groups) -> None:
    """Reports of one are together from the beginning."""
    found = groups({"incident_id": "a"}, {"incident_id": "b"}, {"incident_id": "a"})
    assert found.join(0, 1, by_hand=True) == "two incidents that a person has named"
    assert found.joined() == [[0, 2]]
