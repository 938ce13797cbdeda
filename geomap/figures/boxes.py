"""Boxes on the paper, in points from its upper left corner, and which of them are taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Box:
    """A box on the paper."""

    left: float
    """Its left edge."""
    top: float
    """Its upper edge, which is the smaller number."""
    right: float
    """Its right edge."""
    bottom: float
    """Its lower edge."""

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    def grown(self, by: float) -> Box:
        """Return the box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, other: Box) -> bool:
        """Return whether another box lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


class Taken:
    """The room that is taken already."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        """Start with these boxes."""
        self._edges = np.empty((64, 4))
        self._count = 0
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Take the room of one more box."""
        if self._count == len(self._edges):
            self._edges = np.concatenate([self._edges, np.empty_like(self._edges)])
        self._edges[self._count] = box.left, box.top, box.right, box.bottom
        self._count += 1

    def add_points(self, points: NDArray[np.float64], radius: float) -> None:
        """Take the room round many points."""
        more = np.hstack([points - radius, points + radius])
        self._edges = np.concatenate([self._edges[: self._count], more, np.empty((64, 4))])
        self._count += len(points)

    def hits(self, box: Box) -> int:
        """Return how many of the boxes meet this one."""
        left, top, right, bottom = self._edges[: self._count].T
        return int(np.count_nonzero((left < box.right) & (right > box.left) & (top < box.bottom) & (bottom > box.top)))
