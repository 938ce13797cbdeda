"""Values of files that keep them typed → text, as a person would have written it in a CSV."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from decimal import Decimal

EXACT = 2**53
"""From here on a floating-point number stands for several whole ones, and is not written as one."""


def written(value: object) -> str:
    """Return a value as text: whole numbers without a point, dates as ISO 8601, nothing for none, lists joined.

    >>> written(3.0), written(33.5), written(datetime(2020, 3, 11)), written([1, None, "x"])
    ('3', '33.5', '2020-03-11', '1; x')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return _number(value)
    return _moment(value) if isinstance(value, (date, time)) else _other(value)


def _number(value: float) -> str:
    if value != value:  # noqa: PLR0124 - not a number; databases write it for nothing
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < EXACT else repr(value)


def _moment(value: date | time) -> str:
    if isinstance(value, datetime) and not value.utcoffset() and value.time() == time():  # databases have no bare dates
        return value.date().isoformat()
    return value.isoformat()


def _other(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.hex() if isinstance(value, bytes) else _several(value)


def _several(value: object) -> str:
    if isinstance(value, (list, tuple)) and not any(isinstance(each, (list, dict, tuple)) for each in value):
        return "; ".join(written(each) for each in value if each is not None)
    if isinstance(value, (list, dict, tuple)):
        return json.dumps(value, ensure_ascii=False, default=written)
    return str(value)
