"""Borders and coasts of the world, from the TopoJSON of the npm package world-atlas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from geomap.page.basemap.packing import packed, steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from geomap.page.basemap.packing import Level

LEVELS = {"fine": "countries-10m.json", "coarse": "countries-110m.json"}
NOBODY = 65535
"""Stands for the second country of an arc that only one country has: a coast."""


def packed_borders(folder: Path, *, source: str) -> bytes:
    """Return the packed file of arcs between junctions, who lies on either side, and rings of land."""
    levels: dict[str, Level] = {}
    parts = {}
    for level, name in LEVELS.items():
        topology = json.loads((folder / name).read_text(encoding="utf-8"))
        countries = topology["objects"]["countries"]["geometries"]
        levels[level] = {
            "transform": topology["transform"],
            "countries": [country["properties"]["name"] for country in countries],
        }
        parts[level] = _arrays(topology)
    return packed({"source": source, "levels": levels}, parts)


def _arrays(topology: dict) -> dict[str, NDArray[np.generic]]:  # type: ignore[type-arg]  # TopoJSON, as it comes
    sides = np.full((len(topology["arcs"]), 2), NOBODY, dtype="<u2")
    for number, country in enumerate(topology["objects"]["countries"]["geometries"]):
        for arc in {a if a >= 0 else ~a for ring in rings(country) for a in ring}:
            sides[arc, 0 if sides[arc, 0] == NOBODY else 1] = number
    land = [ring for part in topology["objects"]["land"]["geometries"] for ring in rings(part)]
    return {
        **steps_of([_unbroken(np.array(arc), topology["transform"]) for arc in topology["arcs"]]),
        "sides": sides,
        "ring_lengths": np.array([len(ring) for ring in land], dtype="<u2"),
        "ring_arcs": np.array([arc for ring in land for arc in ring], dtype="<i4"),
    }


def _unbroken(arc: NDArray[np.int64], transform: dict[str, list[float]]) -> NDArray[np.int64]:
    """Return an arc, a point and steps, that runs on past 180° instead of jumping round the earth."""
    round_the_earth = round(360 / transform["scale"][0])
    steps = arc[1:, 0]
    steps -= round_the_earth * np.round(steps / round_the_earth).astype(arc.dtype)
    return arc


def rings(geometry: dict) -> Iterator[list[int]]:  # type: ignore[type-arg]  # TopoJSON, as it comes
    """Yield the rings of a geometry, each a list of arc numbers; ~n is arc n backwards."""
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon
