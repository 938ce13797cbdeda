"""Coordinates that stand in words, read as they are given: degrees, MGRS, UTM, Plus Codes.

A form of coordinates is one reader in READERS, tried in that order. What merely looks like coordinates, as
'12-14 rockets', 'K-1' or a date, is none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.gazetteer.coordinates.degrees import read_degrees
from geomap.gazetteer.coordinates.grids import read_mgrs, read_plus_code, read_utm, recovered
from geomap.gazetteer.coordinates.reading import Given, Reading, Refused, ShortCode

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["READERS", "Given", "Reading", "Refused", "ShortCode", "read", "recovered"]

READERS: tuple[Callable[[str], Reading | None], ...] = (read_plus_code, read_utm, read_mgrs, read_degrees)
"""Every form of coordinates, the most particular first."""
LONGEST = 300
"""A longer text is no place."""
_LEAST = re.compile(r"[0-9].*[0-9]|\+|[0-9]{1,2} ?[A-Za-z]{3}")
_COUNTED_FROM = re.compile(r"[0-9].*\b(?:of|from|off)\s+\(?(?=\S*[0-9])", re.IGNORECASE)


def read(text: str) -> Reading | None:
    """Return the coordinates in a text; None if there are none, or if another place is counted from them.

    >>> read("33.3N 44.4E near Baghdad").lat
    33.3
    """
    if not _LEAST.search(text) or len(text) > LONGEST:
        return None
    text = " ".join(text.split())
    if (found := _COUNTED_FROM.search(text)) and read(text[found.end() :]):
        return None
    return next((reading for reader in READERS if (reading := reader(text))), None)
