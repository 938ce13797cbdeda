"""Distances and bearings on the earth, and the one door between lat/lon and lon/lat."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import ArrayLike, NDArray

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the WGS 84 ellipsoid, (2a + b) / 3, in metres."""


def distance_m(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the great-circle distance in metres between two points in degrees, as `distances_m` does for many.

    >>> round(distance_m(33.3, 44.4, 36.2, 44.0), -3)
    325000.0
    """
    phi_a, phi_b = math.radians(lat_a), math.radians(lat_b)
    half = math.sin((phi_b - phi_a) / 2) ** 2
    half += math.cos(phi_a) * math.cos(phi_b) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(math.sqrt(min(half, 1.0)))


def distances_m(lat_a: ArrayLike, lon_a: ArrayLike, lat_b: ArrayLike, lon_b: ArrayLike) -> NDArray[np.float64]:
    """Return great-circle distances in metres between points in degrees; arrays broadcast.

    Haversine on the mean sphere, within 0.5 % of the geodesic.

    >>> round(float(distances_m(33.3, 44.4, 36.2, 44.0)), -3)
    325000.0
    """
    import numpy as np  # noqa: PLC0415 - one distance needs none of it

    phi_a, lam_a, phi_b, lam_b = (np.radians(np.asarray(a, dtype=float)) for a in (lat_a, lon_a, lat_b, lon_b))
    half = np.sin((phi_b - phi_a) / 2) ** 2 + np.cos(phi_a) * np.cos(phi_b) * np.sin((lam_b - lam_a) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(half, 1))))


def moved(lat: float, lon: float, *, bearing_deg: float, distance_m: float) -> tuple[float, float]:
    """Return the latitude and longitude reached along the geodesic (WGS 84).

    `bearing_deg` is degrees clockwise from north, `distance_m` metres.
    """
    from geographiclib.geodesic import Geodesic  # noqa: PLC0415 - only relative phrases need it

    reached = Geodesic.WGS84.Direct(lat, lon, bearing_deg, distance_m)
    return reached["lat2"], reached["lon2"]


def middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the latitude and longitude in the middle of points given so, as the mean of their unit vectors.

    >>> tuple(round(degrees, 6) for degrees in middle([(0, 170), (0, -170)]))
    (0.0, 180.0)
    """
    radians = [(math.radians(lat), math.radians(lon)) for lat, lon in points]
    x = sum(math.cos(lat) * math.cos(lon) for lat, lon in radians)
    y = sum(math.cos(lat) * math.sin(lon) for lat, lon in radians)
    z = sum(math.sin(lat) for lat, _ in radians)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def position(lat: float, lon: float) -> list[float]:
    """Return a GeoJSON position, longitude first (RFC 7946, section 3.1.1), rounded to 6 decimals (0.1 m)."""
    return [round(lon, 6), round(lat, 6)]


def positions(lats: ArrayLike, lons: ArrayLike) -> NDArray[np.float64]:
    """Return the same of many points: a row each, of longitude and latitude."""
    import numpy as np  # noqa: PLC0415 - as above

    return np.round(np.column_stack([np.asarray(lons, dtype=float), np.asarray(lats, dtype=float)]), 6)
