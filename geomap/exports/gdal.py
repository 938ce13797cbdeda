"""Files that GDAL writes, from a stream of Arrow batches and without a clock; what it cannot write is an OSError."""

from __future__ import annotations

import sqlite3
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pyarrow as pa
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from geomap import files
from geomap.exports.arrow import GEOMETRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

DATE = "2000-01-01T00:00:00.000Z"
"""Stands wherever a format wants to know when a file was written: the same input is to give the same bytes."""
_SETTINGS = {
    "OGR_CURRENT_DATE": DATE,
    "OGR_GPKG_ALLOW_THREADED_RTREE": "NO",
    "OGR_GPKG_NUM_THREADS": "1",
    "OGR_SQLITE_SYNCHRONOUS": "OFF",
}
"""No clock, one order of pages, and no waiting for the disk: a file is synced once, before it takes its place."""


def streamed(  # noqa: PLR0913, PLR0917 - what a layer is
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    path: Path,
    layer: str,
    driver: str,
    shape: str | None,
    options: Mapping[str, str],
) -> None:
    """Write batches as a layer of a file, beside those that it has; `shape` is its type of geometry, None for none.

    Raises OSError where the file cannot be written.
    """
    reader = pa.RecordBatchReader.from_batches(schema, batches)
    where = {"geometry_name": GEOMETRY, "geometry_type": shape, "crs": "EPSG:4326"} if shape else {}
    with writing(path), _without_clock(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*non-recommended.*|.*not recommended.*", category=RuntimeWarning)
        pyogrio.write_arrow(reader, path, layer=layer, driver=driver, layer_options=dict(options), **where)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what GDAL and SQLite say of a file that they cannot write into the system's error, or one in their words."""
    _check_name(path)
    try:
        yield
    except (DataLayerError, DataSourceError, sqlite3.Error) as error:
        files.probe(path.parent)
        raise OSError(str(error)) from error


def _check_name(path: Path) -> None:
    """Raise OSError for a name that GDAL does not take, which wants UTF-8."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        raise OSError("its name is not UTF-8") from error


@contextmanager
def _without_clock() -> Iterator[None]:
    before = {name: pyogrio.get_gdal_config_option(name) for name in _SETTINGS}
    pyogrio.set_gdal_config_options(_SETTINGS)
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options(before)
