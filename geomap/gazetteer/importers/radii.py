"""How far a place reaches, where its source does not say: by what it is and how many live there.

These are half the width of a large example of each type. A source that has outlines or boxes gives better radii.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geomap.gazetteer.sources import towns
from geomap.geo import distances_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

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
    found = np.fromiter((OF_TYPE_M[place_type] for place_type in types), dtype=float, count=len(types))
    is_town = np.fromiter((place_type == "town" for place_type in types), dtype=bool, count=len(types))
    return np.where(is_town, towns.radius_m(np.nan_to_num(populations)), found)


class Box(NamedTuple):
    """The box round a place, in degrees."""

    south: float
    """Least latitude."""
    west: float
    """Western edge; greater than the eastern one where the box crosses the date line."""
    north: float
    """Greatest latitude."""
    east: float
    """Eastern edge."""


def of_box(lat: float, lon: float, box: Box) -> float:
    """Return how far the farthest corner of a box lies from a point in it, in metres."""
    return max(float(distances_m(lat, lon, y, x)) for y in (box.south, box.north) for x in (box.west, box.east))
