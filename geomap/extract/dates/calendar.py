"""Days, weeks, months and their parts, counted from a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date

Days = tuple[date, date]
"""The first day and the last."""
THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""The days of a month that are its beginning, its middle and its end."""
QUARTERS = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
"""The months of a year likewise."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
"""The months of a season in the north; a winter goes on into the next year."""


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, or the first or last day that there is."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def week_of(day: date, weeks: int = 0) -> Days:
    """Return the Monday and the Sunday of the week of a day, or of one so many weeks later.

    >>> week_of(date(2024, 5, 15))[0]
    datetime.date(2024, 5, 13)
    """
    monday = shifted(day, 7 * weeks - day.weekday())
    return monday, shifted(monday, 6)


def month_of(day: date, months: int = 0) -> Days:
    """Return the first and the last day of the month of a day, or of one so many months later."""
    count = min(max(day.year * 12 + day.month - 1 + months, MINYEAR * 12), MAXYEAR * 12 + 11)
    return months_of(count // 12, count % 12 + 1, count % 12 + 1)


def months_of(year: int, first: int, last: int) -> Days:
    """Return the first and the last day of some months; month 13 is the first of the next year."""
    until, month = year + (last - 1) // 12, (last - 1) % 12 + 1
    until = min(until, MAXYEAR)
    return date(year, first, 1), date(until, month, monthrange(until, month)[1])


def part_of_month(days: Days, part: str) -> Days:
    """Return the beginning, the middle or the end of a month.

    >>> part_of_month(months_of(2019, 12, 12), "late")[0]
    datetime.date(2019, 12, 21)
    """
    first, last = THIRDS[part]
    return days[0].replace(day=first), days[0].replace(day=min(last, days[1].day))


def part_of_year(year: int, part: str) -> Days:
    """Return the first, the middle or the last months of a year."""
    return months_of(year, *QUARTERS[part])


def day_before(published: date, month: int, day: int) -> date | None:
    """Return the last such day up to publication; None if there is none, as 31 April."""
    for year in range(published.year, max(published.year - 9, MINYEAR) - 1, -1):
        found = day_in(year, month, day)
        if found and found <= published:
            return found
    return None


def day_in(year: int, month: int, day: int) -> date | None:
    """Return a day of a year; None if there is no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):  # noqa: PLR2004 - months of a year
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None
