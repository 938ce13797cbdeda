"""Rivers and lakes from TopoJSON."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely

from geomap.page.basemap.make_water import CONTINENTS, lake_rings, river_lines

EMPTY = {"transform": {"scale": [0.01, 0.01], "translate": [0, 0]}, "arcs": [], "objects": {}}


@pytest.fixture
def package(tmp_path):
    """A package whose Asia has a river and a lake; its world has both again, coarser, and a second river."""
    lines = {"asia": [[[0, 0], [100, 0], [0, 100]]], "world": [[[0, 1], [100, 0], [0, 99]], [[900, 900], [100, 0]]]}
    lake = [[500, 500], [50, 0], [0, 50], [-50, 0], [0, -50]]
    (tmp_path / "dist").mkdir()
    for name in (*CONTINENTS, "world"):
        rivers = lines.get(name, [])
        has_lake = name in lines
        layers = {
            "rivers": [{"type": "LineString", "arcs": [number]} for number in range(len(rivers))],
            "lakes": [{"type": "Polygon", "arcs": [[~len(rivers)]]}] if has_lake else [{"type": None}],
        }
        objects = {layer: {"type": "GeometryCollection", "geometries": found} for layer, found in layers.items()}
        topology = EMPTY | {"arcs": [*rivers, lake] if has_lake else [], "objects": objects}
        (tmp_path / "dist" / f"{name}_50m.json").write_text(json.dumps(topology), encoding="utf-8")
    return tmp_path


def test_rivers_come_from_the_finest_file(package):
    """The world's file adds only what no continent has."""
    lines = sorted(np.round(line, 6).tolist() for line in river_lines(package))

    assert lines == [[[0, 0], [1, 0], [1, 1]], [[9, 9], [10, 9]]]


def test_a_lake_stands_once(package):
    """A lake of a continent is not drawn again from the world's file."""
    (ring,) = lake_rings(package)

    assert shapely.Polygon(ring).area == pytest.approx(0.25)
