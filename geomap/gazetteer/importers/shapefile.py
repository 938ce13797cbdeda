"""A shapefile, or a zip archive with one: its columns by a glance at its table, its rows through pyogrio."""

from __future__ import annotations

import shutil
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.importers import outlines, scratch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MAGIC = struct.pack(">i", 9994)
"""What a .shp file begins with."""
BATCH = 5000
PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
WANTED = "a shapefile with its .shp, .shx and .dbf"
LIMITS = archives.Limits(bytes=4 << 30)
_FIELD = 32
_FIELDS_END = 0x0D


def columns(path: Path) -> set[str]:
    """Return the names of a shapefile's columns in lower case; none if it is no shapefile."""
    if archives.beginning(path, _member(".shp"))[:4] != MAGIC:
        return set()
    table = path if archives.is_zip(path) else path.with_suffix(".dbf")
    head = archives.beginning(table, _member(".dbf"))
    names: set[str] = set()
    for at in range(_FIELD, len(head) - _FIELD, _FIELD):
        if head[at] == _FIELDS_END:
            break
        names.add(head[at : at + 11].partition(b"\0")[0].decode("latin-1").lower())
    return names


def rows(path: Path) -> Iterator[tuple[int, dict[str, Any], outlines.Spot]]:
    """Yield number, cells and spot of each feature; raises GazetteerError where the file is damaged."""
    import pyogrio  # noqa: PLC0415 - loads a library of 30 MB
    from pyogrio.errors import DataLayerError, DataSourceError  # noqa: PLC0415 - as above

    with _unpacked(path) as shape:
        number = 0
        while True:
            try:
                batch = pyogrio.read_dataframe(shape, skip_features=number, max_features=BATCH)
            except (DataLayerError, DataSourceError, ValueError) as error:
                raise GazetteerError(path, f"it cannot be read ({error})", WANTED) from error
            spots = [outlines.spot(geometry) for geometry in batch.geometry]
            for cells, spot in zip(batch.drop(columns="geometry").to_dict("records"), spots, strict=True):
                number += 1
                yield number, cells, spot
            if len(batch) < BATCH:
                return


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """Give the .shp file, from an archive in a temporary folder; only the parts that we know are unpacked."""
    if not archives.is_zip(path):
        yield path
        return
    with scratch.folder() as folder:
        for suffix in PARTS:
            name = _member(suffix)(archives.members(path))
            if name is not None:
                with (
                    archives.member(path, name, LIMITS) as packed,
                    (folder / f"table{suffix}").open("wb") as file,
                ):
                    shutil.copyfileobj(packed, file)
        yield folder / "table.shp"


def _member(suffix: str) -> Callable[[list[str]], str | None]:
    """Return what chooses the one member of an archive that ends so."""

    def choose(names: list[str]) -> str | None:
        found = [name for name in names if name.lower().endswith(suffix)]
        return found[0] if len(found) == 1 else None

    return choose
