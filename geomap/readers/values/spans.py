"""What a date means: its first and its last day, and to what it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.readers.values.calendars import day_of, length_of
from geomap.readers.values.months import HIJRI
from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from datetime import date

    from geomap.readers.values.clocks import Clock

WANTED = "a date as YYYY-MM-DD"


class Span(NamedTuple):
    """What a date means."""

    start: date | None
    """Its first day; None if its words leave that open."""
    end: date | None = None
    """Its last day; None if it is one day."""
    precision: str = ""
    """What it is known to, a word of DATE_PRECISIONS; empty if it says no more than its days."""
    doubt: str = ""
    """What would have been beyond doubt; empty if this is."""
    clock: Clock | None = None
    """The moment, if it names a time zone."""
    is_range: bool = False
    """Whether it names two days itself."""


def converted(kind: str, start: date, end: date | None) -> str:
    """Return what is said of days that were turned from another calendar."""
    until = f" to {end}" if end and end != start else ""
    off = "; by the calendar of Umm al-Qura, at the place it may have been a day or two off" if kind == HIJRI else ""
    return f"a Gregorian date; the {kind} one was read as {start}{until}{off}"


def ranged(first: Span, last: Span) -> Span:
    """Return the days from one date to another; raises Unread if they are the wrong way round."""
    start, end = first.start, last.end or last.start
    if start is None or end is None:
        raise Unread(WANTED)
    if end < start:
        raise Unread(f"the first day before the last; {start} is after {end}")
    same = first.precision if first.precision == last.precision else ""
    return Span(start, end, same or ("days" if end > start else ""), first.doubt or last.doubt, None, is_range=True)


def month_of(kind: str, year: int, month: int) -> Span:
    """Return a whole month."""
    last = length_of(kind, year, month)
    return Span(day_of(kind, year, month, 1), day_of(kind, year, month, last), "month")


def year_of(kind: str, year: int) -> Span:
    """Return a whole year."""
    return Span(day_of(kind, year, 1, 1), day_of(kind, year, 12, length_of(kind, year, 12)), "year")
