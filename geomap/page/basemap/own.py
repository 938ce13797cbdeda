"""A user's own lines on the basemap: outlines and lines of a GeoJSON, TopoJSON or PMTiles file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import shape

from geomap.errors import InputError
from geomap.files import name_of
from geomap.page.basemap.archive import is_archive
from geomap.page.basemap.pyramid import Pyramid, read_pyramid
from geomap.page.basemap.topojson import lines_of, polygons_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geomap.page.basemap.clip import Box

UNREADABLE = (
    LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError, shapely.errors.ShapelyError,
)  # fmt: skip
"""What reading the geometry of a file raises that is not what it says it is."""
LARGEST_BYTES = 200_000_000
WANTED = "lines or polygons as GeoJSON or TopoJSON in degrees, longitude first (WGS 84), or PMTiles"
GEOMETRIES = {
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
}  # fmt: skip
EARTH = (-180.0, -90.0, 180.0, 90.0)
DEGREES = ("CRS84", "4326", "4979")
"""How the old member `crs` of GeoJSON names coordinates in degrees."""


@dataclass(frozen=True)
class Own:
    """Lines of one file."""

    name: str
    """Name of the file, without its folder."""
    lines: NDArray[np.object_]
    """Its lines and the rims of its polygons as shapely lines; points are left out."""

    def within(self, _: Box) -> NDArray[np.object_]:
        """Return the lines; the page cuts them to its box."""
        return self.lines


def read_own(path: Path, layers: tuple[str, ...] = ()) -> Own | Pyramid:
    """Return the lines of a GeoJSON, TopoJSON or PMTiles file, of the last also of some layers only.

    Raises InputError if it is none of these or has no lines, MissingPackage where what reads PMTiles is not installed.
    """
    if is_archive(path):
        return read_pyramid(path, layers)
    if layers:
        raise InputError(path, "layers are chosen, and it is no PMTiles file", "PMTiles, or no choice")
    content = _parsed(path)
    try:
        lines = list(_topojson(content) if content.get("type") == "Topology" else _geojson(path, content))
    except UNREADABLE as error:
        raise InputError(path, f"its geometry cannot be read ({error})", WANTED) from error
    if not lines:
        raise InputError(path, "it has no line and no polygon", WANTED)
    _check_degrees(path, np.array(lines, dtype=object))
    return Own(name_of(path), np.array(lines, dtype=object))


def _parsed(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise InputError(
                path, f"larger than {LARGEST_BYTES // 1_000_000} MB", "a file cut to where the incidents lie"
            )
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(path, str(error.strerror or error).lower(), WANTED) from error
    except (ValueError, RecursionError) as error:
        raise InputError(path, "not JSON", WANTED) from error
    if not isinstance(content, dict) or "type" not in content:
        raise InputError(path, "JSON, but not of a map", WANTED)
    return content


def _topojson(topology: Mapping[str, Any]) -> Iterator[object]:
    for layer in topology["objects"]:
        yield from map(shapely.LineString, lines_of(topology, layer))
        for rings in polygons_of(topology, layer):
            yield from map(shapely.LineString, rings)


def _geojson(path: Path, content: Mapping[str, Any]) -> Iterator[object]:
    crs = json.dumps(content.get("crs") or DEGREES[0])
    if not any(name in crs for name in DEGREES):
        raise InputError(path, f"its coordinates are in {crs[:80]}", WANTED)
    kind = content["type"]
    if kind == "FeatureCollection":
        geometries = [feature["geometry"] for feature in content["features"]]
    else:
        geometries = [content["geometry"] if kind == "Feature" else content]
    for geometry in geometries:
        if geometry is not None:
            if geometry["type"] not in GEOMETRIES:
                raise InputError(path, f"it has a {str(geometry['type'])[:40]!r}", WANTED)
            yield from _lines_in(shape(geometry))


def _lines_in(geometry: BaseGeometry) -> Iterator[object]:
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            yield from (shapely.LineString(ring.coords) for ring in shapely.get_rings(part))
        elif part.geom_type == "LineString" and not part.is_empty:
            yield shapely.force_2d(part)
        elif part.geom_type not in {"Point", "LineString"}:
            yield from _lines_in(part)


def _check_degrees(path: Path, lines: NDArray[np.object_]) -> None:
    points = shapely.get_coordinates(lines)
    off = ~np.isfinite(points).all(axis=1) | (np.abs(points) > EARTH[2:]).any(axis=1)
    if off.any():
        x, y = points[np.argmax(off)]
        raise InputError(path, f"it has a point at {x:g}, {y:g}", WANTED)
