"""Two dates beside each other that are one: 'from Sunday to Tuesday', 'two days before 3 January'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geomap.extract.dates.found import Found
    from geomap.schema.words import DatePrecision

MOST_DAYS = 366
"""Days further apart than this are two dates."""
_TO = re.compile(r" ?(?:to|until|till|through|into|-|–|—) ?(?:the )?(?:early |late |on )?", re.IGNORECASE)
_AND = re.compile(r" and (?:the )?(?:early |late )?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:\w+ ){0,2}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between) (?:the )?(?:early |late )?$", re.IGNORECASE)
_GAP = re.compile(r",? (?:the |on |of )?", re.IGNORECASE)


def joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Give dates in their order, those that are one joined."""
    held: Found | None = None
    for each in found:
        if held is None:
            held = each
        elif (both := _shifted(text, held, each) or _ranged(text, held, each)) is not None:
            held = both
        else:
            yield held
            held = each
    if held is not None:
        yield held


def _shifted(text: str, by: Found, day: Found) -> Found | None:
    """Return the day that stands so many days before or after another one."""
    if (
        by.after_days is None
        or by.after_days[0] != by.after_days[1]
        or day.first is None
        or day.last is None
        or day.precision not in {"day", "days"}
    ):
        return None
    is_led = text[: by.end].lower().endswith(("before", "after", "prior to", "following"))
    if not is_led or not _GAP.fullmatch(text, by.end, day.start):
        return None
    first, last = shifted(day.first, by.after_days[0]), shifted(day.last, by.after_days[1])
    precision: DatePrecision = "day" if first == last else "days"
    confidence = min(by.confidence, day.confidence)
    return day._replace(start=by.start, first=first, last=last, precision=precision, confidence=confidence)


def _ranged(text: str, one: Found, other: Found) -> Found | None:
    """Return the days from one date to another."""
    if one.first is None or other.first is None or other.last is None or not _are_linked(text, one, other):
        return None
    days_back = {"weekday": 7, "yearless": 365}.get(one.anchor, 0)
    first = shifted(one.first, -days_back) if one.first > other.last else one.first
    if one.anchor == "published" and first >= other.last:
        first = shifted(other.last, -1)
    if one.anchor == "yearless" and other.anchor == "year":
        first = _in_year(first, other.first.year)
    if not 0 <= (other.last - first).days <= MOST_DAYS:
        return None
    led = _FROM.search(text, max(one.start - 25, 0), one.start)
    start = led.start() if led else one.start
    precision = "days" if {one.precision, other.precision} <= {"day", "days"} else other.precision
    return other._replace(
        start=start, first=first, precision=precision, confidence=min(one.confidence, other.confidence)
    )


def _are_linked(text: str, one: Found, other: Found) -> bool:
    if _TO.fullmatch(text, one.end, other.start):
        return True
    return bool(_AND.fullmatch(text, one.end, other.start) and _BETWEEN.search(text, max(one.start - 30, 0), one.start))


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)  # noqa: PLR2004 - February
