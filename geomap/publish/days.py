"""A day as people write it: in numbers of any order, and with the names of months in the languages of the field."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from geomap.readers.values.months import GREGORIAN, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

ENDINGS = {1: ("st", "er"), 2: ("nd",), 3: ("rd",), 21: ("st",), 22: ("nd",), 23: ("rd",), 31: ("st",)}
"""What stands after the number of a day, 'th' after most."""
MAY = 5
"""The month whose full name is as short as others are cut."""
LEAST = 4
"""Latin names of fewer letters are looked for only beside a year or an ordinal: '1 mar' is in '1 marine'."""


def written(day: date) -> Iterator[str]:
    """Give the ways in which a day is looked for, with and without zeros; what stands between them does not matter.

    >>> from datetime import date
    >>> {"2020-3-01", "01/3/20", "1st March", "1er Mars 2020", "1 آذار"} <= set(written(date(2020, 3, 1)))
    True
    """
    number, month, year = day.day, day.month, str(day.year)
    numbers, short = sorted({str(number), f"{number:02}"}), year[-2:]
    for one, other in product(numbers, sorted({str(month), f"{month:02}"})):
        yield f"{year}-{other}-{one}"
        for end in (year, short):
            yield from (f"{one}/{other}/{end}", f"{other}/{one}/{end}")
    yield f"{short}-{month:02}-{number:02}"
    ordinals = [f"{number}{ending}" for ending in ENDINGS.get(number, ("th",))]
    for name in _names(month):
        is_plain = len(name) >= LEAST or month == MAY or not name.isascii()
        yield from _named(numbers, name, year, alone=is_plain)
        if name.isascii():
            yield from _named(ordinals, name, year, alone=True)


def _names(month: int) -> list[str]:
    return [name.replace("_", " ").capitalize() for name in MONTHS[GREGORIAN][month - 1].split()]


def _named(numbers: list[str], name: str, year: str, *, alone: bool) -> Iterator[str]:
    for number in numbers:
        forms = [f"{number} {name}"]
        if name.isascii():
            forms += [f"{name} {number}", f"{number} of {name}"]
        for form in forms:
            yield f"{form}, {year}" if form.startswith(name) else f"{form} {year}"
            if alone:
                yield form
