"""Dates in digits: read where they can mean one thing, refused where they can mean two."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.values import Unread
from geomap.readers.values.dates import order_of, read

DAY = date(2020, 3, 11)


@pytest.mark.parametrize(
    "text",
    [
        "2020-03-11",
        "2020/03/11",
        "2020.3.11",
        "٢٠٢٠-٠٣-١١",
        "۲۰۲۰/۳/۱۱",
        "2020-03-11T00:00:00",
        "2020-03-11 22:15",
        "20200311",
    ],
)
def test_a_date_that_can_mean_one_day_is_that_day(text: str) -> None:
    """The year first leaves no doubt about the order."""
    assert (read(text).start, read(text).end) == (DAY, None)


@pytest.mark.parametrize("text", ["03/11/2020", "3.11.2020", "٣/١١/٢٠٢٠", "03-11-2020 14:00", "3/11/2020 2:30 PM"])
def test_a_date_that_may_mean_two_days_is_asked_for(text: str) -> None:
    """Nothing is guessed; the wish says how to settle it."""
    with pytest.raises(Unread, match="--dates day-first or --dates month-first"):
        read(text)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("03/11/2020", "day-first", date(2020, 11, 3)),
        ("03/11/2020", "month-first", date(2020, 3, 11)),
        ("25/10/2020", "", date(2020, 10, 25)),
        ("10/25/2020", "", date(2020, 10, 25)),
        ("05/05/2020", "", date(2020, 5, 5)),
    ],
)
def test_who_knows_the_order_may_say_it(text: str, order, day: date) -> None:
    """Some dates say it themselves."""
    assert read(text, order).start == day


def test_an_order_that_does_not_fit_refuses_the_date() -> None:
    """The day is not the month just because the number is too great."""
    with pytest.raises(Unread, match="day first"):
        read("10/25/2020", "day-first")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("2020-02-30", "2020-02 has 29 days"),
        ("0000-01-01", "years from 1"),
        ("2020-13-01", "months from 1 to 12"),
        ("11/03/20", "four digits"),
        ("2020.1", "month 1 of month 10"),
        ("43901", "a spreadsheet's count of days"),
        ("1398/12/21", "a Hijri or a Jalali year"),
        ("2020-03-11T25:00Z", "HH:MM"),
        ("2020-W60", "no such week"),
        ("=TODAY()", "YYYY-MM-DD"),
        ("#N/A", "YYYY-MM-DD"),
        ("9" * 10_000, "YYYY-MM-DD"),
    ],
)
def test_what_is_no_date_says_what_was_wanted(text: str, wish: str) -> None:
    """The row can be mended by who reads it."""
    with pytest.raises(Unread, match=wish):
        read(text)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2020-03", date(2020, 3, 1), date(2020, 3, 31), "month"),
        ("03/2020", date(2020, 3, 1), date(2020, 3, 31), "month"),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("2020-W11", date(2020, 3, 9), date(2020, 3, 15), "week"),
        ("2020-03-03/2020-03-05", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("2020-03-03 to 2020-03-05", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("25.10.2020 – 27.10.2020", date(2020, 10, 25), date(2020, 10, 27), "days"),
        ("2019-2020", date(2019, 1, 1), date(2020, 12, 31), "year"),
    ],
)
def test_more_than_a_day_has_a_last_day_and_a_precision(text: str, start: date, end: date, precision: str) -> None:
    """A month is not its first day."""
    assert read(text)[:3] == (start, end, precision)


def test_a_range_the_wrong_way_round_is_refused() -> None:
    """Which of the two is wrong nobody can know."""
    with pytest.raises(Unread, match="2020-03-05 is after 2020-03-03"):
        read("2020-03-05 to 2020-03-03")


@pytest.mark.parametrize("text", ["1441-07-16", "2563-03-11", "20200311", "16/7/1441 هـ"])
def test_a_choice_is_said(text: str) -> None:
    """Years of other calendars, eight bare digits."""
    assert read(text).doubt


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_is_the_same_in_every_form_that_leaves_no_doubt(day: date) -> None:
    """Whatever the day."""
    forms = [
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day:%d %B %Y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%A %d %b %Y}",
    ]
    assert {read(form)[:4] for form in forms} == {(day, None, "", "")}


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31)))
def test_the_order_of_a_date_is_known_or_it_is_not_read(day: date) -> None:
    """A column is never settled by a date that may mean another day."""
    text = f"{day:%d/%m/%Y}"
    assert order_of(text) == ("day-first" if day.day > 12 else "")
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(Unread):
            read(text)
