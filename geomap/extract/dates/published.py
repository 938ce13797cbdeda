"""Days told from the day of publication: 'yesterday', 'Wednesday', 'two weeks ago', 'over the weekend'."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import Days, month_of, months_of, part_of_month, shifted, week_of
from geomap.extract.dates.found import Found
from geomap.extract.dates.words import (
    DAYS_AGO,
    NO_DAYS_AFTER,
    NO_DAYS_BEFORE,
    weekday_numbers,
    weekday_pattern,
)
from geomap.extract.numerals import NUMBER, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from geomap.schema.words import DatePrecision

    Reader = Callable[[re.Match[str], date], Found | None]

SURE, VAGUE, AHEAD = 0.9, 0.7, 0.3
NAMED: dict[str, tuple[int, int]] = {
    "the day before yesterday": (-2, -2), "yesterday": (-1, -1), "last night": (-1, 0), "overnight": (-1, 0),
    "today": (0, 0), "tonight": (0, 0), "this morning": (0, 0), "this afternoon": (0, 0), "this evening": (0, 0),
    "tomorrow": (1, 1), "in recent days": (-7, 0), "in the last few days": (-7, 0), "in the past few days": (-7, 0),
    "in the past week": (-7, 0), "over the past week": (-7, 0), "the other day": (-7, -1), "a few days ago": (-6, -2),
    "several days ago": (-10, -3), "days ago": (-7, -2), "hours ago": (-1, 0), "minutes ago": (0, 0),
    "earlier in the day": (0, 0), "in the early hours": (0, 0),
}  # fmt: skip
"""First and last day, counted from publication."""
_UNSURE = frozenset({"earlier in the day", "in the early hours", "overnight"})
_MOST = 10_000
_HALVES = {"early": (0, 2), "earlier": (0, 6), "mid": (2, 3), "late": (3, 6), "later": (0, 6)}
"""Days of a week that are its beginning, its middle and its end, Monday 0."""
_WORD_BEFORE = re.compile(r"[\w’'-]+ $")
_UNIT = r"(?P<unit>hour|day|week|month|year|decade)s?"
_PART = r"(?:(?P<part>early|earlier|mid|late|later)(?: in)? )?"


@cache
def rules() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """Return the patterns and what reads each."""
    named = "|".join(sorted([*NAMED, *map(re.escape, DAYS_AGO)], key=len, reverse=True))
    found: tuple[tuple[str, Reader], ...] = (
        ((rf"\b(?:(?P<which>last|past|this past|next|this coming|this) )?(?P<name>{weekday_pattern()})\b"
         r"(?:(?: of)? (?P<week>last|this|next) week)?"), _weekday),
        (rf"(?<!\w)(?:earlier |late |later |early )?(?P<name>{named})(?!\w| of\b)", _named),
        (rf"\b{_PART}(?P<which>last|this|next|the past|the previous) (?P<unit>week|month)\b", _whole),
        (r"\bearlier in the (?P<unit>week|month|year)\b", _earlier),
        (r"\b(?:over|at|on|during|through|throughout|last|this|this past|the past|next) (?:the )?(?:past )?weekend\b",
         _weekend),
        ((rf"\b(?:(?P<more>less than|more than|nearly|almost|about|around|over) )?"
          rf"(?P<number>{NUMBER}|an?|a few|several) "
         rf"{_UNIT} ago(?: (?P<same>this week|this month|today|yesterday))?\b"), _ago),
    )  # fmt: skip
    return tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in found)


def from_published(text: str, start: int, end: int, published: date) -> Iterator[Found]:
    """Give the days told from publication between two places of a text, those of several rules included."""
    for pattern, reader in rules():
        for match in pattern.finditer(text, start, end):
            if found := reader(match, published):
                yield found


def _made(match: re.Match[str], days: Days, precision: DatePrecision, confidence: float) -> Found:
    return Found(*match.span(), *days, precision, confidence, "published")


def _weekday(match: re.Match[str], published: date) -> Found | None:
    text, (start, end) = match.string, match.span()
    before = re.findall(r"\w+", text[max(start - 15, 0) : start])[-1:]
    after = re.findall(r"^ (\w+)", text[end : end + 15])
    if {word.lower() for word in before} & NO_DAYS_BEFORE or {word.lower() for word in after} & NO_DAYS_AFTER:
        return None
    number, which = weekday_numbers()[match["name"].casefold()], (match["which"] or "").lower()
    if week := (match["week"] or "").lower():
        day = shifted(week_of(published, {"last": -1, "this": 0, "next": 1}[week])[0], number)
        return _made(match, (day, day), "day", SURE if day <= published else AHEAD)
    back = (published.weekday() - number) % 7
    if which in {"next", "this coming"}:
        day = shifted(published, 7 - back)
        return _made(match, (day, day), "day", AHEAD)
    day = shifted(published, -(7 if which == "last" and not back else back))
    return _made(match, (day, day), "day", 0.6 if which == "this" else SURE)._replace(anchor="weekday")


def _named(match: re.Match[str], published: date) -> Found:
    name = match["name"].casefold()
    first, last = NAMED.get(name) or (-DAYS_AGO[name], -DAYS_AGO[name])
    days = shifted(published, first), shifted(published, last)
    is_unsure = name in _UNSURE or last - first > 1
    confidence = AHEAD if last > 0 or _is_name(match) else VAGUE if is_unsure else SURE
    return _made(match, days, "day" if first == last else "days", confidence)


def _is_name(match: re.Match[str]) -> bool:
    """Say whether a word may be part of a name, as the last of that of a newspaper."""
    before = _WORD_BEFORE.search(match.string, max(match.start() - 30, 0), match.start())
    return match[0][:1].isupper() and bool(before) and before[0][:1].isupper()  # type: ignore[index]  # there is one


def _whole(match: re.Match[str], published: date) -> Found:
    """Read a week or a month before, with or after that of publication, or a part of it."""
    which, part = match["which"].lower(), (match["part"] or "").lower()
    by = {"last": -1, "the previous": -1, "next": 1}.get(which, 0)
    confidence = AHEAD if by > 0 or part == "later" else SURE
    if which == "the past":
        back = shifted(published, -7 if match["unit"].lower() == "week" else -30)
        return _made(match, (back, published), "week" if match["unit"].lower() == "week" else "month", VAGUE)
    is_week = match["unit"].lower() == "week"
    days = week_of(published, by) if is_week else month_of(published, by)
    if part and not (part in {"earlier", "later"} and by):
        days = _cut(days, part, is_week=is_week)
    days = (days[0], max(days[0], min(days[1], published))) if by == 0 and part != "later" else days
    return _made(match, days, _precision(match, part), confidence)


def _precision(match: re.Match[str], part: str) -> DatePrecision:
    if part in {"early", "mid", "late"}:
        return "days"
    return "week" if match["unit"].lower() == "week" else "month"


def _cut(days: Days, part: str, *, is_week: bool) -> Days:
    if is_week:
        first, last = _HALVES[part]
        return shifted(days[0], first), shifted(days[0], last)
    return days if part in {"earlier", "later"} else part_of_month(days, part)


def _earlier(match: re.Match[str], published: date) -> Found:
    unit = match["unit"].lower()
    first = {"week": week_of(published)[0], "month": published.replace(day=1)}.get(
        unit, published.replace(month=1, day=1)
    )
    precision: DatePrecision = {"week": "week", "month": "month"}.get(unit, "year")  # type: ignore[assignment]  # three of its words
    return _made(match, (first, published), precision, VAGUE)


def _weekend(match: re.Match[str], published: date) -> Found:
    back = (published.weekday() - 5) % 7
    saturday = shifted(published, -back)
    if match[0].lower().startswith("next"):
        saturday = shifted(saturday, 7)
        return _made(match, (saturday, shifted(saturday, 1)), "days", AHEAD)
    return _made(match, (saturday, max(saturday, min(shifted(saturday, 1), published))), "days", SURE)


def _ago(match: re.Match[str], published: date) -> Found | None:
    words, unit = match["number"].lower(), match["unit"].lower()
    number = {"a few": 3, "several": 4, "a": 1, "an": 1}.get(words) or value_of(words)
    if number is None or number > _MOST:
        return None
    same = (match["same"] or "").lower()
    days, precision = _back(published, number, unit, same)
    confidence = VAGUE if match["more"] or words in {"a few", "several"} or unit in {"year", "decade"} else SURE
    return _made(match, days, precision, confidence)


def _back(published: date, number: int, unit: str, same: str) -> tuple[Days, DatePrecision]:
    """Return the days that were so many units ago, by default as precise as the unit is."""
    if unit == "hour":
        return (shifted(published, number // -24), published), "days"
    if unit == "day":
        day = shifted(published, -number)
        return (day, day), "day"
    if unit == "week" and not same:
        return week_of(published, -number), "week"
    months = {"week": 0, "month": 1, "year": 12, "decade": 120}[unit] * number
    then = _same_day(published, months) if months else shifted(published, -7 * number)
    return _near(then, unit, same)


def _near(then: date, unit: str, same: str) -> tuple[Days, DatePrecision]:
    """Return the days round a day so long ago: 'a year ago this week' is more precise than a year."""
    if same in {"today", "yesterday"}:
        day = shifted(then, -(same == "yesterday"))
        return (day, day), "day"
    if same == "this week":
        return week_of(then), "week"
    if unit == "month" or same == "this month":
        return month_of(then), "month"
    return months_of(then.year, 1, 12), "year"


def _same_day(published: date, months: int) -> date:
    first, last = month_of(published, -months)
    return first.replace(day=min(published.day, last.day))
