"""Columns of Arrow, and shapes beside them → a table. Column by column; each different value is written once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from geomap.errors import Finding, InputError, shown
from geomap.files import name_of
from geomap.readers.formats.common.geometry import Where, added, agree, on, points
from geomap.readers.formats.common.records import LONGEST_SHOWN, RefusedRowError, Row
from geomap.readers.formats.common.written import written
from geomap.readers.raw import Cells, Raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyarrow as pa
    from numpy.typing import NDArray

    from geomap.readers.limits import Limits

DEGREES = frozenset({"", "OGC:CRS84", "EPSG:4326", "EPSG:4979", "OGC:CRS84H"})
"""Names of coordinates in degrees WGS 84; a file that names none is taken to have these."""
NUMBER = "a finite number, or nothing"


class Arrow:
    """Takes the columns of one table and gives them as one of ours."""

    def __init__(self, path: Path, length: int, limits: Limits, taken: str) -> None:
        """Take the file, how many rows there are, and what it is taken for."""
        self._path, self._length, self._limits, self._taken = path, length, limits, taken
        self._cells: dict[str, Cells] = {}
        self._refused: dict[int, Finding] = {}
        self._doubtful: list[Finding] = []

    def add(self, name: str, column: pa.ChunkedArray) -> None:
        """Take a column; one of records as one for each of their names."""
        import pyarrow as pa  # noqa: PLC0415 - only such files need it

        if pa.types.is_struct(column.type):
            for field, inner in zip(column.type, _flattened(column), strict=True):
                self.add(f"{name}.{field.name}", inner)
            return
        self._check_length(name, column)
        if name in self._cells:
            raise InputError(self._path, f"column {shown(name)} stands twice", "each column once")
        if len(self._cells) >= self._limits.columns:
            raise InputError(self._path, f"more than {self._limits.columns:,} columns", "fewer")
        try:
            self._cells[name] = cells_of(column)
        except (ValueError, OverflowError, pa.ArrowException) as error:
            reason = " ".join(str(error).split())[:LONGEST_SHOWN]
            raise InputError(self._path, f"column {shown(name)} cannot be read ({reason})", "a whole file") from error
        self._look(name, column)

    def place(self, wkb: pa.ChunkedArray, crs: str) -> None:
        """Take the column of shapes, as WKB in these coordinates, after all others."""
        import shapely  # noqa: PLC0415 - as above

        self._check_length("geometry", wkb)
        packed = np.array(wkb.to_pylist(), dtype=object)
        with np.errstate(all="ignore"):  # what is no number is refused below
            shapes = shapely.from_wkb(packed, on_invalid="ignore")
        for place in np.flatnonzero(shapely.is_missing(shapes) & np.array([each is not None for each in packed], bool)):
            self._refuse(int(place), "geometry", packed[place].hex()[:LONGEST_SHOWN], "a whole shape as WKB")
        with np.errstate(all="ignore"):
            moved = self._in_degrees(shapes, crs)
        where = self._points(moved)
        if not self._cells.keys().isdisjoint(Where._fields):
            self._compare(where)
            return
        for name, texts in zip(Where._fields, where, strict=True):
            self._cells[name] = Cells.of(texts)

    def doubt(self, column: str, value: str, wanted: str) -> None:
        """Take what is odd about the file as a whole."""
        self._doubtful.append(Finding(name_of(self._path), 0, column, value, wanted))

    def table(self) -> Raw:
        """Return the table, without the rows that were refused."""
        kept = np.setdiff1d(np.arange(self._length), list(self._refused))
        cells = {name: each.only(kept) for name, each in self._cells.items()}
        refused = [self._refused[place] for place in sorted(self._refused)]
        return Raw(name_of(self._path), cells, (kept + 1).tolist(), refused, self._doubtful, self._taken)

    def _check_length(self, name: str, column: pa.ChunkedArray) -> None:
        if len(column) != self._length:
            problem = f"column {shown(name)} has {len(column):,} rows of {self._length:,}"
            raise InputError(self._path, problem, "a whole file")

    def _look(self, name: str, column: pa.ChunkedArray) -> None:
        """Refuse the rows whose text is too long, and say if there are numbers that are none."""
        cells = self._cells[name]
        long = [number for number, text in enumerate(cells.texts) if len(text) > self._limits.cell_letters]
        for place in np.flatnonzero(np.isin(cells.which, long)) if long else ():
            wanted = f"{self._limits.cell_letters:,} letters at most"
            self._refuse(int(place), name, cells[int(place)][:LONGEST_SHOWN], wanted)
        if _has_nan(column):
            self.doubt(name, "NaN", NUMBER)

    def _refuse(self, place: int, column: str, value: str, wanted: str) -> None:
        self._refused.setdefault(place, Finding(name_of(self._path), place + 1, column, value, wanted))

    def _doubt(self, row: Row) -> None:
        self._doubtful += [Finding(name_of(self._path), row.number, *odd) for odd in row.odd]

    def _points(self, shapes: NDArray[np.object_]) -> tuple[list[str], list[str]]:
        """Return latitudes and longitudes as text; of what is no point that of one on it."""
        import shapely  # noqa: PLC0415 - as above

        kinds = shapely.get_type_id(shapes)
        others = np.flatnonzero(kinds > 0)
        alone = shapes.copy()
        alone[(kinds > 0) | shapely.is_empty(shapes)] = None
        latitudes, longitudes = points(alone)
        for place in others.tolist():
            row = Row(place + 1)
            try:
                latitudes[place], longitudes[place] = on(shapes[place], row)
            except RefusedRowError as problem:
                self._refuse(place, problem.column, problem.value, problem.wanted)
            self._doubt(row)
        return latitudes, longitudes

    def _compare(self, where: tuple[list[str], list[str]]) -> None:
        """Say where a row's own coordinates and its shape differ; its own stay, and rows without any get the shape's.

        A column that is missing beside the other is an empty one.
        """
        for name in Where._fields:
            self._cells.setdefault(name, Cells.of([""] * self._length))
        own = [self._cells[name] for name in Where._fields]
        filled: tuple[dict[int, str], dict[int, str]] = ({}, {})
        for place in np.flatnonzero(~agree(own, where)).tolist():
            row = Row(place + 1)
            cells: dict[str, object] = {name: each[place] for name, each in zip(Where._fields, own, strict=True)}
            added(cells, Where(where[0][place], where[1][place]), row)
            self._doubt(row)
            for texts, each, text in zip(filled, own, cells.values(), strict=True):
                if each[place] != text:
                    texts[place] = str(text)
        for name, texts in zip(Where._fields, filled, strict=True):
            if texts:
                cells_ = enumerate(self._cells[name])
                self._cells[name] = Cells.of([texts.get(place, text) for place, text in cells_])

    def _in_degrees(self, shapes: NDArray[np.object_], crs: str) -> NDArray[np.object_]:
        """Return shapes in degrees WGS 84; that they were moved there is said."""
        if crs in DEGREES:
            return shapes
        import shapely  # noqa: PLC0415 - as above
        from pyproj import CRS, Transformer  # noqa: PLC0415 - as above
        from pyproj.exceptions import ProjError  # noqa: PLC0415 - as above

        try:
            turn = Transformer.from_crs(CRS.from_user_input(crs), "OGC:CRS84", always_xy=True)
        except ProjError as error:
            raise InputError(self._path, f"its coordinates are {shown(crs)}", "longitude and latitude") from error
        if CRS.from_user_input(crs).equals(CRS("EPSG:4326"), ignore_axis_order=True):
            return shapes
        name = CRS.from_user_input(crs).name
        self.doubt("geometry", name, "WGS 84, which it was turned into")
        moved = shapely.transform(shapes, lambda each: np.column_stack(turn.transform(each[:, 0], each[:, 1])))
        return np.asarray(moved, dtype=object)


def _flattened(column: pa.ChunkedArray) -> Iterable[pa.ChunkedArray]:
    import pyarrow as pa  # noqa: PLC0415 - as above

    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    whole = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
    return list(whole.flatten())


def cells_of(column: pa.ChunkedArray) -> Cells:
    """Return the values of a column as text."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    if pa.types.is_nested(column.type):
        return Cells.of(written(value) for value in column.to_pylist())
    coded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    parts = [coded.chunk(number) for number in range(coded.num_chunks)] if _is_chunked(coded) else [coded]
    texts: dict[str, int] = {"": 0}
    which = [_numbered(part, texts) for part in parts]
    return Cells(list(texts), np.concatenate([np.empty(0, np.intc), *which]))


def _is_chunked(column: pa.ChunkedArray) -> bool:
    return hasattr(column, "num_chunks")


def _numbered(part: Any, texts: dict[str, int]) -> NDArray[np.intc]:  # noqa: ANN401 - pyarrow has no types
    """Return the number of each cell's text among `texts`, which learns those that are new."""
    own = [texts.setdefault(written(value), len(texts)) for value in _values(part.dictionary)]
    places = part.indices.fill_null(len(own)).to_numpy(zero_copy_only=False)
    return np.asarray(np.array([*own, 0], dtype=np.intc)[places])


def _values(values: Any) -> Iterator[object]:  # noqa: ANN401 - as above
    """Give the values of a column; moments that Python cannot write as Arrow writes them."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    if pa.types.is_timestamp(values.type) and values.type.unit == "ns":
        values = values.cast(pa.timestamp("us", values.type.tz), safe=False)
    return iter(values.to_pylist())


def _has_nan(column: pa.ChunkedArray) -> bool:
    import pyarrow as pa  # noqa: PLC0415 - as above
    import pyarrow.compute as pc  # noqa: PLC0415 - as above

    return bool(pa.types.is_floating(column.type) and pc.any(pc.is_nan(column)).as_py())
