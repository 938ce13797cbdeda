"""GeoPackage: each layer is a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.readers.formats.common import layers
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".gpkg",)
SQLITE = b"SQLite format 3\0"
MARKS, MARKED_AT = (b"GPKG", b"GP10", b"GP11"), 68
"""What kind of SQLite database it is stands here."""


def is_it(head: bytes) -> bool:
    """Whether it is a SQLite database that is marked as a GeoPackage."""
    return head.startswith(SQLITE) and head[MARKED_AT : MARKED_AT + 4] in MARKS


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return a table for each layer."""
    return layers.read(path, limits, FORMAT.title)


FORMAT = Format("GeoPackage", SUFFIXES, is_it, read)
