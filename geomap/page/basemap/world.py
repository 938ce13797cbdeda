"""Read the packed borders of the world: arcs between junctions, who lies on either side, and rings of land."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.page.basemap.packing import points_of, unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class World:
    """The world at one level of detail."""

    countries: list[str]
    """Names of countries and territories, as Natural Earth writes them."""
    sides: NDArray[np.int64]
    """For each arc the numbers of the two countries it parts; a coast has one and a number past the last."""
    arcs: NDArray[np.object_]
    """The arcs as shapely lines, longitude first."""
    rings: list[NDArray[np.int64]]
    """The rings of land, each a list of arc numbers; ~n is arc n backwards."""

    @property
    def are_borders(self) -> NDArray[np.bool_]:
        """Whether each arc parts two countries."""
        return np.asarray((self.sides < len(self.countries)).all(axis=1))


def read(level: str) -> World:
    """Return the world at level `fine` (Natural Earth 1:10m) or `coarse` (1:110m)."""
    about, parts = unpacked(files("geomap.page.basemap").joinpath("world.bin").read_bytes())
    arrays = parts[level]
    told = about["levels"][level]
    points, numbers = points_of(arrays)
    transform = told["transform"]
    degrees = points * np.array(transform["scale"]) + np.array(transform["translate"])
    rings = np.split(arrays["ring_arcs"], np.cumsum(arrays["ring_lengths"])[:-1])
    arcs = shapely.linestrings(degrees, indices=numbers)
    return World(told["countries"], arrays["sides"], arcs, rings)
