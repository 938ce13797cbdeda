"""Marks that would lie on one another: a few stand side by side, many become one counted cluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.figures.signs import radius_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.figures.boxes import Box

    Numbers = NDArray[np.float64]

MOST_FANNED = 5
MOST_FANNED_OF_MANY = 2
"""So many marks stand side by side at most; more are a cluster."""
MANY = 400
"""From so many incidents on, marks are gathered more widely, so that the map stays calm."""
WIDE_REACH = 17.0
"""How far a cluster gathers then, in points."""
ROUNDS = 80
GAP = 1.2


@dataclass(frozen=True)
class Crowd:
    """Where the marks of all incidents stand; arrays have one entry a group, `group` one an incident."""

    group: NDArray[np.int64]
    """The group of each incident."""
    spots: Numbers
    """Where each incident's own mark stands; those of a cluster in its middle."""
    middles: Numbers
    """The middle of each group, pushed off its neighbours."""
    counts: NDArray[np.int64]
    """How many incidents each group has."""
    radii: Numbers
    """The radius of each group's circle."""
    own: float
    """The radius of a single mark."""
    is_cluster: NDArray[np.bool_]
    """Whether each group is a counted cluster."""

    @property
    def reach(self) -> Numbers:
        """How far from the middle of its mark each incident's lines keep."""
        return np.where(self.is_cluster[self.group], self.radii[self.group], self.own * 1.25)


def gathered(spots: Numbers, frame: Box) -> Crowd:
    """Return the crowd of marks at these spots in a frame, in their order, which decides who stands left."""
    own = 5.0 if len(spots) <= 60 else 4.2 if len(spots) <= MANY else 3.6  # noqa: PLR2004 - many marks are small ones
    if not len(spots):
        nothing = np.empty(0, dtype=np.int64)
        return Crowd(nothing, np.empty((0, 2)), np.empty((0, 2)), nothing, np.empty(0), own, nothing.astype(bool))
    group = _groups(spots, WIDE_REACH if len(spots) > MANY else 2.1 * own)
    counts = np.bincount(group)
    middles = np.column_stack([np.bincount(group, weights=spots[:, axis]) / counts for axis in (0, 1)])
    row = own * (1.08 * counts + 0.1)
    is_cluster = counts > (MOST_FANNED_OF_MANY if len(spots) > MANY else MOST_FANNED)
    radii = np.where(is_cluster, [radius_of(count) for count in counts], row)
    middles = inside(_pushed(middles, radii, counts), radii, frame)
    alone = _fanned(group, middles, np.where(is_cluster, 0, counts), own)
    return Crowd(group, alone, middles, counts, radii, own, is_cluster)


def _groups(spots: Numbers, reach: float) -> NDArray[np.int64]:
    """Return the group of each spot: the fullest cell takes all within reach, then the next of what is left."""
    step = reach / 6 if len(spots) > MANY else 0.5
    middles, counts, first, which = _cells(spots, step)
    order = np.lexsort((first, -counts))
    group = np.full(len(middles), -1)
    found = 0
    for leader in order:
        if group[leader] >= 0:
            continue
        near = np.hypot(*(middles - middles[leader]).T) <= reach
        group[near & (group < 0)] = found
        found += 1
    return np.asarray(group[which])


def _cells(spots: Numbers, step: float) -> tuple[Numbers, NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the middle and count of each small cell, who comes first in it, and the cell of each spot."""
    keys = np.round(spots / step).astype(np.int64)
    codes = keys[:, 0] * 1_000_003 + keys[:, 1]
    _, first, which, counts = np.unique(codes, return_index=True, return_inverse=True, return_counts=True)
    middles = np.column_stack([np.bincount(which, weights=spots[:, axis]) / counts for axis in (0, 1)])
    return middles, counts, first, which


def _pushed(middles: Numbers, radii: Numbers, counts: NDArray[np.int64]) -> Numbers:
    """Return the middles pushed apart until no circles overlap, or for some rounds; the fuller moves less."""
    moved = middles.copy()
    weight = np.sqrt(counts.astype(float))
    for _ in range(ROUNDS):
        one, two = _meeting(moved, radii)
        if not len(one):
            break
        way = moved[two] - moved[one]
        apart = np.hypot(*way.T)
        unit = np.where(apart[:, None] > 0.01, way / np.maximum(apart, 0.01)[:, None], (1.0, 0.0))  # noqa: PLR2004 - on one spot
        lacking = (radii[one] + radii[two] + GAP - apart)[:, None] * unit * 0.55
        share = (weight[two] / (weight[one] + weight[two]))[:, None]
        np.subtract.at(moved, one, lacking * share)
        np.add.at(moved, two, lacking * (1 - share))
    return moved


def inside(middles: Numbers, radii: Numbers, frame: Box) -> Numbers:
    """Return the middles with every circle inside the frame."""
    x = np.clip(middles[:, 0], frame.left + radii + 1, frame.right - radii - 1)
    y = np.clip(middles[:, 1], frame.top + radii + 1, frame.bottom - radii - 1)
    return np.column_stack([x, y])


def _meeting(middles: Numbers, radii: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs of circles that overlap."""
    from shapely import STRtree, points  # noqa: PLC0415 - only crowds ask for it

    shapes = np.asarray(points(middles))
    one, two = STRtree(shapes).query(shapes, predicate="dwithin", distance=float(2 * radii.max() + GAP))
    apart = np.hypot(*(middles[one] - middles[two]).T)
    overlap = (one < two) & (apart < radii[one] + radii[two] + GAP - 0.05)
    return one[overlap], two[overlap]


def _fanned(group: NDArray[np.int64], middles: Numbers, counts: NDArray[np.int64], own: float) -> Numbers:
    """Return the spot of each mark: side by side in a row of so many, in the middle where the count is 0."""
    place = pd.Series(group).groupby(group).cumcount().to_numpy()
    shift = (place - (counts[group] - 1) / 2) * own * 2.15
    spots = middles[group].copy()
    spots[:, 0] += np.where(counts[group] > 0, shift, 0.0)
    return spots
