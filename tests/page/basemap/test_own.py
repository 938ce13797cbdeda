"""Lines of the user's own."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import InputError
from geomap.page.basemap.own import read_own

LINE = {"type": "LineString", "coordinates": [[44, 33, 7], [45, 34, 8]]}
RING = [[40, 30], [41, 30], [41, 31], [40, 30]]
FEATURE = {"type": "Feature", "properties": None, "geometry": LINE}
TOPOLOGY = {
    "type": "Topology",
    "arcs": [[[40, 30], [41, 31]]],
    "objects": {"roads": {"type": "LineString", "arcs": [0]}, "towns": {"type": "Point", "coordinates": [40, 30]}},
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from(["type", "coordinates", "arcs"]), part),
)


@pytest.fixture
def written(tmp_path):
    """A function that writes a file of lines and returns its path."""

    def write(content: object):
        path = tmp_path / "roads.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (LINE, 1),
        (FEATURE, 1),
        ({"type": "FeatureCollection", "features": [FEATURE, FEATURE | {"geometry": None}]}, 1),
        ({"type": "Polygon", "coordinates": [RING, RING]}, 2),
        ({"type": "GeometryCollection", "geometries": [LINE, {"type": "Point", "coordinates": [1, 2]}, LINE]}, 2),
        (TOPOLOGY, 1),
    ],
)
def test_lines_and_rims_are_read(written, content, lines):
    """Of every kind of GeoJSON and of TopoJSON; points are left out, and so are heights."""
    own = read_own(written(content))

    assert (own.name, len(own.lines)) == ("roads.json", lines)
    assert not any(line.has_z for line in own.lines)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("pmtiles\x03", "not JSON; wanted lines or polygons as GeoJSON or TopoJSON"),
        ("[" * 100_000, "not JSON"),
        ([1, 2], "JSON, but not of a map"),
        ({"type": "FeatureCollection", "features": []}, "it has no line and no polygon"),
        ({"type": "FeatureCollection"}, "its geometry cannot be read"),
        ({"type": "LineString", "coordinates": [[500_000, 3_700_000], [5, 6]]}, "it has a point at 500000, 3.7e+06"),
        ({"type": "LineString", "coordinates": [["a", "b"], [5, 6]]}, "its geometry cannot be read"),
        ({"type": "Circle", "coordinates": [5, 6]}, "it has a 'Circle'"),
        (LINE | {"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::32638"}}}, "its coordinates are in"),
        (TOPOLOGY | {"arcs": []}, "its geometry cannot be read"),
        (TOPOLOGY | {"objects": {"roads": {"type": "LineString", "arcs": [9]}}}, "its geometry cannot be read"),
    ],
)
def test_a_bad_file_is_one_line(written, content, said):
    """What is wrong and what was wanted, with the name of the file."""
    with pytest.raises(InputError) as refused:
        read_own(written(content))

    assert said in str(refused.value)
    assert "roads.json: " in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_said(tmp_path):
    """The system's reason stands in the line."""
    with pytest.raises(InputError, match=r"nowhere\.json: no such file"):
        read_own(tmp_path / "nowhere.json")


@given(JSON)
def test_whatever_json_it_is_nothing_else_is_raised(tmp_path_factory, content):
    """A file is read or refused; no other error comes out."""
    path = tmp_path_factory.mktemp("own") / "any.json"
    path.write_text(json.dumps(content), encoding="utf-8")

    try:
        assert len(read_own(path).lines)
    except InputError as refused:
        assert "any.json: " in str(refused)  # noqa: PT017 - either is right
