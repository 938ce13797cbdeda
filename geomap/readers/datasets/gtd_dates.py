"""GTD's dates: year, month and day apart, 0 where unknown, and in words where they are not exactly known."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from geomap.readers.datasets.coded import column, findings, found, whole
from geomap.readers.datasets.dated import day
from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from geomap.errors import Finding
    from geomap.readers.raw import Raw

UNKNOWN = frozenset({"", "0", "-9", "-99"})
_ORDERLESS = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", re.ASCII)
"""A day of which only the rest of its column or the user can say whether it or its month comes first."""


def dates(raw: Raw, doubtful: list[Finding]) -> dict[str, Cells]:
    """Return when it happened: the whole month or year where the day is not known.

    The day of an incident whose date is only known in words (`approxdate`) has no precision. One that lasted ends when
    it was resolved; an end before the beginning is doubtful and left out.
    """
    parts = [column(raw, name) for name in ("iyear", "imonth", "iday")]
    words, until = column(raw, "approxdate"), column(raw, "resolution").map(day)
    backwards = together(_is_backwards, *parts, until)
    doubtful += findings(raw, found(backwards, bool), "resolution", "a day not before the beginning")
    return {
        "date_start": together(_start, *parts),
        "date_end": together(_end, *parts, until),
        "date_precision": together(_precision, *parts, words),
        "date_as_reported": together(lambda text, *numbers: text.strip() or _written(*numbers), words, *parts),
    }


def _start(year: str, month: str, number: str) -> str:
    """Return the first day on which it can have happened.

    >>> _start("1970", "0", "0"), _start("2016", "2.0", "30")
    ('1970-01-01', '2016-02-30')
    """
    if whole(year) in UNKNOWN:
        return ""
    known = [whole(text) if whole(text) not in UNKNOWN else "1" for text in (month, number)]
    return "-".join([whole(year), *(text.zfill(2) for text in known)])


def _end(year: str, month: str, number: str, until: str = "") -> str:
    """Return the last such day, as it stands where its order is not known here; empty if it is the first.

    >>> _end("1970", "0", "0"), _end("2016", "2", "0"), _end("2016", "2", "3", "2016-02-05"), _end("2016", "2", "3")
    ('1970-12-31', '2016-02-29', '2016-02-05', '')
    """
    start = _start(year, month, number)
    if _ORDERLESS.match(until) or (until[:4].isdecimal() and until >= start):
        return until
    if not start or whole(number) not in UNKNOWN:
        return ""
    if whole(month) in UNKNOWN:
        return f"{start[:4]}-12-31"
    return f"{start[:7]}-{monthrange(int(start[:4]), int(start[5:7]))[1]}" if _is_month(start) else ""


def _is_month(start: str) -> bool:
    return start[:4].isdecimal() and start[5:7] in {f"{month:02}" for month in range(1, 13)}


def _is_backwards(year: str, month: str, number: str, until: str) -> str:
    return "yes" if until[:4].isdecimal() and until < _start(year, month, number) else ""


def _precision(year: str, month: str, number: str, words: str) -> str:
    """Return what the date is known to.

    >>> _precision("1970", "7", "2", ""), _precision("1970", "7", "0", ""), _precision("1970", "7", "2", "July 2-9")
    ('day', 'month', '')
    """
    if whole(year) in UNKNOWN:
        return ""
    if whole(month) in UNKNOWN:
        return "year"
    if whole(number) in UNKNOWN:
        return "month"
    return "" if words.strip() else "day"


def _written(year: str, month: str, number: str) -> str:
    return "-".join(map(whole, (year, month, number)))
