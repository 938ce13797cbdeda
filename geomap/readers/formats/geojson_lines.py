"""GeoJSON Lines and sequences (RFC 8142): a feature on each line, with or without the mark before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.readers.formats import geojson, json_lines
from geomap.readers.formats.common import text
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".geojsonl", ".geojsons", ".geojsonseq", ".geojson", ".jsonl", ".ndjson", ".json")
COLLECTION = '"FeatureCollection"'


def is_it(head: bytes) -> bool:
    """Whether it is JSON on lines, and the first is a feature."""
    first = text.beginning(head).partition("\n")[0]
    return json_lines.is_it(head) and geojson.says_feature(first) and COLLECTION not in first


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the one table of the file."""
    return json_lines.table_of(path, limits, "GeoJSON Lines", geojson.record)


FORMAT = Format("GeoJSON Lines", SUFFIXES, is_it, read)
