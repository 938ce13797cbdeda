"""What is read from coordinates in words: a point, a refusal with its reason, or a code that lacks its town."""

from __future__ import annotations

import math
from dataclasses import dataclass

METRES_PER_DEGREE = 111_195.0
"""Length of a degree of latitude on the mean sphere."""
LEAST_RADIUS_M = 1.0
"""Digits beyond the metre say nothing about an incident."""
HIGHEST_LAT, HIGHEST_LON = 90.0, 180.0


@dataclass(frozen=True, slots=True)
class Given:
    """A point as it was written."""

    lat: float
    """Latitude in degrees WGS 84."""
    lon: float
    """Longitude in degrees WGS 84."""
    radius_m: float
    """How far the point may be off, in metres, by the digits that were written."""
    reason: str
    """How it was read, in words."""
    is_signed: bool = True
    """Whether letters, names or the form itself say which number is which; if not, latitude is taken to be first."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Numbers that look like coordinates and cannot be taken as such."""

    reason: str
    """Why, in words."""


@dataclass(frozen=True, slots=True)
class ShortCode:
    """A Plus Code without its first digits, which counts from a town."""

    code: str
    """The short code."""
    town: str
    """The words for the town; empty if there are none."""


Reading = Given | Refused | ShortCode


def point(lat: float, lon: float, half_deg: float, how: str, *, is_signed: bool = True) -> Given | Refused:
    """Return a point of a cell that reaches `half_deg` degrees to each side; a refusal if it is not on the earth."""
    if abs(lat) > HIGHEST_LAT:
        swapped = "; the numbers may be swapped" if abs(lon) <= HIGHEST_LAT and abs(lat) <= HIGHEST_LON else ""
        return Refused(f"a latitude of {lat:g} is beyond {HIGHEST_LAT:.0f} degrees{swapped}")
    if abs(lon) > HIGHEST_LON:
        return Refused(f"a longitude of {lon:g} is beyond {HIGHEST_LON:.0f} degrees")
    high_m = half_deg * METRES_PER_DEGREE
    radius_m = math.hypot(high_m, high_m * math.cos(math.radians(lat)))
    return Given(lat, lon, max(radius_m, LEAST_RADIUS_M), how, is_signed)
