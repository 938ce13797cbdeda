"""A date in digits or words → the first and the last day that it means.

What can be read in two ways is read in neither, unless the rest of the column or the user says which: see `orders`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from geomap.readers.values import clocks
from geomap.readers.values.calendars import FOREIGN_YEARS, day_of
from geomap.readers.values.months import GREGORIAN, HIJRI, JALALI
from geomap.readers.values.plain import plain
from geomap.readers.values.spans import WANTED, Span, converted, month_of, ranged
from geomap.readers.values.unread import Unread

Order = Literal["", "day-first", "month-first"]
"""In which order days and months stand where both are numbers before the year; empty: nobody says."""
YEARS = range(1800, 2101)
"""A year outside these is kept and doubted."""
LONGEST = 200
_SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_WEEK = re.compile(r"(\d{4})-?w(\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})\.?", re.ASCII)
_TWO_DIGITS = re.compile(r"\d{1,2} ?([-/.]) ?\d{1,2} ?\1 ?'?\d{2}\.?", re.ASCII)
_MONTH = re.compile(r"(?P<year>\d{4}) ?[-/.] ?(?P<month>\d{1,2})|(?P<first>\d{1,2}) ?[-/.] ?(?P<last>\d{4})", re.ASCII)
_CUT = re.compile(r"\d{4}\.\d", re.ASCII)
_HALVES = re.compile(
    r"(?<=\d) - (?=\d)|(?<=[\d.]\d{3})-(?=\d{1,4}[./])| (?:to|until|till|through|au|bis|до|по|الي|حتي|تا|and) "
)
_CALENDAR = (
    (JALALI, re.compile(r"[ (]+(?:ه[. ]*ش\.?|هجري شمسي|شمسي|a\.?p\.?|s\.?h\.?|shamsi|jalali)\)?$")),
    (HIJRI, re.compile(r"[ (]*(?:ه(?:[. ]*ق)?\.?|هجريه?(?: قمري)?|(?<= )a\.?h\.?|(?<= )h\.?|hijri)\)?$")),
    (GREGORIAN, re.compile(r" +(?:م\.?|ميلاديه?|a\.?d\.?|c\.?e\.?)$")),
)


def read(text: str, order: Order = "") -> Span:
    """Return what a date means; raises Unread if it means none or may mean several.

    >>> read("3-5 March 2020").end, read("25/10/2020").start, read("آذار 2020").precision
    (datetime.date(2020, 3, 5), datetime.date(2020, 10, 25), 'month')
    """
    if len(text) > LONGEST:
        raise Unread(WANTED)
    bare = plain(text)
    if _SERIAL.fullmatch(bare):
        raise Unread(f"{WANTED}; a bare number may be a spreadsheet's count of days, and nothing says from when")
    bare, time = clocks.split(bare)
    span = _days(bare.strip(" ,"), order)
    if time:
        if span.start is None or span.end:
            raise Unread(f"{WANTED}, with the time of one moment or none")
        span = span._replace(clock=clocks.moment(span.start, time))
    return _doubted(span)


def _doubted(span: Span) -> Span:
    for day in (span.start, span.end):
        if day and day.year not in YEARS and not span.doubt:
            return span._replace(doubt=f"a year from {YEARS[0]} to {YEARS[-1]}, as incidents on a map have")
    return span


def _days(bare: str, order: Order) -> Span:
    kind, bare = _calendar(bare)
    if found := _numeric(bare, order, kind):
        return _converted(found, kind)
    halves = _HALVES.split(re.sub(r"^(?:from|between|du|من|بين|с|з|от|від|از) ", "", bare))
    if "/" in bare and len(halves) == 1 and all(map(_ISO.fullmatch, bare.split("/"))):
        halves = bare.split("/")
    ends = [found for half in halves if (found := _numeric(half, order, kind))]
    if len(ends) == len(halves) == 2:  # noqa: PLR2004 - the first day and the last
        return _converted(ranged(*ends), kind)
    from geomap.readers.values import worded  # noqa: PLC0415 - most dates are numbers

    return worded.read(bare, kind)


def _calendar(bare: str) -> tuple[str, str]:
    """Return the calendar that a date names, empty if it names none, and the rest of it."""
    for kind, mark in _CALENDAR:
        if found := mark.search(bare):
            return kind, bare[: found.start()].strip()
    return "", bare


def _converted(span: Span, kind: str) -> Span:
    if kind in {"", GREGORIAN} or not span.start:
        return span
    return span._replace(doubt=converted(kind, span.start, span.end))


def _numeric(bare: str, order: Order, kind: str) -> Span | None:
    """Return what a date that is all digits means; None if it is none."""
    calendar = kind or GREGORIAN
    if _TWO_DIGITS.fullmatch(bare):
        raise Unread(f"{WANTED}, the year with four digits")
    if found := _ISO.fullmatch(bare):
        return Span(day_of(calendar, *map(int, found.groups())))
    if found := _YEAR_FIRST.fullmatch(bare):
        year, month, day = (int(found[group]) for group in (1, 3, 4))
        _check_year(year, kind)
        return Span(day_of(calendar, year, month, day))
    if found := _YEAR_LAST.fullmatch(bare):
        one, other, year = (int(found[group]) for group in (1, 3, 4))
        _check_year(year, kind)
        if calendar != GREGORIAN:
            return Span(day_of(calendar, year, other, one))
        return Span(_ordered(one, other, year, order))
    if _CUT.fullmatch(bare):
        raise Unread(f"{WANTED}; a spreadsheet cuts the last 0 off a number, which makes month 1 of month 10")
    if found := _MONTH.fullmatch(bare):
        year, month = int(found["year"] or found["last"]), int(found["month"] or found["first"])
        _check_year(year, kind)
        return month_of(calendar, year, month)
    return _compact(bare, kind) if bare[:1].isdigit() else None


def _compact(bare: str, kind: str) -> Span | None:
    if (found := _BASIC.fullmatch(bare)) and int(found[1]) in YEARS:
        day = day_of(kind or GREGORIAN, *map(int, found.groups()))
        return Span(day, doubt=f"{WANTED}; eight digits were read as {day}")
    if found := _WEEK.fullmatch(bare):
        try:
            first, last = (date.fromisocalendar(int(found[1]), int(found[2]), day) for day in (1, 7))
        except ValueError as error:
            raise Unread(f"{WANTED}; the year has no such week") from error
        return Span(first, last, "week")
    return None


def _check_year(year: int, kind: str) -> None:
    if not kind and year in FOREIGN_YEARS:
        raise Unread(f"a Gregorian date as YYYY-MM-DD; {year} may be a Hijri or a Jalali year, and nothing says which")


def _ordered(one: int, other: int, year: int, order: Order) -> date:
    """Return the day of two numbers before a year; raises Unread if either may be the month and nobody says which."""
    is_day, is_month = other <= 12, one <= 12  # noqa: PLR2004 - months of a year
    if is_day and is_month and one != other and not order:
        raise Unread(f"{WANTED}, or --dates day-first or --dates month-first: nothing in the column says which this is")
    if order and not (is_day if order == "day-first" else is_month):
        raise Unread(f"{WANTED}, or the {order.replace('-', ' ')}")
    day_first = order == "day-first" if order else is_day
    return day_of(GREGORIAN, year, other, one) if day_first else day_of(GREGORIAN, year, one, other)


def order_of(text: str) -> Order:
    """Return the order that a date can only have; empty if it is no such date, or may have either.

    >>> order_of("25/10/2020"), order_of("10-25-2020 14:00"), order_of("03/11/2020")
    ('day-first', 'month-first', '')
    """
    if not text[:1].isdigit():
        return ""
    found = _YEAR_LAST.match(plain(text[:LONGEST]))
    if not found or int(found[4]) in FOREIGN_YEARS:
        return ""
    one, other, year = int(found[1]), int(found[3]), int(found[4])
    if one > 12 and _is_day(year, other, one):  # noqa: PLR2004 - months of a year
        return "day-first"
    return "month-first" if other > 12 and _is_day(year, one, other) else ""  # noqa: PLR2004 - as above


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False
