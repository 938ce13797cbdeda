"""The lines between first-level provinces, from the outlines of Natural Earth's admin-1 units."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas
import numpy as np
import shapely

from geomap.page.basemap.make_edges import edges_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

FILE = "data/ne_10m_admin_1_states_provinces.parquet"
FINER = {"BEL", "BFA", "ESP", "FRA", "GBR", "GIN", "ITA", "LKA", "LVA", "MKD", "MLT", "PHL", "SVN"}
"""Countries whose units in Natural Earth are districts; its column `region` has their first level."""
TOLERANCE_DEG = 0.002
PRECISION = 1e6
"""Vertices are the same if they agree when so many times their degrees are rounded."""


def province_lines(folder: Path) -> list[NDArray[np.float64]]:
    """Return the lines between provinces of one country, from the module folder of the PyPI package giso.

    Borders of countries and coasts are not among them. An edge is such a line if just two units of the country have it.
    """
    units = geopandas.read_parquet(folder / FILE, columns=["adm0_a3", "adm1_code", "region", "geometry"])
    countries = units["adm0_a3"].to_numpy()
    provinces = units["adm1_code"].where(~units["adm0_a3"].isin(FINER) | units["region"].isna(), units["region"])
    one, other, edges = _shared(units.geometry.to_numpy())
    names = provinces.to_numpy()
    kept = (countries[one] == countries[other]) & (names[one] != names[other])
    merged = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(edges[kept] / PRECISION)))
    lines = shapely.simplify(shapely.get_parts(merged), TOLERANCE_DEG)
    return [shapely.get_coordinates(line) for line in lines]


def _shared(
    shapes: NDArray[np.object_],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the edges that just two shapes have: the numbers of the two, and both ends of each edge."""
    parts, shape_of_part = shapely.get_parts(shapes, return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    degrees, ring = shapely.get_coordinates(rings, return_index=True)
    points = np.round(degrees * PRECISION).astype(np.int64)
    ends, owner = edges_of(points, ring, shape_of_part[part_of_ring])
    order = np.lexsort((owner, *ends.reshape(-1, 4).T))
    ends, owner = ends[order], owner[order]
    first = np.flatnonzero(np.r_[True, (ends[1:] != ends[:-1]).any(axis=(1, 2))])
    twice = first[np.diff(np.r_[first, len(ends)]) == 2]  # noqa: PLR2004 - a line has two sides
    return owner[twice], owner[twice + 1], ends[twice]
