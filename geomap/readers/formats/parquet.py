"""Parquet and GeoParquet: columns as they are, the primary geometry as the columns `latitude` and `longitude`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geomap.errors import InputError, shown
from geomap.readers.formats.common.arrow import Arrow
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".parquet", ".geoparquet", ".pq")
MAGIC = b"PAR1"
WANTED = "a whole Parquet file"
CELL_BYTES = 4
"""A cell takes as much at the least, however well the file is packed."""


def is_it(head: bytes) -> bool:
    """Whether it begins as Parquet does."""
    return head.startswith(MAGIC)


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the one table of the file. Raises InputError where it is damaged or has more cells than may be."""
    import pyarrow as pa  # noqa: PLC0415 - only such files need it
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    try:
        texts = [field.name for field in pq.read_schema(path) if _may_unfold(field.type)]
        with pq.ParquetFile(path, page_checksum_verification=True, read_dictionary=texts) as file:
            return [_table(path, file, limits)]
    except (pa.ArrowException, OSError, ValueError) as error:
        raise InputError(path, f"not Parquet ({' '.join(str(error).split())[:200]})", WANTED) from error


def _may_unfold(kind: object) -> bool:
    """Whether one long value may stand in all cells: then each different one is read once, and which cell has it."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    return bool(pa.types.is_string(kind) or pa.types.is_binary(kind) or pa.types.is_large_string(kind))


def _table(path: Path, file: Any, limits: Limits) -> Raw:  # noqa: ANN401 - pyarrow has no types
    length, names = file.metadata.num_rows, file.schema_arrow.names
    if length * len(names) * CELL_BYTES > limits.file_bytes:
        raise InputError(path, f"{length:,} rows of {len(names):,} columns", f"{limits.file_bytes:,} bytes at most")
    geo = _geo(path, file.schema_arrow.metadata or {})
    primary, columns = geo.get("primary_column"), geo.get("columns", {})
    taken = Arrow(path, length, limits, "GeoParquet" if geo else "Parquet")
    skipped = {*columns, _covering(columns.get(primary, {}))}
    for name in names:
        if name not in skipped:
            taken.add(name, _column(file, name))
    others = [name for name in names if name in columns and name != primary]
    for name in others:
        taken.doubt(name, "passed over: a second column of shapes", f"shapes in {primary} alone")
    if isinstance(primary, str) and primary in names:
        about = columns[primary]
        if about.get("encoding") != "WKB":
            raise InputError(path, f"shapes are written as {shown(about.get('encoding'))}", "WKB")
        taken.place(_column(file, primary), _crs(about))
    elif others:
        raise InputError(path, f"its shapes should stand in {shown(primary)}, which it has not", shown(others[0]))
    elif geo:
        taken.doubt(str(primary), "no such column", "the shapes, which the file says it has there")
    return taken.table()


def _column(file: Any, name: str) -> Any:  # noqa: ANN401 - as above
    """Return a column; raises ArrowInvalid where a cell has a value by a number that there is not."""
    column = file.read(columns=[name], use_threads=False).column(0)
    column.validate(full=True)
    return column


def _geo(path: Path, metadata: dict[bytes, bytes]) -> dict[str, Any]:
    """Return what GeoParquet says of its columns of shapes, nothing for plain Parquet."""
    if b"geo" not in metadata:
        return {}
    try:
        geo = json.loads(metadata[b"geo"])
        is_whole = all(isinstance(each, dict) for each in (geo, geo["columns"], *geo["columns"].values()))
        if is_whole and geo["primary_column"] in geo["columns"]:
            return dict(geo)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(path, "what it says of its geometry cannot be read", "GeoParquet") from error
    raise InputError(path, "what it says of its geometry cannot be read", "GeoParquet")


def _covering(about: dict[str, Any]) -> str:
    """Return the column that has the box round each shape, empty if none is told."""
    try:
        found = about["covering"]["bbox"]["xmin"][0]
    except (LookupError, TypeError):
        return ""
    return found if isinstance(found, str) else ""


def _crs(about: dict[str, Any]) -> str:
    """Return the coordinates as pyproj reads them; those of a file that does not say are degrees."""
    crs = about.get("crs")
    if not isinstance(crs, dict):
        return ""
    identity = crs.get("id", {})
    name = f"{identity.get('authority')}:{identity.get('code')}" if isinstance(identity, dict) else ""
    return name if ":" in name and "None" not in name else json.dumps(crs)


FORMAT = Format("Parquet", SUFFIXES, is_it, read)
