"""GeoJSON: properties are columns, a point is the columns `latitude` and `longitude`, the id of a feature is `id`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.errors import InputError, shown
from geomap.readers.formats import json_file
from geomap.readers.formats.common import text
from geomap.readers.formats.common.geometry import added, where
from geomap.readers.formats.common.records import Records, RefusedRowError, named
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.formats.common.records import Row
    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".geojson", ".json")
LIST = "features"
FEATURE = "Feature"
WANTED = "a feature of GeoJSON"
DEGREES = re.compile(r"CRS84|EPSG:+(\d+\.?\d*:)?4326$|EPSG:4979$", re.IGNORECASE)
"""Names of coordinates in degrees as RFC 7946 has them; others it does not allow."""
_SAYS = re.compile(r'"type"\s*:\s*"(FeatureCollection|Feature)"|"features"\s*:\s*\[')


def is_it(head: bytes) -> bool:
    """Whether it begins as an object, and a feature or a collection of them is named in it."""
    return json_file.is_it(head) and says_feature(text.beginning(head))


def says_feature(beginning: str) -> bool:
    """Whether the beginning of JSON speaks of features."""
    return bool(_SAYS.search(beginning))


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the features of the file as a table; one that is none, or has no whole geometry, is refused alone."""
    with json_file.opened(path) as file:
        tables, members = json_file.tables_of(path, limits, file, "GeoJSON", {LIST: record})
        if members.get("type") == FEATURE:
            one = Records(path, limits, f"GeoJSON, one feature, {file.encoding}", record)
            tables.append(one.table([(1, members)], file.decoder, file.doubtful))
    check_degrees(path, members.get("crs"))
    return tables


def check_degrees(path: Path, crs: object) -> None:
    """Raise InputError where coordinates are said to be other than longitude and latitude."""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if crs is not None and not DEGREES.search(str(name)):
        raise InputError(
            path, f"its coordinates are {shown(name)}", "longitude and latitude (WGS 84), as RFC 7946 has it"
        )


def record(row: Row, feature: dict[str, object]) -> dict[str, object]:
    """Return a feature as one record. Raises RefusedRowError if it is none."""
    if feature.get("type") != FEATURE:
        raise RefusedRowError(f"type {shown(feature.get('type'))}", WANTED)
    properties = feature.get("properties")
    if properties is not None and not isinstance(properties, dict):
        raise RefusedRowError(named(properties), "properties that are a record", "properties")
    cells: dict[str, object] = dict(properties or {})
    if feature.get("id") is not None:
        own = cells.setdefault("id", feature["id"])
        if own != feature["id"]:
            cells["feature_id"] = feature["id"]
    added(cells, where(feature.get("geometry"), row), row)
    return cells


FORMAT = Format("GeoJSON", SUFFIXES, is_it, read)
