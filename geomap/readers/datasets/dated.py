"""The ways in which data sets write a day, as ISO 8601 has it."""

from __future__ import annotations

import re

from geomap.readers.values.months import month_named

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})", re.ASCII)


def day(text: str) -> str:
    """Return the day of a date with a time behind it or with its month as a word.

    What is none of these stays as it is: of 3/11/2020 its column or the user says what comes first.

    >>> day("2020-03-11T00:00:00"), day("11 March 2020"), day("March 2020"), day("3/11/2020")
    ('2020-03-11', '2020-03-11', 'March 2020', '3/11/2020')
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return found[1]
    found = _WORDED.fullmatch(text)
    if found and (month := month_named(found[2])):
        return f"{found[3]}-{month:02}-{int(found[1]):02}"
    return text
