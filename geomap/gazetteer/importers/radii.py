"""How far a place reaches, where its source does not say: by what it is and how many live there.

These are half the width of a large example of each type. A source that has outlines or boxes gives better radii.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.gazetteer import towns
from geomap.geo import distances_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

OF_TYPE_M = {
    "town": 2000.0, "neighbourhood": 2000.0, "military_base": 4000.0, "airport": 3000.0, "zone": 3000.0,
    "embassy": 500.0, "border_crossing": 2000.0, "oil_field": 15_000.0, "gas_field": 15_000.0, "refinery": 2000.0,
    "power_plant": 2000.0, "dam": 2000.0, "port": 3000.0, "refugee_camp": 3000.0, "nuclear_site": 3000.0,
    "prison": 1000.0, "site": 1000.0, "road": 20_000.0, "district": 30_000.0, "province": 120_000.0,
    "region": 50_000.0, "country": 500_000.0, "continent": 4_000_000.0, "mountain": 10_000.0, "island": 10_000.0,
    "river": 50_000.0, "lake": 10_000.0, "strait": 50_000.0, "sea": 200_000.0,
}  # fmt: skip
"""The radius of a place of each type, in metres."""


def of_types(types: Sequence[str], populations: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the radius of each place in metres; of a town by its population, NaN or 0 where unknown."""
    kinds = pd.Categorical(types, categories=list(OF_TYPE_M))
    found = np.array(list(OF_TYPE_M.values()))[kinds.codes]
    grown = towns.radius_m(np.nan_to_num(np.maximum(populations, 0)))
    return np.where(kinds.codes == 0, grown, found)


def of_boxes(
    lat: ArrayLike, lon: ArrayLike, south: ArrayLike, west: ArrayLike, north: ArrayLike, east: ArrayLike
) -> NDArray[np.float64]:
    """Return how far the farthest corner of each box lies from its point, in metres; a box is in degrees."""
    corners = [distances_m(lat, lon, y, x) for y in (south, north) for x in (west, east)]
    return np.maximum.reduce(corners)
