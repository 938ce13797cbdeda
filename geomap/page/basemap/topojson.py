"""Lines and polygons out of TopoJSON, in the units of its coordinates.

What is not as the format has it raises LookupError, TypeError or ValueError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

LEAST_RING = 4
"""Points of a triangle that comes back to where it began."""


def lines_of(topology: Mapping[str, Any], layer: str) -> Iterator[NDArray[np.float64]]:
    """Yield the lines of a layer."""
    arcs = _arcs(topology)
    for geometry in _geometries(topology["objects"][layer]):
        if geometry["type"] in {"LineString", "MultiLineString"}:
            chains = [geometry["arcs"]] if geometry["type"] == "LineString" else geometry["arcs"]
            yield from (line for line in (_joined(arcs, chain) for chain in chains) if len(line) > 1)


def polygons_of(topology: Mapping[str, Any], layer: str) -> Iterator[list[NDArray[np.float64]]]:
    """Yield the polygons of a layer, each a list of rings, the outer one first."""
    arcs = _arcs(topology)
    for geometry in _geometries(topology["objects"][layer]):
        if geometry["type"] in {"Polygon", "MultiPolygon"}:
            for polygon in [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]:
                rings = [_joined(arcs, ring) for ring in polygon]
                if len(rings[0]) >= LEAST_RING:
                    yield [ring for ring in rings if len(ring) >= LEAST_RING]


def _geometries(layer: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if layer["type"] == "GeometryCollection":
        for part in layer["geometries"]:
            yield from _geometries(part)
    else:
        yield layer


def _arcs(topology: Mapping[str, Any]) -> list[NDArray[np.float64]]:
    arcs = [np.array(arc, dtype=float)[:, :2] for arc in topology["arcs"]]
    if "transform" not in topology:
        return arcs
    scale, translate = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    return [np.cumsum(arc, axis=0) * scale + translate for arc in arcs]


def _joined(arcs: list[NDArray[np.float64]], chain: list[int]) -> NDArray[np.float64]:
    """Return the points of arcs in a row; ~n is arc n backwards, and where two meet the point stands once."""
    parts = [arcs[~number][::-1] if number < 0 else arcs[number] for number in chain]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
