"""Dates that there are not, that may be several, or that another calendar or clock has."""

from __future__ import annotations

from geomap.readers import Manner
from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, clean, doubted, refused, row, table

START = "date_start"
DAY_FIRST, MONTH_FIRST = Manner(dates="day-first"), Manner(dates="month-first")
EVENING = {"latitude": "33.5", "longitude": "44.3"}


def _read(day: str, **cells: str) -> dict[str, str]:
    return {START: day} | cells


CASES = (
    Case(
        "a day that there is not settles no order",
        "reports.csv",
        table(GOOD | {START: "31/02/2020"}, row(date_start="03/11/2020"), row(report_id="r3")).encode(),
        "",
        ("r3",),
        ((2, START), (3, START)),
    ),
    refused("30 February", date_start="2020-02-30"),
    refused("29 February of a year that is no leap year", date_start="2021-02-29"),
    clean("29 February of a leap year", date_start="2020-02-29"),
    refused("a thirteenth month", date_start="2020-13-01"),
    refused("day 0", date_start="2020-03-00"),
    refused("year 0", date_start="0000-03-11"),
    doubted("year 1020", date_start="1020-03-11"),
    doubted("the year 9999 for none", date_start="9999-12-31"),
    refused("11 March without a year", date_start="11 March"),
    refused("a year of two digits", date_start="11/03/20"),
    refused("a day and a month that may be swapped", date_start="03/11/2020"),
    clean("the same, read as the user says", _read("2020-11-03"), DAY_FIRST, date_start="03/11/2020"),
    clean("the same, read the other way as the user says", _read("2020-03-11"), MONTH_FIRST, date_start="03/11/2020"),
    Case(
        "one date settles the order of all",
        "reports.csv",
        table(GOOD | {START: "25/10/2020"}, row(date_start="03/11/2020")).encode(),
        "",
        BOTH,
        (),
        ((2, START),),
        {"r1": {START: "2020-10-25"}, "r2": {START: "2020-11-03"}},
    ),
    Case(
        "two dates that settle it in two ways",
        "reports.csv",
        table(
            GOOD | {START: "25/10/2020"}, row(date_start="10/25/2020"), row(report_id="r3", date_start="03/11/2020")
        ).encode(),
        "",
        BOTH,
        ((4, START),),
        ((2, START), (3, START)),
    ),
    refused("the user says one order and the date has the other", manner=MONTH_FIRST, date_start="25/10/2020"),
    clean("a day and month that are the same", _read("2020-11-11"), date_start="11/11/2020"),
    clean("words of English", _read("2020-03-11", date_as_reported="11 March 2020"), date_start="11 March 2020"),
    clean("words of Arabic", _read("2020-03-11"), date_start="11 آذار/مارس 2020"),
    clean("digits of Arabic", _read("2020-03-11"), date_start="٢٠٢٠-٠٣-١١"),
    clean("a month alone", _read("2020-03-01", date_end="2020-03-31", date_precision="month"), date_start="March 2020"),
    clean("a year alone", _read("2020-01-01", date_end="2020-12-31", date_precision="year"), date_start="2020"),
    clean("a range within a month", _read("2020-03-03", date_end="2020-03-05"), date_start="3-5 March 2020"),
    refused("a range reversed", date_start="5-3 March 2020"),
    refused("a range reversed as ISO 8601 has it", date_start="2020-03-05/2020-03-03"),
    refused("29 February of 1900", date_start="1900-02-29"),
    refused("zeros for a day", date_start="0000-00-00"),
    refused("day and month 0", date_start="00/00/2020"),
    refused("a week that the year has not", date_start="2020-W54"),
    refused("milliseconds since 1970", date_start="1583884800000"),
    refused("a Hijri year without the month's days", date_start="45 رجب 1441"),
    doubted("a weekday that it was not", date_start="Friday 11 March 2020", read=_read("2020-03-11")),
    refused("a time for a range", date_start="3-5 March 2020 14:00"),
    refused("an end before its start", "date_end", date_end="2020-03-10"),
    refused("an end without a start", "date_end", date_start="", date_end="2020-03-11"),
    refused("a range that its end contradicts", START, date_start="3-5 March 2020", date_end="2020-03-07"),
    doubted("a Hijri date", read=_read("2020-03-11"), date_start="16 رجب 1441"),
    doubted("a Jalali date", read=_read("2020-03-11"), date_start="1398/12/21 ه.ش"),
    refused("a date of a calendar that nobody names", date_start="1398/12/21"),
    refused("30 of a Hijri month of 29 days", date_start="30 صفر 1441 هـ"),
    refused("a spreadsheet's count of days", date_start="43901"),
    refused("a count of seconds", date_start="1583884800"),
    doubted("eight digits", read=_read("2020-03-11"), date_start="20200311"),
    doubted("late December", read=_read("", date_as_reported="late December 2019"), date_start="late December 2019"),
    refused("yesterday", date_start="yesterday"),
    refused("a time that there is not", date_start="2020-03-11T25:61:00Z"),
    refused("a zone that there is not", date_start="2020-03-11T10:00:00+99:00"),
    doubted(
        "an evening in UTC that is the next day at the place",
        read=_read("2020-03-12"),
        date_start="2020-03-11T22:45:00Z",
    ),
    doubted(
        "an early morning in Baghdad that is the day before at the place",
        START,
        date_start="2020-03-11T01:30:00+03:00",
        latitude="38.9",
        longitude="-77",
        read=_read("2020-03-10"),
    ),
    clean("noon in UTC", _read("2020-03-11"), date_start="2020-03-11T12:00:00Z"),
    doubted(
        "an evening in UTC, nobody knows where",
        START,
        date_start="2020-03-11T22:45:00Z",
        country="",
        latitude="",
        longitude="",
        read=_read("2020-03-11"),
    ),
    refused("a day that is no date at all", date_start="soon after"),
    refused("NaN for a day", date_start="NaN"),
    refused("thousands of digits for a day", date_start="1" * 5000),
)
