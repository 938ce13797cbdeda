"""Features become rows, points become latitude and longitude, and other shapes are said to be doubtful."""

from __future__ import annotations

import json

import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT
from geomap.readers.formats import geojson, geojson_lines

SQUARE = [[[44, 33], [45, 33], [45, 34], [44, 34], [44, 33]]]


def feature(geometry: object = None, **properties: object) -> dict[str, object]:
    """A feature with this geometry and these properties."""
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def shape(kind: str, coordinates: object) -> dict[str, object]:
    """A geometry."""
    return {"type": kind, "coordinates": coordinates}


def read(folder, *features: object, **members: object):
    """The table of a collection of these features."""
    path = folder / "a.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", **members, "features": features}))
    return geojson.read(path, DEFAULT)[0]


def test_a_point_is_kept_as_it_is_written(tmp_path) -> None:
    """Longitude comes first in GeoJSON; a height is none of ours."""
    path = tmp_path / "a.geojson"
    path.write_text('{"features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [44.10, 33, 5]}}]}')
    assert rows_of(geojson.read(path, DEFAULT)[0]) == [{"latitude": "33", "longitude": "44.10"}]


@pytest.mark.parametrize("geometry", [None, shape("Point", []), shape("Polygon", [])])
def test_a_feature_without_a_place_is_kept(tmp_path, geometry: object) -> None:
    """It may have a name that is looked up."""
    assert rows_of(read(tmp_path, feature(geometry, a=1))) == [{"a": "1", "latitude": "", "longitude": ""}]


def test_the_id_of_a_feature_is_a_column(tmp_path) -> None:
    """Beside a property of that name if they differ."""
    raw = read(tmp_path, {"id": 7, **feature()}, {"id": 8, **feature(id="x")})
    assert [(row["id"], row["feature_id"]) for row in rows_of(raw)] == [("7", ""), ("x", "8")]


@pytest.mark.parametrize(
    "geometry",
    [
        shape("Polygon", SQUARE),
        shape("MultiPoint", [[44, 33], [45, 34]]),
        shape("LineString", [[44, 33], [45, 34]]),
        shape("MultiPolygon", [SQUARE]),
        {"type": "GeometryCollection", "geometries": [shape("Polygon", SQUARE)]},
    ],
)
def test_another_shape_is_a_point_on_it_and_doubtful(tmp_path, geometry: object) -> None:
    """The map shows where it is, and the reader that it is no point."""
    raw = read(tmp_path, feature(geometry))
    [row] = rows_of(raw)
    assert 33 <= float(row["latitude"]) <= 34
    assert 44 <= float(row["longitude"]) <= 45
    assert [(finding.row, finding.value) for finding in raw.doubtful] == [(1, geometry["type"])]


def test_a_polygon_that_crosses_itself_is_flagged(tmp_path) -> None:
    """It has an inside all the same."""
    raw = read(tmp_path, feature(shape("Polygon", [[[44, 33], [45, 34], [45, 33], [44, 34], [44, 33]]])))
    assert "Self-intersection" in raw.doubtful[0].value
    assert raw.numbers == [1]


@pytest.mark.parametrize(
    "geometry",
    [
        shape("Polygon", [SQUARE[0][:-1]]),
        shape("Polygon", [[[44, 33], [45, 33]]]),
        shape("Polygon", [[[44, None], [45, 33], [44, 33]]]),
        shape("Polygon", 7),
        shape("Polygon", [[{}]]),
        shape("Point", [44]),
        shape("Point", [None, None]),
        shape("Point", {"x": 1}),
        shape("Circle", [44, 33]),
        shape("LineString", [[44, float("nan")], [45, 34]]),
        {"type": "Polygon"},
        {},
        "POINT(44 33)",
        [44, 33],
    ],
)
def test_a_shape_that_is_none_is_refused_alone(tmp_path, geometry: object) -> None:
    """Unclosed, cut, of no kind that is known."""
    raw = read(tmp_path, feature(a=1), feature(geometry, a=2), feature(a=3))
    assert (raw.numbers, [(finding.row, finding.column) for finding in raw.refused]) == ([1, 3], [(2, "geometry")])


@pytest.mark.parametrize("strange", [3, {"type": "Point"}, {"type": "Feature", "properties": []}])
def test_what_is_no_feature_is_refused_alone(tmp_path, strange: object) -> None:
    """The others are kept."""
    raw = read(tmp_path, strange, feature(a=1))
    assert (raw.numbers, [finding.row for finding in raw.refused]) == ([2], [1])


@pytest.mark.parametrize(("longitude", "doubts"), [(44.000001, 0), (45, 1)])
def test_coordinates_that_stand_twice_are_held_against_each_other(tmp_path, longitude: float, doubts: int) -> None:
    """Those of the properties stay."""
    raw = read(tmp_path, feature(shape("Point", [longitude, 33]), latitude="33", longitude="44"))
    assert (rows_of(raw), len(raw.doubtful)) == ([{"latitude": "33", "longitude": "44"}], doubts)


def test_a_coordinate_of_its_own_that_is_a_list_is_kept(tmp_path) -> None:
    """It is refused where it is read as an angle, not here."""
    (row,) = rows_of(read(tmp_path, feature(latitude=[], longitude="44.3")))
    assert row == {"latitude": "", "longitude": "44.3"}


def test_a_feature_alone_is_a_table(tmp_path) -> None:
    """Of one row."""
    (tmp_path / "a.geojson").write_text(json.dumps(feature(shape("Point", [44, 33]), a=1)))
    [raw] = geojson.read(tmp_path / "a.geojson", DEFAULT)
    assert rows_of(raw) == [{"a": "1", "latitude": "33", "longitude": "44"}]


def test_coordinates_in_metres_are_refused(tmp_path) -> None:
    """Old files may name their coordinates; degrees go."""
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    with pytest.raises(InputError, match="its coordinates are 'urn:ogc:def:crs:EPSG::3857'"):
        read(tmp_path, feature(), crs=crs)
    crs["properties"]["name"] = "urn:ogc:def:crs:OGC:1.3:CRS84"
    assert read(tmp_path, feature(a=1), crs=crs).numbers == [1]


@pytest.mark.parametrize("mark", ["", "\x1e"])
def test_a_feature_on_each_line_is_a_row(tmp_path, mark: str) -> None:
    """With the mark of a sequence or without; a bad line is refused alone."""
    path = tmp_path / "a.geojsonl"
    line = json.dumps(feature(shape("Point", [44, 33]), a=1))
    path.write_text(f"{mark}{line}\n{mark}{{\n{mark}{line}\n")
    [raw] = geojson_lines.read(path, DEFAULT)
    assert (raw.numbers, [finding.row for finding in raw.refused]) == ([1, 3], [2])
    assert rows_of(raw)[0] == {"a": "1", "latitude": "33", "longitude": "44"}
