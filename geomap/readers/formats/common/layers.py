"""Files of layers that GDAL reads: each layer is a table, its shapes the columns `latitude` and `longitude`."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError, shown
from geomap.files import name_of
from geomap.readers.formats.common.arrow import Arrow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

BINARY = "wkb_geometry"
SUFFIX = "file extension"
"""What GDAL says of names that do not end as it likes; content counts here, and standard input has no name."""
SLOW = "OGR_FLATGEOBUF_STREAM_BASE_IMPL"


def read(path: Path, limits: Limits, title: str) -> list[Raw]:
    """Return a table for each layer. Raises InputError where the file is damaged."""
    import pyarrow as pa  # noqa: PLC0415 - only such files need it
    import pyogrio  # noqa: PLC0415 - as above
    from pyogrio.errors import DataLayerError, DataSourceError, FieldError, GeometryError  # noqa: PLC0415 - as above

    try:
        with _sound(), warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            names = [str(name) for name, _ in pyogrio.list_layers(path)]
            if not names:
                raise InputError(path, f"not {title} (no layer is found in it)", f"a whole {title} file")
            tables = [_layer(path, each, limits, title, is_alone=len(names) == 1) for each in names]
    except (
        DataSourceError,
        DataLayerError,
        FieldError,
        GeometryError,
        pa.ArrowException,
        OSError,
        UnicodeError,
    ) as error:
        reason = " ".join(str(error).replace(str(path), "it").split())[:200]
        raise InputError(path, f"not {title} ({reason})", f"a whole {title} file") from error
    words = dict.fromkeys(str(each.message).replace(str(path), name_of(path)) for each in said)
    for table in tables[:1]:
        table.doubtful.extend(
            Finding(name_of(path), 0, "", each, f"a sound {title} file") for each in words if SUFFIX not in each
        )
    return tables


@contextmanager
def _sound() -> Iterator[None]:
    """Let GDAL make Arrow of FlatGeobuf in its general way: the quick one goes astray at a row without a shape."""
    import pyogrio  # noqa: PLC0415 - as above

    before = pyogrio.get_gdal_config_option(SLOW)
    pyogrio.set_gdal_config_options({SLOW: True})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({SLOW: before})


def _layer(path: Path, name: str, limits: Limits, title: str, *, is_alone: bool) -> Raw:
    import pyogrio  # noqa: PLC0415 - as above
    from pyogrio.raw import read_arrow  # noqa: PLC0415 - as above

    about, table = read_arrow(path, layer=name)
    count = pyogrio.read_info(path, layer=name)["features"]
    if count > table.num_rows:
        raise InputError(path, f"{count:,} rows are promised and {table.num_rows:,} are there", "a whole file")
    shapes = about["geometry_name"] or BINARY
    kept = Arrow(path, table.num_rows, limits, title if is_alone else f"{title}, layer {name}")
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
