"""Tables as Arrow, a batch at a time, as the files of GIS tools are written from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geomap import geo
from geomap.exports.table import slices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pandas as pd
    from numpy.typing import ArrayLike

    from geomap.schema import Kind, Table

GEOMETRY = "geometry"
KINDS: dict[Kind, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "day": pa.date32(),
    "flag": pa.bool_(),
}
POINT = np.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])
"""A point as well-known binary, little end first."""


def schema_of(table: Table, *more: pa.Field) -> pa.Schema:
    """Return the columns of a table as Arrow has them, and more behind them."""
    fields = [pa.field(each.name, KINDS[each.kind]) for each in table.columns]
    return pa.schema([*fields, *more])


def geometry_field() -> pa.Field:
    """Return the column of geometries, well-known binary in WGS 84."""
    about = {"ARROW:extension:name": "geoarrow.wkb", "ARROW:extension:metadata": '{"crs": "EPSG:4326"}'}
    return pa.field(GEOMETRY, pa.binary(), metadata=about)


def points(lats: ArrayLike, lons: ArrayLike) -> pa.Array:
    """Return points as well-known binary, null where there is none."""
    places = geo.positions(lats, lons)
    rows = np.empty(len(places), dtype=POINT)
    rows["order"], rows["type"], rows["x"], rows["y"] = 1, 1, places[:, 0], places[:, 1]
    each = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(POINT.itemsize), len(rows), [None, pa.py_buffer(rows.tobytes())]
    )
    return pc.if_else(pa.array(~np.isnan(places[:, 0])), each.cast(pa.binary()), pa.scalar(None, pa.binary()))


def of_points(piece: pd.DataFrame) -> list[pa.Array]:
    """Return the geometry of incidents as the one column that comes after their own."""
    return [points(piece["latitude"], piece["longitude"])]


def batches(
    table: pd.DataFrame, schema: pa.Schema, more: Callable[[pd.DataFrame], Iterable[pa.Array]] = lambda _: ()
) -> Iterator[pa.RecordBatch]:
    """Give a table as batches of a schema; `more` makes the columns that come after the table's own."""
    for piece in slices(table):
        added = list(more(piece))
        names = schema.names[: len(schema) - len(added)]
        columns = [pa.array(piece[name], type=schema.field(name).type, from_pandas=True) for name in names]
        yield pa.RecordBatch.from_arrays([*map(_whole, columns), *added], schema=schema)


def _whole(column: Any) -> pa.Array:  # noqa: ANN401 - pyarrow ships no types
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
