"""Which ids were read before, so that each place is kept once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

MOST = 1 << 27
"""Ids from 0 up to here are taken, one byte of memory each; GeoNames stands at 13 million."""


class SeenNumbers:
    """Ids that are small whole numbers, asked for by the hundred thousand."""

    def __init__(self) -> None:
        """Begin with none."""
        self._seen = np.zeros(1 << 20, dtype=bool)

    def new(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return which of these, all below MOST, were neither here nor earlier among them, and remember all."""
        self._grow(int(ids.max(initial=0)))
        first = np.zeros(len(ids), dtype=bool)
        first[np.unique(ids, return_index=True)[1]] = True
        fresh = first & ~self._seen[ids]
        self._seen[ids] = True
        return fresh

    def among(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return which of these are here."""
        return (ids < len(self._seen)) & self._seen[np.minimum(ids, len(self._seen) - 1)]

    def _grow(self, most: int) -> None:
        if most >= len(self._seen):
            grown = np.zeros(max(most + 1, 2 * len(self._seen)), dtype=bool)
            grown[: len(self._seen)] = self._seen
            self._seen = grown


def whole_numbers(values: Sequence[str]) -> NDArray[np.int64]:
    """Return ids as numbers, -1 where one is none that can be taken.

    >>> whole_numbers(["12", "x", "-3", "99999999999"]).tolist()
    [12, -1, -1, -1]
    """
    try:
        found = np.fromiter(map(int, values), dtype=np.int64, count=len(values))
    except (ValueError, OverflowError):
        found = np.array([_whole(value) for value in values], dtype=np.int64)
    return np.where((found >= 0) & (found < MOST), found, -1)


def _whole(value: str) -> int:
    return int(value) if value.isascii() and value.isdecimal() and len(value) < len(str(MOST)) + 1 else -1
