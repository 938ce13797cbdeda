"""Two dates beside each other are one where a word makes them one."""

from __future__ import annotations

from datetime import date

import pytest

from geomap.extract.dates import dates
from geomap.extract.sentences import sentences


def told(text: str) -> list[tuple[str, str]]:
    """First and last days of a text that was published on a Friday."""
    return [(str(each.first), str(each.last)) for each in dates(text, sentences(text), date(2020, 3, 13))]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("from Sunday to Tuesday", ("2020-03-08", "2020-03-10")),
        ("from Friday to Sunday", ("2020-03-06", "2020-03-08")),
        ("between Monday and Wednesday", ("2020-03-09", "2020-03-11")),
        ("overnight into Thursday", ("2020-03-11", "2020-03-12")),
        ("two days before 3 January", ("2020-01-01", "2020-01-01")),
        ("the day after January 3, 2019", ("2019-01-04", "2019-01-04")),
    ],
)
def test_a_word_between_two_dates_makes_them_one(text: str, days: tuple[str, str]) -> None:
    """A span of days, or one day told from another."""
    assert told(text) == [days]


def test_two_days_without_such_a_word_stay_two() -> None:
    """Two incidents may be told of."""
    assert told("on Monday and Wednesday") == [("2020-03-09", "2020-03-09"), ("2020-03-11", "2020-03-11")]
