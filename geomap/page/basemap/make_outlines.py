"""First-level provinces of the world as arcs and who lies on either side, with the names that each has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas
import numpy as np
import shapely

from geomap.page.basemap.make_edges import edges_of
from geomap.page.basemap.make_provinces import FILE, FINER
from geomap.page.basemap.packing import packed, steps_of

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from numpy.typing import NDArray

NAMES = ("name", "name_en", "name_alt", "gn_name")
TOLERANCE_DEG = 0.03
"""An outline says about where; three kilometres are less than a pixel where a whole province is seen."""
UNIT_DEG = 0.01
LEAST_RING_DEG = 0.1
"""Islands narrower than this are left out, but for a province that is all islands."""
NOBODY = 65535
"""Stands for the second province of an arc that only one has: a coast."""


def packed_outlines(folder: Path, *, source: str) -> bytes:
    """Return the packed file of arcs, their sides and the provinces, from the module folder of the package giso."""
    columns = ["adm0_a3", "iso_a2", "adm1_code", "region", *NAMES, "geometry"]
    units = geopandas.read_parquet(folder / FILE, columns=columns)
    is_finer = units["adm0_a3"].isin(FINER) & units["region"].notna()
    keys = units["adm0_a3"] + " " + units["region"].where(is_finer, units["adm1_code"])
    told, shapes = [], []
    for key, group in units.groupby(keys, sort=True):
        country, only = str(group["iso_a2"].iloc[0]), str(key).partition(" ")[2]
        told.append([country, *([only] if is_finer[group.index[0]] else _names(group.iloc[0]))])
        shapes.append(shapely.union_all(shapely.make_valid(group.geometry.to_numpy())))
    arcs, sides = arcs_of(shapely.coverage_simplify(np.array(shapes, dtype=object), TOLERANCE_DEG))
    return packed(
        {"source": source, "unit": UNIT_DEG, "provinces": told},
        {"arcs": {**steps_of(arcs), "sides": sides.astype("<u2")}},
    )


def _names(unit: pd.Series) -> list[str]:
    parts = [part.strip() for name in NAMES if isinstance(unit[name], str) for part in unit[name].split("|")]
    return list(dict.fromkeys(filter(None, parts)))


def arcs_of(shapes: NDArray[np.object_]) -> tuple[list[NDArray[np.int64]], NDArray[np.int64]]:
    """Return the arcs between junctions, each a point and steps in whole units, and the two shapes that each parts."""
    rings, owner_of_ring = _large_rings(shapes)
    degrees, ring = shapely.get_coordinates(rings, return_index=True)
    ends, owner = edges_of(np.round(degrees / UNIT_DEG).astype(np.int64), ring, owner_of_ring)
    flat, number = np.unique(ends.reshape(-1, 4), axis=0, return_inverse=True)
    return _merged(flat.reshape(-1, 2, 2), _sides(number.reshape(-1), owner))


def _large_rings(shapes: NDArray[np.object_]) -> tuple[NDArray[np.object_], NDArray[np.intp]]:
    """Return the rings of shapes that are no specks, all of a shape that has nothing else, and whose each is."""
    parts, shape_of_part = shapely.get_parts(shapes, return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    owner = shape_of_part[part_of_ring]
    is_large = np.ptp(shapely.bounds(rings).reshape(-1, 2, 2), axis=1).max(axis=1) > LEAST_RING_DEG
    kept = is_large | ~np.isin(owner, owner[is_large])
    return rings[kept], owner[kept]


def _sides(edge: NDArray[np.intp], owner: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return for each edge the least and the greatest of the shapes that have it; NOBODY if there is one only."""
    least = np.full(edge.max() + 1, NOBODY)
    greatest = np.full(edge.max() + 1, -1)
    np.minimum.at(least, edge, owner)
    np.maximum.at(greatest, edge, owner)
    greatest[greatest == least] = NOBODY
    return np.column_stack([least, greatest])


def _merged(
    edges: NDArray[np.int64], sides: NDArray[np.int64]
) -> tuple[list[NDArray[np.int64]], NDArray[np.int64]]:  # fmt: skip
    """Return edges with the same two sides joined to arcs, each a point and steps, and the sides of each arc."""
    pairs, number = np.unique(sides, axis=0, return_inverse=True)
    order = np.argsort(number.reshape(-1), kind="stable")
    lines: NDArray[np.object_] = np.asarray(shapely.linestrings(edges[order].astype(float)))
    whole = shapely.line_merge(shapely.multilinestrings(lines, indices=number.reshape(-1)[order]))
    arcs, pair = shapely.get_parts(whole, return_index=True)
    points = [np.round(shapely.get_coordinates(arc)).astype(np.int64) for arc in arcs]
    return [np.concatenate([line[:1], np.diff(line, axis=0)]) for line in points], pairs[pair]
