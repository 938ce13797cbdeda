"""Tables made and taken apart by their declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geomap.schema.column import Column, Kind, Table

DTYPES: dict[Kind, str] = {
    "text": "str",
    "integer": "Int64",
    "number": "float64",
    "day": "datetime64[s]",
    "flag": "bool",
}


def frame(table: Table, rows: Iterable[Mapping[str, object]] = ()) -> pd.DataFrame:
    """Return rows as a table with every declared column, typed; what a row lacks is missing, a flag false.

    >>> from geomap.schema import SOURCES
    >>> frame(SOURCES, [{"source_id": "a", "publisher": "A"}]).loc[0, "publisher"]
    'A'
    """
    rows = list(rows)
    return pd.DataFrame(
        {column.name: _series(column, [row.get(column.name) for row in rows]) for column in table.columns}
    )


def _series(column: Column, values: list[object]) -> pd.Series:
    if column.kind == "flag":
        return pd.Series([not _missing(value) and bool(value) for value in values], dtype="bool")
    return pd.Series([None if _missing(value) else value for value in values], dtype=DTYPES[column.kind])


def _missing(value: object) -> bool:
    return value is None or value == "" or value != value  # noqa: PLR0124 - what is no number is unlike itself


def framed(table: Table, columns: Mapping[str, pd.Series] | pd.DataFrame, length: int) -> pd.DataFrame:
    """Return columns as the table that `frame` makes of the same values as rows, in a fraction of the time.

    The columns have `length` values each; their index is not looked at. Those that the table does not declare are left
    out, and those that are not given are missing.

    >>> from geomap.schema import SOURCES
    >>> framed(SOURCES, {"publisher": pd.Series(["A", ""], index=[7, 8])}, 2)["publisher"].tolist()
    ['A', nan]
    """
    kinds = {column.kind for column in table.columns if column.name not in columns}
    nothing = {kind: _nothing(kind, length) for kind in kinds}  # one for all columns: pandas copies it when written to
    kept = {
        column.name: _kept(columns[column.name], column.kind) if column.name in columns else nothing[column.kind]
        for column in table.columns
    }
    return pd.DataFrame(kept, copy=False)


def _kept(values: pd.Series, kind: Kind) -> pd.Series:
    values = values.set_axis(pd.RangeIndex(len(values)))
    if kind == "flag":
        return values.fillna(value=False).astype("bool")
    values = values.astype(pd.api.types.pandas_dtype(DTYPES[kind]))
    return values.mask(values == "") if kind == "text" and (values == "").any() else values


def _nothing(kind: Kind, length: int) -> pd.Series:
    return pd.Series(False if kind == "flag" else None, index=pd.RangeIndex(length), dtype=DTYPES[kind])


def stacked(tables: Sequence[pd.DataFrame], table: Table) -> pd.DataFrame:
    """Return the rows of all tables as one; a table of nothing is left out, and a single one is not copied."""
    filled = [each for each in tables if len(each)]
    if len(filled) <= 1:
        return filled[0] if filled else frame(table)
    return pd.concat(filled, ignore_index=True)


def records(data: pd.DataFrame, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """Return rows as plain dicts by column, None where a value is missing."""
    rows = (data if columns is None else data[list(columns)]).astype(object)
    return cast("list[dict[str, Any]]", rows.where(rows.notna(), None).to_dict("records"))


def among(values: pd.Series, known: pd.Series | Sequence[str]) -> pd.Series:
    """Say of each text whether it is one of those that are known, as `isin` does: Arrow's is slow where these are many.

    >>> among(pd.Series(["a", None, "b"]), ["b", "c"]).tolist()
    [False, False, True]
    """
    return values.astype(object).isin(pd.Series(known, dtype="str").dropna().astype(object))


def ranks(words: Iterable[str]) -> dict[str, int]:
    """Return each word's place in an order, from 0, for sorting a column by it.

    >>> ranks(("day", "week"))
    {'day': 0, 'week': 1}
    """
    return {word: place for place, word in enumerate(words)}


def listed(text: object) -> list[str]:
    """Return the parts of a cell that holds several values joined by ';', trimmed, empty ones left out.

    >>> listed("Iraq; Syria;")
    ['Iraq', 'Syria']
    """
    return [] if _missing(text) else [part.strip() for part in str(text).split(";") if part.strip()]


def parts(cells: pd.Series) -> pd.Series:
    """Return the parts of all cells one after the other, as `listed` gives them, each with the index of its cell.

    >>> parts(pd.Series(["Iraq; Syria", None, "Iran"])).to_dict(), parts(pd.Series(["a;b"])).tolist()
    ({0: 'Syria', 2: 'Iran'}, ['a', 'b'])
    """
    given = cells.dropna()
    lists = given.map({text: listed(text) for text in given.unique()}).astype(object)
    return lists.explode().dropna().astype("str")
