"""Borders and coasts from TopoJSON."""

from __future__ import annotations

import json

from geomap.page.basemap.make_borders import LEVELS, packed_borders
from geomap.page.basemap.packing import points_of, unpacked

TOPOLOGY = {
    "transform": {"scale": [0.01, 0.01], "translate": [-180, -90]},
    "arcs": [[[0, 0], [0, 100]], [[0, 100], [-100, 0], [100, -100]], [[0, 100], [35_900, 0], [100, -100]]],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Left"}},
                {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "properties": {"name": "Right"}},
            ]
        },
        "land": {"geometries": [{"type": "Polygon", "arcs": [[1, 2]]}]},
    },
}


def test_arcs_know_their_sides_and_do_not_jump_round_the_earth(tmp_path):
    """The arc between two countries has both; one that leaves at 180° W goes on west, not back east."""
    for name in LEVELS.values():
        (tmp_path / name).write_text(json.dumps(TOPOLOGY), encoding="utf-8")

    about, parts = unpacked(packed_borders(tmp_path, source="test"))

    points, numbers = points_of(parts["fine"])
    assert about["levels"]["fine"]["countries"] == ["Left", "Right"]
    assert parts["fine"]["sides"].tolist() == [[0, 1], [0, 65535], [1, 65535]]
    assert points[numbers == 2].tolist() == [[0, 100], [-100, 100], [0, 0]]
