"""Days of the Hijri and the Jalali calendar as days of our own.

Hijri months begin by the moon that is seen or reckoned: the package hijridate has those of Umm al-Qura, which may
differ by a day or two from what was used at the place. The Jalali calendar of Iran is arithmetic.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from geomap.readers.values.months import GREGORIAN, HIJRI
from geomap.readers.values.unread import Unread

NOWRUZ = {1399: date(2020, 3, 20)}
"""The first day of one Jalali year, from which the others are counted."""
JALALI_YEARS = range(1178, 1634)
"""Years in which leap years come as the rule of 33 years says."""
FOREIGN_YEARS = range(1300, 1500)
"""A year of these is one of the Hijri or the Jalali calendar, or very long ago."""


def day_of(kind: str, year: int, month: int, day: int) -> date:
    """Return a day of a calendar as one of ours; raises Unread if there is no such day."""
    if not 1 <= day <= length_of(kind, year, month):
        whose = "" if kind == GREGORIAN else f"{kind} "
        raise Unread(f"a day that there is; {whose}{year}-{month:02} has {length_of(kind, year, month)} days")
    if kind == GREGORIAN:
        return date(year, month, day)
    if kind == HIJRI:
        return _hijri(year, month, day)
    before = sum(_jalali_length(year, each) for each in range(1, month))
    return _nowruz(year) + timedelta(days=before + day - 1)


def length_of(kind: str, year: int, month: int) -> int:
    """Return how many days a month has; raises Unread if there is no such month."""
    if not 1 <= month <= 12 or year < 1:  # noqa: PLR2004 - months of a year
        raise Unread("a date as YYYY-MM-DD, months from 1 to 12 and years from 1")
    if kind == GREGORIAN:
        return calendar.monthrange(year, month)[1]
    if kind == HIJRI:
        first, later = _hijri(year, month, 1), _hijri(year + month // 12, month % 12 + 1, 1)
        return (later - first).days
    return _jalali_length(year, month)


def _hijri(year: int, month: int, day: int) -> date:
    from hijridate import Hijri  # noqa: PLC0415 - only Hijri dates need it

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (OverflowError, ValueError) as error:
        raise Unread("a Hijri date from 1343 to 1500, or a Gregorian one as YYYY-MM-DD") from error
    return date(found.year, found.month, found.day)


def _jalali_length(year: int, month: int) -> int:
    if year not in JALALI_YEARS:
        raise Unread(f"a Jalali year from {JALALI_YEARS[0]} to {JALALI_YEARS[-1]}, or a Gregorian date as YYYY-MM-DD")
    if month <= 6:  # noqa: PLR2004 - the long months of spring and summer
        return 31
    return 30 if month < 12 or _is_leap(year) else 29  # noqa: PLR2004 - the last month


def _is_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8  # noqa: PLR2004 - eight leap years in 33


def _nowruz(year: int) -> date:
    [(start, day)] = NOWRUZ.items()
    years = range(start, year) if year >= start else range(year, start)
    days = sum(365 + _is_leap(each) for each in years)
    return day + timedelta(days=days if year >= start else -days)
