"""A date with a month in words → the days that it means, by the order in which its parts stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.readers.values.calendars import FOREIGN_YEARS, day_of
from geomap.readers.values.months import GREGORIAN, RANGE, SILENT, VAGUE, known, months, weekdays
from geomap.readers.values.spans import WANTED, Span, converted, month_of, ranged, year_of
from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKENS = re.compile(r"\d+|[^\W\d_]+|[^\s]")
_LONGEST_NAME = 4
OPEN = "the first and the last day in date_start and date_end as YYYY-MM-DD; the words stand in date_as_reported"
FORMS: dict[str, tuple[str, ...]] = {
    "DMY": ("DMY",), "D-M-Y": ("DMY",), "D/M/Y": ("DMY",), "MDY": ("MDY",), "M-D-Y": ("MDY",), "YMD": ("YMD",),
    "Y-M-D": ("YMD",), "YDM": ("YDM",), "MY": ("MY",), "M-Y": ("MY",), "M/Y": ("MY",), "YM": ("YM",), "Y-M": ("YM",),
    "Y": ("Y",), "D-DMY": ("D", "DMY"), "D-D-M-Y": ("D", "DMY"), "D/DMY": ("D", "DMY"), "MD-DY": ("MD", "DY"),
    "DM-DMY": ("DM", "DMY"), "DMY-DMY": ("DMY", "DMY"), "MD-MDY": ("MD", "MDY"), "MDY-MDY": ("MDY", "MDY"),
    "M-MY": ("M", "MY"), "M/MY": ("M", "MY"), "MY-MY": ("MY", "MY"), "Y-Y": ("Y", "Y"),
}  # fmt: skip
"""What stands where in a date: D a day, M a month's name, Y a year of four digits; two parts are first and last."""
YEARLESS = frozenset({"DM", "MD", "D-M", "M-D", "D-DM", "MD-D", "DM-DM", "MD-MD", "M", "M-M"})
SILENT_SIGNS = frozenset(",.()")
TWO_DIGITS = frozenset({"DMD", "D-M-D", "MDD", "M-D-D", "D-DMD", "DM-DMD"})


def read(bare: str, kind: str) -> Span:
    """Return the days that a date in words means; `kind` is the calendar that it names, empty if it names none.

    `bare` was made plain. Raises Unread if it means none.
    """
    shape, values, weekday, is_vague = _parts(bare)
    if is_vague and ("Y" in shape or "M" in shape):
        return Span(None, doubt=OPEN)
    if shape in YEARLESS:
        raise Unread(f"{WANTED}; it has no year")
    if shape in TWO_DIGITS:
        raise Unread(f"{WANTED}, the year with four digits")
    if shape not in FORMS:
        raise Unread(WANTED)
    months_ = [value for letter, value in values if letter == "M"]
    calendars = {calendar for calendar, _ in months_} | ({kind} if kind else set())
    if len(calendars) > 1:
        raise Unread(f"{WANTED}; it names months of several calendars")
    calendar = next(iter(calendars), GREGORIAN)
    _check_years([value for letter, (_, value) in values if letter == "Y"], calendar)
    span = _span(FORMS[shape], values, calendar)
    if calendar != GREGORIAN and span.start:
        return span._replace(doubt=converted(calendar, span.start, span.end))
    if weekday is not None and span.start and not span.end and span.start.weekday() != weekday:
        return span._replace(doubt=f"a date on the weekday that it names; {span.start} was a {span.start:%A}")
    return span


def _check_years(years: Sequence[int], calendar: str) -> None:
    for year in years:
        if (year in FOREIGN_YEARS) == (calendar == GREGORIAN):
            raise Unread(f"{WANTED}; {year} is no year of the {calendar} calendar in which incidents are dated")


def _span(form: Sequence[str], values: Sequence[tuple[str, tuple[str, int]]], calendar: str) -> Span:
    """Return the days of one or two parts; what the one lacks, the other says."""
    rest = [value for _, (__, value) in values]
    parts = []
    for letters in form:
        parts.append(dict(zip(letters, rest, strict=False)))
        rest = rest[len(letters) :]
    first, last = parts[0], parts[-1]
    ends = [_part({**last, **first}, calendar, form), _part({**first, **last}, calendar, form)]
    return ranged(*ends) if len(form) > 1 else ends[0]


def _part(part: dict[str, int], calendar: str, form: Sequence[str]) -> Span:
    letters = set("".join(form))
    if "D" in letters:
        return Span(day_of(calendar, part["Y"], part["M"], part["D"]))
    return month_of(calendar, part["Y"], part["M"]) if "M" in letters else year_of(calendar, part["Y"])


def _parts(bare: str) -> tuple[str, list[tuple[str, tuple[str, int]]], int | None, bool]:
    """Return the shape of a date, its parts, the weekday that it names, and whether its words leave the day open."""
    tokens = _TOKENS.findall(re.sub(r"\b(al|ul|el|ath|ad|as)-", r"\1 ", bare.replace("'", "")))
    values: list[tuple[str, tuple[str, int]]] = []
    shape, weekday, is_vague, place = "", None, False, 0
    while place < len(tokens):
        length, name, found = _named(tokens, place)
        if name == "month" and not (values and values[-1] == ("M", found) and shape[-1:] in {"M", "/"}):
            shape, values = f"{shape}M", [*values, ("M", found)]
        elif name == "month":
            shape = shape.rstrip("/")
        elif name == "weekday":
            weekday = found[1]
        else:
            letter, is_open = _sign(tokens[place])
            shape, is_vague = shape + letter, is_vague or is_open
            if letter in {"D", "Y"}:
                values.append((letter, ("", int(tokens[place]))))
        place += length
    return shape, values, weekday, is_vague


def _named(tokens: Sequence[str], place: int) -> tuple[int, str, tuple[str, int]]:
    """Return how many tokens from here on are a name, of what, and its calendar and number; 1 and no name if none."""
    for length in range(_LONGEST_NAME, 0, -1):
        words = tuple(tokens[place : place + length])
        if words in months():
            return length, "month", months()[words]
        if words in weekdays():
            return length, "weekday", ("", weekdays()[words])
    return 1, "", ("", 0)


def _sign(token: str) -> tuple[str, bool]:
    """Return what a token is in the shape of a date, and whether it leaves the day open."""
    if token.isdecimal():
        return {1: "D", 2: "D", 4: "Y"}.get(len(token), "?"), False
    if token in known(RANGE) or token == "-":  # noqa: S105 - a token of a text
        return "-", False
    if token == "/":  # noqa: S105 - as above
        return "/", False
    if token in known(VAGUE):
        return "", True
    return ("" if token in SILENT_SIGNS or token in known(SILENT) else "?"), False
