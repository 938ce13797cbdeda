"""FlatGeobuf: one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.readers.formats.common import layers
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".fgb",)
MAGIC = b"fgb\x03fgb"


def is_it(head: bytes) -> bool:
    """Whether it begins as FlatGeobuf of version 3 does."""
    return head.startswith(MAGIC)


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the one table of the file."""
    return layers.read(path, limits, FORMAT.title)


FORMAT = Format("FlatGeobuf", SUFFIXES, is_it, read)
