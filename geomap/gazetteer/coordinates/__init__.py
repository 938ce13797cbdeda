"""Coordinates that stand in words, read as they are given: degrees, MGRS, UTM, Plus Codes.

A form of coordinates is one reader in `readers`, tried in that order. What merely looks like coordinates, as
'12-14 rockets', 'K-1' or a date, is none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.gazetteer.coordinates.reading import Given, Reading, Refused, ShortCode

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Given", "Reading", "Refused", "ShortCode", "read", "recovered"]

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
    return next((reading for reader in readers() if (reading := reader(text))), None)


def readers() -> tuple[Callable[[str], Reading | None], ...]:
    """Return the reader of every form of coordinates, the most particular first."""
    from geomap.gazetteer.coordinates import degrees, grids  # noqa: PLC0415 - most places are given by name

    return (grids.read_plus_code, grids.read_utm, grids.read_mgrs, degrees.read_degrees)


def recovered(code: str, lat: float, lon: float) -> Given:
    """Return the middle of the cell of a short Plus Code that lies nearest to a point."""
    from geomap.gazetteer.coordinates import grids  # noqa: PLC0415 - as above

    return grids.recovered(code, lat, lon)
