"""The part of the earth that 'south east of X' means: a ring sector round X, out of an answer's point and radius."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer.relative import BEARING_REACH, GREATEST_REACH_M, LEAST_REACH_M

if TYPE_CHECKING:
    from geomap.schema.words import Precision

HALF_ANGLE_DEG = 22.5
"""How far a bearing reaches to either side: half the step between eight points of the compass."""
HALF_ANGLE_OF_EIGHT_DEG = 30.0
"""The same for one of these eight, which people use loosely; four in five lie within it (see phrases.Bearing)."""
POINT_DEG = 45.0
SECTORED: tuple[Precision, ...] = ("relative", "near", "sea")
"""Precisions of a place on one side of a point; 'western Iraq' has a bearing too and is a part of an area."""


@dataclass(frozen=True)
class Sector:
    """A ring sector on the earth."""

    lat: float
    """Latitude of the middle of the ring, the place that the bearing is told from, in degrees WGS 84."""
    lon: float
    """Longitude of the same."""
    inner_m: float
    """How far from there it begins, in metres."""
    outer_m: float
    """How far from there it ends, in metres."""
    half_angle_deg: float
    """How far to either side of the bearing it reaches, in degrees."""


def sector_of(lat: float, lon: float, *, bearing_deg: float, uncertainty_m: float) -> Sector:
    """Return the sector of an answer with a bearing and no distance (see relative): its disc has lost the anchor.

    The disc lies as far out as the sector does, from half the anchor's own radius to as much beyond its reach.

    >>> round(sector_of(34.45, 40.92, bearing_deg=315, uncertainty_m=20_000).outer_m)
    35000
    """
    anchor_m = _anchor_radius(uncertainty_m)
    reach_m = 2 * uncertainty_m - anchor_m
    half_deg = HALF_ANGLE_DEG if bearing_deg % POINT_DEG else HALF_ANGLE_OF_EIGHT_DEG
    lat, lon = geo.moved(lat, lon, bearing_deg=bearing_deg, distance_m=-reach_m / 2)
    return Sector(lat, lon, anchor_m / 2, reach_m + anchor_m / 2, half_deg)


def _anchor_radius(uncertainty_m: float) -> float:
    """Return the radius of the anchor, for `uncertainty_m` is half of it and of its reach, which it decides."""
    if 2 * uncertainty_m <= LEAST_REACH_M + LEAST_REACH_M / BEARING_REACH:
        return max(0.0, 2 * uncertainty_m - LEAST_REACH_M)
    if 2 * uncertainty_m >= GREATEST_REACH_M + GREATEST_REACH_M / BEARING_REACH:
        return 2 * uncertainty_m - GREATEST_REACH_M
    return 2 * uncertainty_m / (BEARING_REACH + 1)
