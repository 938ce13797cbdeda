"""Lines and polygons out of TopoJSON."""

from __future__ import annotations

from geomap.page.basemap.topojson import lines_of, polygons_of

ARCS = [[[0, 0], [1, 0]], [[1, 0], [1, 1]], [[0, 0], [1, 1]]]


def topology(*geometries: dict) -> dict:
    """A topology of one layer without a transform."""
    return {"arcs": ARCS, "objects": {"some": {"type": "GeometryCollection", "geometries": list(geometries)}}}


def test_arcs_in_a_row_are_one_line():
    """Where two arcs meet the point stands once, and ~n is arc n backwards."""
    some = topology({"type": "MultiLineString", "arcs": [[0, 1], [~2]]}, {"type": "Point", "coordinates": [5, 5]})

    assert [line.tolist() for line in lines_of(some, "some")] == [[[0, 0], [1, 0], [1, 1]], [[1, 1], [0, 0]]]


def test_polygons_inside_collections_are_found():
    """A geometry collection may hold another; a polygon without area is left out."""
    triangle = {"type": "Polygon", "arcs": [[0, 1, ~2]]}
    some = topology({"type": "GeometryCollection", "geometries": [triangle, {"type": "Polygon", "arcs": [[0, ~0]]}]})

    ((ring,),) = polygons_of(some, "some")

    assert ring.tolist() == [[0, 0], [1, 0], [1, 1], [0, 0]]


def test_quantised_arcs_are_steps():
    """With a transform arcs are whole numbers, delta-encoded."""
    some = topology({"type": "LineString", "arcs": [0]}) | {"transform": {"scale": [0.5, 2], "translate": [10, 20]}}

    assert [line.tolist() for line in lines_of(some, "some")] == [[[10, 20], [10.5, 20]]]
