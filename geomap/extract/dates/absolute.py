"""Days, months and years of the calendar; the year may be left out where publication is known."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import (
    SEASONS,
    Days,
    day_before,
    day_in,
    month_of,
    months_of,
    part_of_month,
    part_of_year,
    shifted,
)
from geomap.extract.dates.found import Found
from geomap.extract.dates.words import COUNTED, ENGLISH_MONTHS, month_number, month_pattern, weekday_pattern
from geomap.readers.values import Unread
from geomap.readers.values.dates import YEARS, order_of, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    Reader = Callable[[re.Match[str], date | None], Found | None]

AHEAD_DAYS = 45
"""A day so soon after publication is rather that than one of the year before."""
SOON_AFTER = 2
"""Up to this month 'the end of the year' is that of the year before."""
SURE, YEARLESS, VAGUE, AHEAD = 0.95, 0.9, 0.8, 0.3
_YEAR = r"(?P<year>\d{4})(?!\d)"
_RELATIVE_YEAR = r"(?P<told>(?:of )?(?:last|this|the previous|the same|next) year)"
_PART = (
    r"(?P<part>(?:the )?(?:very )?(?:early|mid|middle|late|start|beginning|end|close|first half|second half)"
    r"(?:[- ](?:part )?(?:of |in )?|-)(?:the )?)"
)
_BEFORE = r"(?<![\w/:])(?<!\d[-.,])"
_AFTER = r"(?![\w/:])(?![-.,]\d)"
_NOT_COUNTED = rf"(?! (?:{COUNTED})\b)"
_IN = (
    r"(?P<word>in|since|during|until|till|by|before|after|from|for|through|throughout|of|next|last|this|past|around"
    r"|toward|towards)"
)
_BOUNDS = frozenset({"since", "until", "till", "by", "before", "after", "for", "from"})
_VERBS = frozenset({"may", "march", "mar"})
"""Months that in small letters are other words."""
_MIDDLES = {"mid": "mid", "mid-": "mid", "middle": "mid", "early": "early", "start": "early", "beginning": "early"}


@cache
def rules() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """Return the patterns and what reads each."""
    month, weekday = month_pattern(), weekday_pattern()
    led = rf"{_BEFORE}(?:(?:{weekday}|mon|tues?|wed|thur?s?|fri|sat|sun)\.?,? \(?(?:the )?)?"
    until = r"(?: ?[-–—/] ?| to | and | or | until | through )"
    english = rf"(?P<month>{'|'.join(ENGLISH_MONTHS)})"
    seasons = "|".join(SEASONS)
    found = (
        ((rf"{led}(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?(?:{until}(?P<to>\d{{1,2}})(?:st|nd|rd|th)?)? (?:of |de )?"
         rf"(?P<month>{month})\b\.?(?:,? (?:of |de |del )?(?:{_YEAR}|{_RELATIVE_YEAR}))?"), _day, re.IGNORECASE),
        ((rf"{led}(?P<month>{month})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{until}(?P<to>\d{{1,2}})(?:st|nd|rd|th)?)?"
         rf"(?![\w/:])(?![.,]\d)(?:,? (?:{_YEAR}|{_RELATIVE_YEAR})|{_NOT_COUNTED})"), _day, re.IGNORECASE),
        ((rf"{_BEFORE}(?P<year>\d{{4}})(?:-(?P<month>\d\d)-(?P<day>\d\d)|年(?P<month_>\d{{1,2}})月(?P<day_>\d{{1,2}})日)"
         r"(?!\d)"), _digits, 0),
        (rf"{_BEFORE}\d{{1,2}}([/.])\d{{1,2}}\1(?:19|20)\d\d{_AFTER}", _numeric, 0),
        (rf"{_BEFORE}{_PART}?(?P<month>{month})\b\.?,? (?:of |de )?(?:{_YEAR}|{_RELATIVE_YEAR})", _month,
         re.IGNORECASE),
        (rf"\b(?:(?i:{_IN}) )?(?i:{_PART})?{english}\b(?! \d{{1,2}}\b{_NOT_COUNTED})", _led_month, 0),
        (rf"\b(?:{_IN} )?(?P<season>{seasons})(?: (?:of )?{_YEAR}| {_RELATIVE_YEAR})", _season, re.IGNORECASE),
        (rf"\b(?:last|this past) (?P<season>{seasons})\b", _season, re.IGNORECASE),
        (rf"\b(?:{_IN} )?{_PART}{_YEAR}{_AFTER}{_NOT_COUNTED}", _year, re.IGNORECASE),
        (rf"\b(?P<word>in|since|during|until|till|by|before|after|from|throughout|the) {_YEAR}{_AFTER}{_NOT_COUNTED}",
         _year, re.IGNORECASE),
        (rf"\b{_PART}(?:{_RELATIVE_YEAR}|year\b)", _relative_year, re.IGNORECASE),
        (rf"\b(?:earlier |later )?{_RELATIVE_YEAR}", _relative_year, re.IGNORECASE),
    )  # fmt: skip
    return tuple((re.compile(pattern, flags), reader) for pattern, reader, flags in found)


def absolute(text: str, start: int, end: int, published: date | None) -> Iterator[Found]:
    """Give the dates of the calendar between two places of a text, those of several rules included."""
    for pattern, reader in rules():
        for match in pattern.finditer(text, start, end):
            if found := reader(match, published):
                yield found


def _made(match: re.Match[str], days: Days, precision: str, confidence: float, *, has_year: bool) -> Found:
    anchor = "year" if has_year else "yearless"
    end = match.end() - match[0].endswith(".")
    return Found(match.start(), end, *days, precision, confidence, anchor)  # type: ignore[arg-type]  # words of DatePrecision


def _told_year(match: re.Match[str], published: date | None) -> tuple[int | None, bool]:
    """Return the year that words name, and whether they name any."""
    named = match.groupdict()
    if named.get("year", "") and named["year"].isdecimal():
        return (int(named["year"]) if int(named["year"]) in YEARS else None), True
    if not named.get("told"):
        return None, False
    if not published:
        return None, True
    words = named["told"].lower()
    return published.year + (1 if "next" in words else -("last" in words or "previous" in words)), True


def _day(match: re.Match[str], published: date | None) -> Found | None:
    year, is_told = _told_year(match, published)
    month, day, to = month_number(match["month"]), int(match["day"]), int(match["to"] or match["day"])
    if (year is None and (is_told or not published)) or match["month"] in _VERBS:
        return None
    last, confidence = (day_in(year, month, to), SURE) if year else _last(published, month, to)
    first = last and day_in(last.year, month, day)
    if not first or not last or first > last:
        return None
    precision = "day" if first == last else "days"
    return _made(match, (first, last), precision, confidence, has_year=bool(match["year"]))


def _last(published: date | None, month: int, day: int) -> tuple[date | None, float]:
    """Return the last such day up to publication, or the next where that is only weeks ahead; how sure that is."""
    if not published:
        return None, 0
    for year in (published.year, published.year + 1):
        ahead = day_in(year, month, day)
        if ahead and published < ahead <= shifted(published, AHEAD_DAYS):
            return ahead, AHEAD
    return day_before(published, month, day), YEARLESS


def _digits(match: re.Match[str], _: date | None) -> Found | None:
    year, month, day = int(match["year"]), int(match["month"] or match["month_"]), int(match["day"] or match["day_"])
    found = day_in(year, month, day) if year in YEARS else None
    return _made(match, (found, found), "day", SURE, has_year=True) if found else None


def _numeric(match: re.Match[str], _: date | None) -> Found | None:
    words = match[0]
    try:
        found = read(words, order_of(words)).start
    except Unread:
        return None
    return _made(match, (found, found), "day", SURE, has_year=True) if found else None


def _part(match: re.Match[str]) -> str:
    words = (match.groupdict().get("part") or "").lower().replace("very ", "").removeprefix("the ").strip(" -")
    word = words.split(" ")[0].split("-")[0]
    return _MIDDLES.get(word, "late") if word else ""


def _is_bound(match: re.Match[str]) -> bool:
    return (match.groupdict().get("word") or "").lower() in _BOUNDS


def _month(match: re.Match[str], published: date | None) -> Found | None:
    year, is_told = _told_year(match, published)
    number, word = month_number(match["month"]), (match.groupdict().get("word") or "").lower()
    if year is None and (is_told or not published):
        return None
    days = months_of(year, number, number) if year else _last_month(published, number, word)
    if not days:
        return None
    part, confidence = _part(match), SURE if year else AHEAD if word == "next" else VAGUE + 0.05
    if part in {"first", "second"}:
        part = ""
    days = part_of_month(days, part) if part else days
    confidence = min(confidence, 0.5) if _is_bound(match) else confidence
    return _made(match, days, "days" if part else "month", confidence, has_year=bool(match.groupdict().get("year")))


def _led_month(match: re.Match[str], published: date | None) -> Found | None:
    """Read a month alone, which is one only where a word before it says so: 'May' may be a verb or a name."""
    return _month(match, published) if match["word"] or match["part"] else None


def _last_month(published: date | None, number: int, word: str) -> Days | None:
    if not published:
        return None
    this = month_of(published)
    back = (published.month - number) % 12 or (12 if word == "last" else 0)
    return month_of(this[0], (12 - back) if word == "next" else -back)


def _season(match: re.Match[str], published: date | None) -> Found | None:
    year, is_told = _told_year(match, published)
    first, last = SEASONS[match["season"].lower()]
    if year is None:
        if is_told or not published:
            return None
        ended = months_of(published.year, first, last)[1] < published
        year = published.year if ended else published.year - 1
    return _made(match, months_of(year, first, last), "year", VAGUE - 0.1, has_year=bool(match.groupdict().get("year")))


def _year(match: re.Match[str], _: date | None) -> Found | None:
    part, year = _part(match), int(match["year"])
    if year not in YEARS:
        return None
    confidence = 0.4 if _is_bound(match) or match["word"] == "the" else SURE - 0.05
    return _of_year(match, year, part, confidence, has_year=True)


def _relative_year(match: re.Match[str], published: date | None) -> Found | None:
    if not published:
        return None
    year = _told_year(match, published)[0] or published.year
    part = _part(match)
    if not part and match.string[max(match.start() - 4, 0) : match.start()].lower() == "the ":
        return _made(match, (shifted(published, -365), published), "year", VAGUE - 0.1, has_year=False)
    if not part and year == published.year:
        return _made(match, (published.replace(month=1, day=1), published), "year", VAGUE - 0.1, has_year=False)
    if part == "late" and not match["told"]:
        is_over = published.month <= SOON_AFTER
        return _of_year(match, year - is_over, part, VAGUE - 0.2 if is_over else AHEAD, has_year=False)
    return _of_year(match, year, part, AHEAD if year > published.year else VAGUE, has_year=False)


def _of_year(match: re.Match[str], year: int, part: str, confidence: float, *, has_year: bool) -> Found:
    is_end = bool(part) and re.search(r"\bend\b", match[0], re.IGNORECASE) is not None
    is_near = re.search(r"\btowards?\b", match[0], re.IGNORECASE) is not None
    if is_end and not is_near:
        return _made(match, months_of(year, 12, 12), "month", confidence, has_year=has_year)
    days = part_of_year(year, part) if part else months_of(year, 1, 12)
    return _made(match, days, "year", confidence, has_year=has_year)
