"""The edges of outlines, so that those which two neighbours have in common are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def edges_of(
    points: NDArray[np.int64], ring: NDArray[np.intp], owner: NDArray[np.intp]
) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """Return the edges of rings, each as its two ends (edge, end, x and y), the lesser first, and whose each is.

    `points` are those of all rings in whole units, `ring` the number of each point's ring, `owner` whose each ring is.
    An edge whose ends are one point is left out.
    """
    is_edge = (ring[:-1] == ring[1:]) & (points[:-1] != points[1:]).any(axis=1)
    ends = np.stack([points[:-1], points[1:]], axis=1)[is_edge]
    (x, y), (next_x, next_y) = ends[:, 0].T, ends[:, 1].T
    backwards = (x > next_x) | ((x == next_x) & (y > next_y))
    ends[backwards] = ends[backwards][:, ::-1]
    return ends, owner[ring[:-1][is_edge]]
