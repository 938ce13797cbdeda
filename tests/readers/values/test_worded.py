"""Dates in words of the languages of the field."""

from __future__ import annotations

from datetime import date

import pytest

from geomap.readers.values import Unread
from geomap.readers.values.dates import read
from geomap.readers.values.months import GREGORIAN, MONTHS


@pytest.mark.parametrize(
    "text",
    [
        "11 March 2020",
        "March 11, 2020",
        "Wednesday, 11 March 2020",
        "11th of March 2020",
        "11-Mar-2020",
        "2020 March 11",
        "11 mars 2020",
        "11 آذار 2020",
        "١١ مارس ٢٠٢٠",
        "11 آذار/مارس 2020",
        "۱۱ مارس ۲۰۲۰",
        "11 Mart 2020 Çarşamba",
        "11 березня 2020 року",
        "11 марта 2020 г.",
        "11 MARCH 2020, 22:15",
    ],
)
def test_a_day_is_read_in_every_language(text: str) -> None:
    """Eastern digits and both Arabic names of a month count."""
    assert read(text)[:4] == (date(2020, 3, 11), None, "", "")


@pytest.mark.parametrize("number", range(1, 13))
def test_every_name_of_a_month_is_that_month(number: int) -> None:
    """In all languages of the table."""
    names = [name.replace("_", " ") for name in MONTHS[GREGORIAN][number - 1].split()]
    assert {(read(f"{name} 2020").start or date.max).month for name in names if name != "مه می"} == {number}


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("March 2020", date(2020, 3, 1), date(2020, 3, 31), "month"),
        ("février 2020", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("3-5 March 2020", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("from 3 to 5 March 2020", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("March 3–5, 2020", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("du 3 au 5 mars 2020", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("с 3 по 5 марта 2020", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("من 3 إلى 5 آذار 2020", date(2020, 3, 3), date(2020, 3, 5), "days"),
        ("28 February - 2 March 2020", date(2020, 2, 28), date(2020, 3, 2), "days"),
        ("28 Dec 2019 – 3 Jan 2020", date(2019, 12, 28), date(2020, 1, 3), "days"),
        ("March-April 2020", date(2020, 3, 1), date(2020, 4, 30), "month"),
    ],
)
def test_more_than_a_day_is_read_too(text: str, start: date, end: date, precision: str) -> None:
    """What the first day lacks the last one says."""
    assert read(text)[:3] == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16 رجب 1441", date(2020, 3, 11)),
        ("16 Rajab 1441 AH", date(2020, 3, 11)),
        ("21 اسفند 1398", date(2020, 3, 11)),
        ("۲۱ اسفند ۱۳۹۸", date(2020, 3, 11)),
        ("1398/12/21 ه.ش", date(2020, 3, 11)),
        ("16/7/1441 هـ", date(2020, 3, 11)),
    ],
)
def test_other_calendars_are_read_and_said(text: str, day: date) -> None:
    """What became of them stands in the doubt."""
    assert read(text).start == day
    assert str(day) in read(text).doubt


@pytest.mark.parametrize(
    "text",
    [
        "late December 2019",
        "mid-March 2020",
        "around 11 March 2020",
        "winter 2019",
        "أواخر كانون الأول 2019",
        "début mars 2020",
        "в начале марта 2020",
        "Mart 2020 sonunda",
    ],
)
def test_words_that_leave_the_day_open_are_asked_for(text: str) -> None:
    """No day is made up."""
    assert read(text).start is None
    assert "date_as_reported" in read(text).doubt


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("11 March", "no year"),
        ("11-Mar-20", "four digits"),
        ("5-3 March 2020", "is after"),
        ("32 March 2020", "31 days"),
        ("Ramadan 2019", "no year of the Hijri calendar"),
        ("11 March 1441", "no year of the Gregorian calendar"),
        ("30 رجب 1441", "29 days"),
        ("11 March Rajab 1441", "YYYY-MM-DD"),
        ("yesterday", "YYYY-MM-DD"),
    ],
)
def test_what_is_no_date_says_what_was_wanted(text: str, wish: str) -> None:
    """The row can be mended by who reads it."""
    with pytest.raises(Unread, match=wish):
        read(text)


def test_a_weekday_that_does_not_fit_is_doubted() -> None:
    """One of the two is wrong."""
    assert "was a Wednesday" in read("Monday 11 March 2020").doubt
