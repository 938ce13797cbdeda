"""Shapes as KML writes them: longitude, comma, latitude, a blank between positions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from geomap.exports.texts import TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def pairs(positions: NDArray[np.float64]) -> pa.Array:
    """Return positions as text."""
    first, second = (pa.array(axis).cast(pa.string()) for axis in np.ascontiguousarray(positions.T))
    return pc.binary_join_element_wise(first, second, ",").cast(TEXT)


def polygons(shapes: NDArray[np.object_]) -> pa.Array:
    """Return multipolygons as elements."""
    parts, of_shape = shapely.get_parts(shapes, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    around = [f"<LinearRing>{each}</LinearRing>" for each in _coordinates(rings)]
    elements = [_polygon([ring for _, ring in each]) for _, each in groupby(zip(of_part, around, strict=True), _first)]
    return _several(elements, of_shape, len(shapes))


def multilines(shapes: NDArray[np.object_]) -> pa.Array:
    """Return multilines as elements, empty for one that is none."""
    parts, of_shape = shapely.get_parts(shapes, return_index=True)
    return _several([f"<LineString>{each}</LineString>" for each in _coordinates(parts)], of_shape, len(shapes))


def _first(pair: tuple[int, str]) -> int:
    return pair[0]


def _polygon(rings: Sequence[str]) -> str:
    inner = "".join(f"<innerBoundaryIs>{ring}</innerBoundaryIs>" for ring in rings[1:])
    return f"<Polygon><outerBoundaryIs>{rings[0]}</outerBoundaryIs>{inner}</Polygon>"


def _several(elements: Sequence[str], of_shape: NDArray[np.intp], count: int) -> pa.Array:
    """Return the elements of each shape as one."""
    found = [""] * count
    for shape, element in zip(of_shape.tolist(), elements, strict=True):
        found[shape] += element
    many = set(np.flatnonzero(np.bincount(of_shape, minlength=count) > 1).tolist())
    return pa.array(
        [f"<MultiGeometry>{each}</MultiGeometry>" if at in many else each for at, each in enumerate(found)], type=TEXT
    )


def _coordinates(lines: NDArray[np.object_]) -> list[str]:
    """Return the positions of each line as an element."""
    ends = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(lines))]).astype(np.int32)
    positions = pa.ListArray.from_arrays(pa.array(ends), pairs(shapely.get_coordinates(lines)).cast(pa.string()))
    return [f"<coordinates>{each}</coordinates>" for each in pc.binary_join(positions, " ").to_pylist()]
