"""Lines and rings cut to a box of the earth, and told in whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

Lines = list[list[int]]
"""Lines as whole numbers: first x and y in units, then the steps from point to point."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the earth, in degrees."""

    west: float
    """Its western edge."""
    south: float
    """Its southern edge."""
    east: float
    """Its eastern edge."""
    north: float
    """Its northern edge."""

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The edges in shapely's order: west, south, east, north."""
        return self.west, self.south, self.east, self.north

    @property
    def is_empty(self) -> bool:
        """Whether it has no width."""
        return self.west == self.east


LEAST_RING = 4
"""A triangle has so many points, the first of them twice."""
WORLD = Box(-180.0, -90.0, 180.0, 90.0)
"""All of the earth."""


def meeting(lines: NDArray[np.object_], box: Box) -> NDArray[np.bool_]:
    """Return which lines have bounds that meet the box."""
    west, south, east, north = shapely.bounds(lines).T
    return np.asarray((west <= box.east) & (east >= box.west) & (south <= box.north) & (north >= box.south))


def ring_clipped(ring: NDArray[np.float64], box: Box) -> list[NDArray[np.float64]]:
    """Clip a ring to a box edge by edge (Sutherland and Hodgman); parts stay joined along the box's edge."""
    (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
    if west >= box.west and east <= box.east and south >= box.south and north <= box.north:
        return [ring]
    for axis, limit, keep_above in (
        (0, box.west, True),
        (0, box.east, False),
        (1, box.south, True),
        (1, box.north, False),
    ):
        value = ring[:, axis]
        inside = value >= limit if keep_above else value <= limit
        after, inside_after = np.roll(ring, -1, axis=0), np.roll(inside, -1)
        crossing = inside != inside_after
        step = np.where(crossing, after[:, axis] - value, 1.0)
        where = ring + ((limit - value) / step)[:, None] * (after - ring)
        both = np.stack([ring, where], axis=1).reshape(-1, 2)
        ring = both[np.stack([inside, crossing], axis=1).reshape(-1)]
        if len(ring) < 3:  # noqa: PLR2004 - a triangle is the least ring
            return []
    return [ring]


def unrolled(ring: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return a ring that goes past 180° as one that does not jump there, one turn of the earth apart on either side.

    A ring round the south pole is closed below the edge of the map.
    """
    ring = np.column_stack([np.unwrap(ring[:, 0], period=360), ring[:, 1]])
    if abs(ring[-1, 0] - ring[0, 0]) > 180:  # noqa: PLR2004 - half round: it does not come back to where it began
        ring = np.concatenate([ring, [[ring[-1, 0], -90.0], [ring[0, 0], -90.0]]])
    return [ring + np.array([turn, 0.0]) for turn in (-360.0, 0.0, 360.0)]


def clipped(lines: Iterable[object], box: Box) -> list[NDArray[np.float64]]:
    """Return lines cut to a box, as arrays of points; a line that leaves and comes back is two."""
    found = shapely.clip_by_rect(np.array(list(lines), dtype=object), *box.bounds)
    parts = shapely.get_parts(shapely.get_parts(found))
    parts = parts[shapely.get_num_points(parts) > 1]
    return [shapely.get_coordinates(part) for part in parts]


def thinned(lines: NDArray[np.object_], tolerance: float) -> NDArray[np.object_]:
    """Return lines without the points that are off by less than a tolerance; a ring stays a ring, however small."""
    thin = np.asarray(shapely.simplify(lines, tolerance, preserve_topology=False))
    flat = shapely.is_ring(lines) & (shapely.get_num_coordinates(thin) < LEAST_RING)
    thin[flat] = shapely.simplify(lines[flat], tolerance)  # ten times as slow for all of them
    return thin


def in_units(lines: Iterable[NDArray[np.float64]], unit: float) -> Lines:
    """Return lines in degrees as whole units; what shrinks to a point is left out."""
    lines = list(lines)
    if not lines:
        return []
    whole = np.round(np.concatenate(lines) / unit).astype(int)
    starts = np.cumsum([0, *(len(line) for line in lines[:-1])])
    steps = np.diff(whole, axis=0, prepend=whole[:1])
    steps[starts] = whole[starts]
    kept = np.asarray(steps.any(axis=1))
    kept[starts] = True
    ends = np.cumsum(np.add.reduceat(kept, starts)) * 2
    told = steps[kept].reshape(-1).tolist()
    found = [told[start:end] for start, end in pairwise([0, *ends.tolist()])]
    return [line for line in found if len(line) > 2]  # noqa: PLR2004 - one point has two numbers
