"""The ways in which data sets write a day, as ISO 8601 has it."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)
_BACKWARDS = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})", re.ASCII)


def day(text: str) -> str:
    """Return the day of a date with a time behind it, with the day first or with its month as an English word.

    What is none of these stays as it is.

    >>> day("2020-03-11T00:00:00"), day("11-03-2020"), day("11 March 2020"), day("March 2020")
    ('2020-03-11', '2020-03-11', '2020-03-11', 'March 2020')
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return found[1]
    if found := _BACKWARDS.fullmatch(text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    found = _WORDED.fullmatch(text)
    if found and found[2][:3].lower() in MONTHS:
        return f"{found[3]}-{MONTHS.index(found[2][:3].lower()) + 1:02}-{int(found[1]):02}"
    return text
