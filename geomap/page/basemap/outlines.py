"""Read the packed outlines of the world's first-level provinces; a country is all of its provinces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.page.basemap.packing import points_of, unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Outlines:
    """Every province, by number."""

    countries: NDArray[np.str_]
    """The ISO 3166 code of each province's country, as Natural Earth has it."""
    names: list[list[str]]
    """The names of each, the usual one first."""
    sides: NDArray[np.int64]
    """For each arc the numbers of the two provinces it parts; a coast has one and a number past the last."""
    arcs: NDArray[np.object_]
    """The arcs as shapely lines, longitude first."""

    def of_country(self, code: str) -> NDArray[np.intp]:
        """Return the numbers of a country's provinces."""
        return np.flatnonzero(self.countries == code)

    def province(self, number: int) -> BaseGeometry:
        """Return the outline of a province."""
        left, right = self._columns
        return self._area((left == number) | (right == number))

    def country(self, code: str) -> BaseGeometry:
        """Return the outline of a country, empty if there is none of this code."""
        return self._area((self._owners == code).sum(axis=1) == 1)

    @cached_property
    def _columns(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The two sides apart, each in one piece: comparing these is ten times as fast."""
        return np.ascontiguousarray(self.sides[:, 0]), np.ascontiguousarray(self.sides[:, 1])

    @cached_property
    def _owners(self) -> NDArray[np.str_]:
        return np.append(self.countries, "")[np.minimum(self.sides, len(self.countries))]

    def _area(self, has: NDArray[np.bool_]) -> BaseGeometry:
        """Return what arcs enclose; they are noded first, for rounding may have let some cross."""
        if not has.any():
            return shapely.Polygon()
        area: BaseGeometry = shapely.build_area(shapely.node(shapely.multilinestrings(list(self.arcs[has]))))
        return area


def read_outlines() -> Outlines:
    """Return the outlines of the world."""
    about, parts = unpacked(files("geomap.page.basemap").joinpath("outlines.bin").read_bytes())
    told = about["provinces"]
    points, numbers = points_of(parts["arcs"])
    arcs = np.asarray(shapely.linestrings(points * about["unit"], indices=numbers))
    return Outlines(np.array([row[0] for row in told]), [row[1:] for row in told], parts["arcs"]["sides"], arcs)
