"""Hijri and Jalali days are the days that they are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.values import Unread
from geomap.readers.values.calendars import JALALI_YEARS, day_of, length_of
from geomap.readers.values.months import HIJRI, JALALI


@pytest.mark.parametrize(
    ("year", "day"),
    [(1357, date(1978, 3, 21)), (1375, date(1996, 3, 20)), (1399, date(2020, 3, 20)), (1400, date(2021, 3, 21)),
     (1403, date(2024, 3, 20)), (1404, date(2025, 3, 21)), (1300, date(1921, 3, 21))],
)  # fmt: skip
def test_the_jalali_year_begins_in_spring(year: int, day: date) -> None:
    """As the calendars of those years have it."""
    assert day_of(JALALI, year, 1, 1) == day


@given(st.sampled_from(JALALI_YEARS), st.integers(1, 12))
def test_jalali_months_follow_each_other(year: int, month: int) -> None:
    """The day after the last of a month is the first of the next."""
    last = day_of(JALALI, year, month, length_of(JALALI, year, month))
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    if following[0] in JALALI_YEARS:
        assert last + timedelta(days=1) == day_of(JALALI, *following, 1)


@given(st.integers(1400, 1499), st.integers(1, 12))
def test_hijri_months_have_29_or_30_days(year: int, month: int) -> None:
    """As the moon has."""
    assert length_of(HIJRI, year, month) in {29, 30}


@pytest.mark.parametrize("kind", [HIJRI, JALALI])
def test_years_that_nobody_can_turn_are_refused(kind: str) -> None:
    """The tables end somewhere."""
    with pytest.raises(Unread):
        day_of(kind, 9999, 1, 1)
