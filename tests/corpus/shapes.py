"""GeoJSON whose shapes are none, are not whole or lie elsewhere."""

from __future__ import annotations

import json

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, whole

Shape = dict[str, object] | None
PROPERTIES = {name: value for name, value in GOOD.items() if name not in {"latitude", "longitude"}}
SQUARE = [[44.0, 33.0], [45.0, 33.0], [45.0, 34.0], [44.0, 34.0], [44.0, 33.0]]
BOW = [[44.0, 33.0], [45.0, 34.0], [45.0, 33.0], [44.0, 34.0], [44.0, 33.0]]


def _point(*coordinates: object) -> Shape:
    return {"type": "Point", "coordinates": list(coordinates)}


def _polygon(*rings: object) -> Shape:
    return {"type": "Polygon", "coordinates": list(rings)}


def _feature(report: str, shape: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": PROPERTIES | {"report_id": report} | properties, "geometry": shape}


def _collection(*features: object, **members: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", **members, "features": list(features)}).encode()


def _two(
    name: str,
    shape: object,
    refused: str | None = None,
    doubtful: str | None = None,
    read: tuple[str, str] | None = None,
    **properties: object,
) -> Case:
    """Return a good feature and one of this shape."""
    content = _collection(_feature("r1", _point(44.3, 33.5)), _feature("r2", shape, **properties))
    kept = BOTH if refused is None else ("r1",)
    bad = () if refused is None else ((2, refused),)
    odd = () if doubtful is None else ((2, doubtful),)
    values = {"r2": {"latitude": read[0], "longitude": read[1]}} if read else {}
    return Case(name, "reports.geojson", content, "", kept, bad, odd, values)


CASES = (
    _two("a polygon that does not close", _polygon(SQUARE[:-1]), "geometry"),
    _two("a polygon of two points", _polygon(SQUARE[:2]), "geometry"),
    _two("a polygon that crosses itself", _polygon(BOW), None, "geometry"),
    _two("a polygon", _polygon(SQUARE), None, "geometry", ("33.5", "44.5")),
    _two("a polygon of nothing", _polygon(), read=("", "")),
    _two("a point of nothing", _point(), read=("", "")),
    _two("a point of one number", _point(44.3), "geometry"),
    _two("a point of digits in quotes", _point("44.3", "33.5"), read=("33.5", "44.3")),
    _two("a point of NaN", _point(float("nan"), 33.5), "longitude", ""),
    _two("a point of null", _point(None, None), "geometry"),
    _two("a point with latitude and longitude swapped", _point(33.5, 144.3), "latitude"),
    _two("a point out of range", _point(544.3, 33.5), "longitude"),
    _two("a point with a height", _point(44.3, 33.5, 250), read=("33.5", "44.3")),
    _two("no shape", None, read=("", "")),
    _two("a shape of an unknown kind", {"type": "Circle", "coordinates": [44.3, 33.5]}, "geometry"),
    _two("a shape without a kind", {"coordinates": [44.3, 33.5]}, "geometry"),
    _two("a shape that is a word", "Taji", "geometry"),
    _two(
        "coordinates of its own beside another point",
        _point(44.3, 33.5),
        None,
        "geometry",
        ("30", "40"),
        latitude=30,
        longitude=40,
    ),
    Case(
        "a feature that is none",
        "reports.geojson",
        _collection(_feature("r1", _point(44.3, 33.5)), {"type": "Fish"}),
        "",
        ("r1",),
        ((2, ""),),
    ),
    Case(
        "properties that are a list",
        "reports.geojson",
        _collection(_feature("r1", _point(44.3, 33.5)), _feature("r2", None) | {"properties": [1]}),
        "",
        ("r1",),
        ((2, "properties"),),
    ),
    Case(
        "coordinates in metres",
        "reports.geojson",
        _collection(
            _feature("r1", _point(435000, 3707000)), crs={"type": "name", "properties": {"name": "EPSG:32638"}}
        ),
        "longitude and latitude",
    ),
    whole(
        "a collection that breaks off",
        "reports.geojson",
        _collection(_feature("r1", _point(44.3, 33.5)))[:-9],
        "not JSON",
    ),
    whole("a collection of nothing", "reports.geojson", _collection(), "no row could be kept"),
)
