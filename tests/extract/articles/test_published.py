"""The day of publication is the day that stands there."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.published import day_in, day_of

FOURTH = date(2021, 3, 4)
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are bare
HOURS = st.integers(-12, 14)


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-04", "2021/03/04", "20210304", "4 March 2021", "March 4, 2021", "MARCH 04, 2021", "4th of March, 2021",
        "Thursday, March 4, 2021 10:33 AM EST", "March 4, 2021 at 11:33 p.m. ET", "Thursday 4 March 2021 10.33 GMT",
        "10:33, 4 March 2021", "Thu, 04 Mar 2021 23:10:00 -0500", "2021-03-04T23:30:00-05:00",
        "2021-03-04T00:10:00.5+03:00", "2021-03-04 10:33:00 UTC", "4 mars 2021", "٤ مارس ٢٠٢١", "4 марта 2021",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_of_publishers(text: str) -> None:
    """No zone moves it to the day before or after."""
    assert day_of(text) == FOURTH


@pytest.mark.parametrize(
    "text",
    [
        "", "03/04/2021", "March 4", "March 2021", "2021", "3-5 March 2021", "early March 2021", "2021-02-30", "44259",
        "1021-03-04", "yesterday", "Two fell on 4 March 2021 in Hit", "4" * 5_000_000,
    ],
)  # fmt: skip
def test_what_is_no_single_day_is_none(text: str) -> None:
    """Neither a month, nor two days, nor one that may be either of two."""
    assert day_of(text) is None


def test_a_day_is_found_inside_a_line() -> None:
    """Only one with its year."""
    assert day_in("By A. Writer, The Courier, March 4, 2021, 10:33") == FOURTH
    assert day_in("By A. Writer, March 4") is None


@given(MOMENTS, HOURS)
def test_every_moment_keeps_its_day(moment: datetime, hours: int) -> None:
    """As feeds and pages write them, in any zone."""
    there = moment.astimezone(timezone(timedelta(hours=hours)))
    assert day_of(there.isoformat(timespec="seconds")) == there.date()
    assert day_of(format_datetime(there)) == there.date()
    assert day_of(f"{there:%B %d, %Y %H:%M}") == there.date()


@given(st.text(max_size=120))
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Nothing is raised."""
    assert day_of(text) is None or isinstance(day_of(text), date)
    assert day_in(text) is None or isinstance(day_in(text), date)
