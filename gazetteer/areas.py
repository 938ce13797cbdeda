"""The area of each unit of a country, guessed from its towns: land belongs to the unit of the nearest town.

No package carries outlines of all provinces of the world. So the land of a country is sampled on an even grid, each
sample goes to the unit of the town or airfield next to it, and the unit's point is the middle of its samples. Where a
country has no outline, or a unit is too small for the grid, the middle of the convex hull of its towns stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from pyproj import Geod, Proj

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray
    from shapely.geometry import MultiPolygon

EARTH = Geod(ellps="WGS84")
LEAST_SAMPLES = 3
"""With fewer samples the grid is too coarse for a unit, and its towns say more."""
ON_LAND, SHORE_M = 0.5, 5_000.0
"""Where fewer of a unit's towns lie on its country's outline or so near to it, the outline leaves the unit out."""
NEIGHBOURS, OWN, CHUNK = 12, 3, 500
BULK, STRAY = 0.9, 2.0
"""Nine tenths of a unit's land lie within some distance of its middle; what is twice as far is taken for a mistake."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A point and how far a unit reaches from it."""

    lat: float
    lon: float
    radius_m: float


def even(lat: float, lon: float) -> Proj:
    """Return the equal-area projection round a point, in metres."""
    return Proj(proj="laea", lat_0=lat, lon_0=lon, ellps="WGS84")


def discs(
    lats: Sequence[float], lons: Sequence[float], units: Sequence[str], land: MultiPolygon | None, *, per_unit: int
) -> dict[str, Disc]:
    """Return the disc of each unit, from its towns and the land of its country.

    `per_unit` is how many samples an average unit gets; more make the points truer and the work longer.
    """
    labels, number = np.unique(np.array(units), return_inverse=True)
    plane = even(*_middle(lats, lons, land))
    towns = np.column_stack(plane(np.array(lons), np.array(lats)))
    for _ in range(2):  # a group of strays hides its inner ones the first time
        kept = ~_strays(towns, number)
        towns, number = towns[kept], number[kept]
    samples, owner, on_land = _samples(towns, number, land, plane, len(labels) * per_unit)
    found = {}
    for position, label in enumerate(labels):
        own = number == position
        drawn = samples[owner == position] if on_land[own].mean() >= ON_LAND else samples[:0]
        found[str(label)] = _disc(plane, towns[own], drawn)
    return found


def _strays(towns: NDArray[np.float64], number: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Say which towns have hardly any of their own unit's among their neighbours: they are listed in the wrong one."""
    many = np.bincount(number)[number] > 2 * NEIGHBOURS
    stray = np.zeros(len(towns), dtype=bool)
    if len(towns) <= NEIGHBOURS + 1:
        return stray
    for start in range(0, len(towns), CHUNK):
        part = slice(start, start + CHUNK)
        apart = np.hypot(towns[part, None, 0] - towns[None, :, 0], towns[part, None, 1] - towns[None, :, 1])
        next_to = np.argpartition(apart, NEIGHBOURS + 1, axis=1)[:, : NEIGHBOURS + 1]
        stray[part] = (number[next_to] == number[part, None]).sum(axis=1) <= OWN
    return stray & many


def _middle(lats: Sequence[float], lons: Sequence[float], land: MultiPolygon | None) -> tuple[float, float]:
    if land is not None:
        return land.centroid.y, land.centroid.x
    east = np.array(lons) % 360 if max(lons) - min(lons) > 180 else np.array(lons)  # noqa: PLR2004 - the date line
    return float(np.mean(lats)), float(np.mean(east))


def _samples(
    towns: NDArray[np.float64], number: NDArray[np.int64], land: MultiPolygon | None, plane: Proj, wanted: int
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.bool_]]:
    """Return points on an even grid over the land, the unit of the town next to each, and which towns are on it."""
    if land is None:
        return np.empty((0, 2)), np.empty(0, dtype=int), np.zeros(len(towns), dtype=bool)
    flat = flattened(land, plane)
    step = float(np.sqrt(flat.area / wanted))
    left, low, right, high = flat.bounds
    x, y = np.meshgrid(np.arange(left + step / 2, right, step), np.arange(low + step / 2, high, step))
    shapely.prepare(flat)
    inside = shapely.contains_xy(flat, x.ravel(), y.ravel())
    grid = np.column_stack([x.ravel()[inside], y.ravel()[inside]])
    nearest = shapely.STRtree(shapely.points(towns)).nearest(shapely.points(grid))
    return grid, number[nearest], shapely.dwithin(flat, shapely.points(towns), SHORE_M)


def flattened(land: MultiPolygon, plane: Proj) -> MultiPolygon:
    """Return land in the metres of a projection."""
    return shapely.make_valid(shapely.transform(land, lambda at: np.column_stack(plane(at[:, 0], at[:, 1]))))


def _disc(plane: Proj, towns: NDArray[np.float64], samples: NDArray[np.float64]) -> Disc:
    if len(samples) < LEAST_SAMPLES:
        hull = shapely.MultiPoint(towns).convex_hull
        return disc_at(plane, hull.centroid.x, hull.centroid.y, towns)
    towns, samples = _without_strays(towns, samples)
    return disc_at(plane, *samples.mean(axis=0), np.vstack([towns, samples]))


def _without_strays(
    towns: NDArray[np.float64], samples: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Leave out what lies far beyond the bulk of a unit: towns listed in the wrong unit, and the land they drew."""
    middle = np.median(samples, axis=0)
    apart = np.hypot(*(samples - middle).T)
    reach = STRAY * np.quantile(apart, BULK)
    near = np.hypot(*(towns - middle).T) <= reach
    return towns[near], samples[apart <= reach]


def disc_at(plane: Proj, x: float, y: float, corners: NDArray[np.float64]) -> Disc:
    """Return the disc round a point of the plane that reaches the farthest of these corners."""
    lon, lat = plane(x, y, inverse=True)
    corner_lons, corner_lats = plane(corners[:, 0], corners[:, 1], inverse=True)
    same = np.full(len(corners), lon), np.full(len(corners), lat)
    return Disc(lat, lon, float(np.max(EARTH.inv(*same, corner_lons, corner_lats)[2])))


def outline_disc(parts: Iterable[MultiPolygon]) -> Disc:
    """Return the disc of a unit whose outline is known: the centroid of all its area, and its farthest corner."""
    land = shapely.MultiPolygon([part for part in parts if part.area > 0])
    plane = even(land.centroid.y, land.centroid.x)
    flat = flattened(land, plane)
    return disc_at(plane, flat.centroid.x, flat.centroid.y, shapely.get_coordinates(flat.convex_hull))
