"""Time cut into periods."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.figures.periods import MOST_PERIODS, Periods, periods_of, spans_of, ticks

FIRST, LAST = -719_162, 2_932_896
"""The years 1 to 9999, in days since 1970."""


def days(text: str) -> int:
    """A day as days since 1970."""
    return int(np.datetime64(text, "D").astype(int))


@given(st.integers(FIRST, LAST), st.integers(0, 40_000))
def test_periods_hold_all_days_and_are_not_too_many(first: int, length: int) -> None:
    """Whenever they are and however long it takes."""
    last = min(first + length, LAST)
    periods = periods_of(first, last)
    assert periods.edges[0] <= first <= last < periods.edges[-1]
    assert 1 <= len(periods) <= MOST_PERIODS + 2
    assert (np.diff(periods.edges) > 0).all()
    assert 0 <= periods.of(np.array([first]))[0] <= periods.of(np.array([last]))[0] < len(periods)


@pytest.mark.parametrize(
    ("last", "name"),
    [
        ("2020-01-20", "day"),
        ("2020-12-31", "week"),
        ("2027-01-01", "month"),
        ("2040-01-01", "quarter"),
        ("2060-01-01", "year"),
        ("2900-01-01", "ten years"),
    ],
)
def test_a_period_is_as_long_as_the_whole_needs(last: str, name: str) -> None:
    """From days to decades."""
    assert periods_of(days("2020-01-01"), days(last)).name == name


def test_weeks_begin_on_monday_and_months_on_their_first() -> None:
    """As everybody counts them."""
    weeks, months = (
        periods_of(days("2020-01-01"), days("2020-12-01")),
        periods_of(days("2020-01-15"), days("2025-12-01")),
    )
    assert pd.Timestamp(int(weeks.edges[0]), unit="D").day_name() == "Monday"
    assert {pd.Timestamp(int(edge), unit="D").day for edge in months.edges} == {1}


def test_a_date_known_to_a_month_spans_the_month(told) -> None:
    """Whether or not its last day is given; a week has seven days."""
    rows = [
        {"date_start": "2020-02-01", "date_precision": "month"},
        {"date_start": "2020-02-10", "date_precision": "week"},
        {"date_start": "2020-02-10", "date_end": "2020-02-12", "date_precision": "days"},
        {"date_start": "2020-02-10"},
        {"date_start": None, "date_precision": None},
        {"date_start": "2020-05-01", "date_precision": "year"},
    ]
    found = spans_of(told(*rows).placed)
    lengths = (found["end"] - found["start"] + 1).tolist()
    assert lengths == [29, 7, 3, 1, 366]
    assert found["is_vague"].tolist() == [True, True, True, False, True]
    assert found.index.tolist() == [0, 1, 2, 3, 5]


@given(st.integers(FIRST, LAST), st.integers(1, 40_000))
def test_ticks_stand_in_the_time_shown_and_have_room(first: int, length: int) -> None:
    """With words at each."""
    last = min(first + length, LAST)
    found = list(ticks(first, last, 12))
    assert len(found) <= 14
    assert all(first <= day <= last and words for day, words, _ in found)


def test_a_year_is_named_where_it_begins() -> None:
    """And the months between."""
    found = [(words, starts) for _, words, starts in ticks(days("2019-10-01"), days("2020-04-01"), 13)]
    assert found[-5:] == [("Dec", False), ("2020", True), ("Feb", False), ("Mar", False), ("Apr", False)]


@pytest.mark.parametrize(("name", "one"), [("day", "one day"), ("five years", "five years")])
def test_a_period_is_called_with_its_number_once(name: str, one: str) -> None:
    """Several years have theirs already."""
    assert Periods(np.array([0, 1]), name).one == one
