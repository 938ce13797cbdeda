"""What a user wishes to publish; it imports no table, for `--help` knows it too."""

from __future__ import annotations

import math
from dataclasses import dataclass

from geomap.errors import PublishingError

KM_M = 1000.0
LEAST_KM, MOST_KM = 0.1, 2000.0
"""Grids finer than the first hide nothing, coarser than the second leave no map."""


@dataclass(frozen=True)
class Publishing:
    """What is published; by default everything."""

    columns: tuple[str, ...] | None = None
    """The only columns that are; None: all."""
    coarsen_km: float | None = None
    """The size of the grid to which points are moved, in kilometres; None: they stay."""
    redact: tuple[str, ...] = ()
    """Columns whose values are struck wherever they stand."""

    def __post_init__(self) -> None:
        """Raise PublishingError for a grid that is none and for an empty list of columns."""
        size = self.coarsen_km
        if size is not None and not (math.isfinite(size) and LEAST_KM <= size <= MOST_KM):
            raise PublishingError("the grid", f"{size:g} km", f"{LEAST_KM:g} to {MOST_KM:g} km")
        if self.columns is not None and not self.columns:
            raise PublishingError("the list of columns", "", "at least one column")

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out and nothing is coarser than it is known."""
        return self == EVERYTHING

    @property
    def grid_m(self) -> float | None:
        """The size of the grid in metres."""
        return None if self.coarsen_km is None else self.coarsen_km * KM_M


EVERYTHING = Publishing()
"""Nothing is hidden."""


def listed_columns(text: str | None) -> tuple[str, ...] | None:
    """Return the columns of a text in which commas part them.

    >>> listed_columns("date_start, latitude"), listed_columns(None)
    (('date_start', 'latitude'), None)
    """
    return None if text is None else tuple(part.strip() for part in text.split(",") if part.strip())
