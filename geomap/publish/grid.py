"""A grid on the earth with cells of about one size at all latitudes.

Latitude is cut into rings of one height, each ring into cells as wide as they are high at its middle, three at least.
The cells of a ring go round the earth, so that 180° is an edge like any other, and those round a pole meet there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geomap import geo

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

LEAST_IN_RING = 3
FLATTENED = 1.006
"""The earth is no sphere: a distance along the ellipsoid is longer by up to this factor."""
DECIMALS = 6
ROUNDED_M = 1.0
"""More than rounding a coordinate to so many decimals moves it."""


class Cells(NamedTuple):
    """The cell of each point."""

    lat: NDArray[np.float64]
    """Latitude of the cell's middle in degrees."""
    lon: NDArray[np.float64]
    """Longitude of the same."""
    reach_m: NDArray[np.float64]
    """How far from its middle the cell reaches at most, in metres; the same for all points of a cell."""


def cells_of(lat: ArrayLike, lon: ArrayLike, size_m: float) -> Cells:
    """Return the cell of each point in degrees, on a grid of `size_m` metres; missing where a point is.

    >>> one, other = cells_of([10, 10], [180, -180], 50_000).lon
    >>> bool(one == other)
    True
    """
    phi, turn = np.radians(np.asarray(lat, float)), np.asarray(lon, float) / 360 + 0.5
    count = max(1, int(np.ceil(np.pi * geo.EARTH_RADIUS_M / size_m)))
    height = np.pi / count
    ring = np.clip(np.floor((phi + np.pi / 2) / height), 0, count - 1)
    middle = (ring + 0.5) * height - np.pi / 2
    around = np.round(2 * np.pi * np.cos(middle) * geo.EARTH_RADIUS_M / size_m)
    around = np.maximum(around, LEAST_IN_RING)
    column = np.mod(np.floor(np.mod(turn, 1) * around), around)
    found_lat, found_lon = np.degrees(middle), (column + 0.5) / around * 360 - 180
    half = 180 / around
    ends = [np.degrees(middle + side * height / 2) for side in (-1, 1)]
    reach = np.maximum(*(geo.distances_m(found_lat, 0, end, half) for end in ends))
    return Cells(np.round(found_lat, DECIMALS), np.round(found_lon, DECIMALS), reach * FLATTENED + ROUNDED_M)
