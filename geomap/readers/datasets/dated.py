"""The ways in which data sets write a day, as ISO 8601 has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MOST_MONTHS = 12
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?: .*)?", re.ASCII)

Order = Literal["day", "month", "both", ""]


def order_of(texts: Iterable[str]) -> Order:
    """Return what comes first in dates such as 3/11/2020, read off those that can be only one of them.

    `both` if some begin with the day and some with the month, nothing if none tells.

    >>> order_of(["3/11/2020", "13/11/2020"]), order_of(["3/13/2020"]), order_of(["3/11/2020"])
    ('day', 'month', '')
    """
    pairs = {(int(found[1]), int(found[2])) for text in texts if (found := _NUMBERS.fullmatch(text.strip()))}
    is_day = any(first > MOST_MONTHS for first, _ in pairs)
    is_month = any(second > MOST_MONTHS for _, second in pairs)
    if is_day and is_month:
        return "both"
    return "day" if is_day else "month" if is_month else ""


def day(text: str) -> str:
    """Return the day of a date with a time behind it or with its month as an English word.

    What is none of these stays as it is: of 3/11/2020 its column or the user says what comes first.

    >>> day("2020-03-11T00:00:00"), day("11 March 2020"), day("March 2020"), day("3/11/2020")
    ('2020-03-11', '2020-03-11', 'March 2020', '3/11/2020')
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return found[1]
    found = _WORDED.fullmatch(text)
    if found and found[2][:3].lower() in MONTHS:
        return f"{found[3]}-{MONTHS.index(found[2][:3].lower()) + 1:02}-{int(found[1]):02}"
    return text
