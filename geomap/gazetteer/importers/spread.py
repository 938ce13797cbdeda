"""How far areas reach that come as points: as far as the places that carry their codes lie from that point.

Distances are counted in steps of a fourth of an octave, so that the world takes a few megabytes and one place with a
wrong code changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geomap.geo import distances_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer.importers.geonames_areas import Area

STEPS_PER_OCTAVE, STEPS = 4, 56
FIRST_M = 1000.0
SHARE = 0.98
"""So many of its places lie within an area's radius; the rest are on its rim or wrong."""
LEAST_PLACES = 20
"""Fewer say too little of how far it reaches."""


class Spread:
    """The places of each area, counted by distance."""

    def __init__(self, areas: Sequence[Area]) -> None:
        """Take the areas; the first of each key counts."""
        self._places = {area.key: at for at, area in reversed(list(enumerate(areas)))}
        self._lat = np.array([area.lat for area in areas])
        self._lon = np.array([area.lon for area in areas])
        self._counts = np.zeros((len(areas), STEPS), dtype=np.int32)

    def __bool__(self) -> bool:
        """Say whether there is any area."""
        return bool(self._places)

    def add(self, keys: Sequence[str], lat: NDArray[np.float64], lon: NDArray[np.float64]) -> None:
        """Count places for the areas of these keys; a key of no area is passed over, as is a point that is none."""
        at = np.fromiter((self._places.get(key, -1) for key in keys), dtype=np.int64, count=len(keys))
        known = np.flatnonzero((at >= 0) & (np.abs(lat) <= 90) & (np.abs(lon) <= 180))  # noqa: PLR2004 - degrees
        owners = at[known]
        away_m = distances_m(self._lat[owners], self._lon[owners], lat[known], lon[known])
        with np.errstate(invalid="ignore"):
            steps = np.floor(STEPS_PER_OCTAVE * np.log2(np.maximum(away_m, FIRST_M) / FIRST_M))
        whole = np.isfinite(steps)
        np.add.at(self._counts, (owners[whole], np.minimum(steps[whole], STEPS - 1).astype(int)), 1)

    def radius_m(self, key: str) -> float:
        """Return how far an area reaches in metres, 0 where too few places say so."""
        at = self._places.get(key, -1)
        total = int(self._counts[at].sum()) if at >= 0 else 0
        if total < LEAST_PLACES:
            return 0.0
        step = int(np.searchsorted(np.cumsum(self._counts[at]), SHARE * total))
        return float(FIRST_M * 2 ** ((step + 1) / STEPS_PER_OCTAVE))
