"""Files of layers that GDAL reads: each layer is a table, its shapes the columns `latitude` and `longitude`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import InputError, shown
from geomap.readers.arrow import Arrow

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

BINARY = "wkb_geometry"


def read(path: Path, limits: Limits, title: str) -> list[Raw]:
    """Return a table for each layer. Raises InputError where the file is damaged."""
    import pyarrow as pa  # noqa: PLC0415 - only such files need it
    import pyogrio  # noqa: PLC0415 - as above
    from pyogrio.errors import DataLayerError, DataSourceError, FieldError, GeometryError  # noqa: PLC0415 - as above

    try:
        names = [str(name) for name, _ in pyogrio.list_layers(path)]
        return [_layer(path, name, limits, title if len(names) == 1 else f"{title}, layer {name}") for name in names]
    except (DataSourceError, DataLayerError, FieldError, GeometryError, pa.ArrowException, UnicodeError) as error:
        reason = " ".join(str(error).replace(str(path), "it").split())[:200]
        raise InputError(path, f"not {title} ({reason})", f"a whole {title} file") from error


def _layer(path: Path, name: str, limits: Limits, taken: str) -> Raw:
    from pyogrio.raw import read_arrow  # noqa: PLC0415 - as above

    about, table = read_arrow(path, layer=name)
    shapes = about["geometry_name"] or BINARY
    kept = Arrow(path, table.num_rows, limits, taken)
    for column in table.column_names:
        if column != shapes:
            kept.add(column, table.column(column))
    if shapes in table.column_names:
        if table.column(shapes).type not in _binary():
            raise InputError(path, f"layer {shown(name)} has shapes of another kind", "shapes as WKB")
        kept.place(table.column(shapes), about["crs"] or "")
    return kept.table()


def _binary() -> set[object]:
    import pyarrow as pa  # noqa: PLC0415 - as above

    return {pa.binary(), pa.large_binary()}
