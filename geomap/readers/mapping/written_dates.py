"""Dates in a form that is told, such as DD/MM/YYYY → days as ISO 8601 has them.

A form has YYYY, DD, and MM for the month's number or MON for its name in a language of `values.months`, each once.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from geomap.readers.values.months import month_named

if TYPE_CHECKING:
    from geomap.readers.values.dates import Order

ISO = "YYYY-MM-DD"
FORMS = (
    "YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "MM-DD-YYYY", "DD.MM.YYYY", "MM.DD.YYYY", "YYYY/MM/DD",
    "YYYYMMDD", "DD MON YYYY", "DD-MON-YYYY", "MON DD, YYYY",
)  # fmt: skip
"""The forms that are tried where none is told."""
TOKENS = {"YYYY": r"(?P<year>\d{4})", "MM": r"(?P<month>\d{1,2})", "DD": r"(?P<day>\d{1,2})", "MON": r"(?P<name>\D+?)"}
WANTED = "YYYY, DD and one of MM or MON, each once, such as DD/MM/YYYY"
_TOKEN = re.compile(r"(YYYY|MON|MM|DD)")


@cache
def pattern_of(form: str) -> re.Pattern[str]:
    """Return what fits dates of a form; raises ValueError if it is none."""
    parts = _TOKEN.split(form)
    found = sorted(parts[1::2])
    if found not in (["DD", "MM", "YYYY"], ["DD", "MON", "YYYY"]):
        raise ValueError(form)
    whole = "".join(TOKENS[part] if number % 2 else re.escape(part) for number, part in enumerate(parts))
    if form == "YYYYMMDD":
        whole = whole.replace("{1,2}", "{2}")
    return re.compile(rf"\s*{whole}(?:[T ]+\d{{1,2}}:\d\d\S*(?: ?[AaPp][Mm])?)?\s*")


def day(text: str, form: str) -> str:
    """Return a date as ISO 8601 has it, without the time that may follow it; any other text as it is.

    >>> day("11/3/2020 14:30", "DD/MM/YYYY"), day("11 آذار 2020", "DD MON YYYY"), day("30/02/2020", "DD/MM/YYYY")
    ('2020-03-11', '2020-03-11', '30/02/2020')
    """
    found = pattern_of(form).fullmatch(text)
    if not found:
        return text
    parts = found.groupdict()
    month = int(parts["month"]) if "month" in parts else month_named(parts["name"])
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return text


def is_day(text: str, form: str) -> bool:
    """Say whether a text is a day in this form."""
    return bool(pattern_of(form).fullmatch(text)) and (day(text, form) != text or form == "YYYY-MM-DD")


def order_of_form(form: str) -> Order:
    """Return the order of day and month as numbers in a form; empty where the year comes first or months have names.

    >>> order_of_form("DD/MM/YYYY"), order_of_form("MM-DD-YYYY"), order_of_form("YYYY/MM/DD")
    ('day-first', 'month-first', '')
    """
    if "MM" not in form or form.startswith("YYYY"):
        return ""
    return "day-first" if form.index("DD") < form.index("MM") else "month-first"


def wanted(wish: str, form: str) -> str:
    """Return what was wanted of a date with the form that was told beside that of ISO 8601, which is always read.

    >>> wanted("a date as YYYY-MM-DD, the year with four digits", "DD/MM/YYYY")
    'a date as DD/MM/YYYY or YYYY-MM-DD, the year with four digits'
    """
    return wish if form in {"", ISO} else wish.replace(ISO, f"{form} or {ISO}")
