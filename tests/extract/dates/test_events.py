"""Days told from another event are left to whoever knows that event."""

from __future__ import annotations

import pytest

from geomap.extract.dates import dates
from geomap.extract.dates.events import from_events
from geomap.extract.sentences import sentences


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("two days later", (2, 2)),
        ("a day earlier", (-1, -1)),
        ("three days before", (-3, -3)),
        ("ten hours earlier", (-1, 0)),
        ("hours after", (0, 1)),
        ("within hours of", (0, 1)),
        ("Within three hours", (0, 1)),
        ("48 hours later", (1, 2)),
        ("days later", (1, 10)),
        ("a few days after", (2, 7)),
        ("the next day", (1, 1)),
        ("the evening before", (-1, -1)),
        ("that morning", (0, 0)),
        ("on the same day", (0, 0)),
        ("the month before", (-61, -1)),
        ("less than three months after", (0, 120)),
    ],
)
def test_words_say_how_many_days_lie_between(text: str, after: tuple[int, int]) -> None:
    """The least and the most, below 0 for days before."""
    assert [each.after_days for each in dates(text, sentences(text), None)] == [after]


def test_they_have_no_day_of_their_own() -> None:
    """Not even where publication is not known."""
    [found] = dates("Days later it burned.", sentences("Days later it burned."), None)
    assert (found.first, found.last, found.precision) == (None, None, None)


@pytest.mark.parametrize("text", ["for two days", "two days of fighting", "three hours", "every day"])
def test_how_long_it_took_is_no_date(text: str) -> None:
    """A length alone says not when."""
    assert list(from_events(text, 0, len(text))) == []


def test_a_time_of_day_is_no_event() -> None:
    """'Shortly before midnight' counts from none."""
    assert list(from_events("shortly before midnight, hours after 3 a.m.", 0, 43)) == []
