"""Days, weeks and months are counted at the ends of the calendar too."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.dates.calendar import day_before, day_in, month_of, months_of, shifted, week_of


@given(st.dates(), st.integers(-10_000, 10_000))
def test_a_week_and_a_month_are_whole(day: date, number: int) -> None:
    """Or as whole as the calendar is at its ends."""
    assert all(one <= other for one, other in (week_of(day, number), month_of(day, number)))
    assert shifted(day, number) == shifted(shifted(day, number), 0)


def test_a_leap_day_is_looked_for_in_the_years_before() -> None:
    """There is one in four years."""
    assert day_before(date(2019, 3, 1), 2, 29) == date(2016, 2, 29)
    assert day_in(2019, 2, 29) is None


def test_a_winter_ends_in_the_next_year() -> None:
    """Month 14 is February."""
    assert months_of(2014, 12, 14) == (date(2014, 12, 1), date(2015, 2, 28))
