"""Tables made, checked and taken apart by their declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pandas as pd

from geomap.errors import TableError

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
    return value is None or value == "" or bool(pd.isna(value))  # type: ignore[call-overload]  # any scalar may come


def check(data: pd.DataFrame, table: Table) -> None:
    """Hold a table against its declaration; raises TableError that names every breach."""
    import pandera.errors  # noqa: PLC0415 - heavy, and a command that only prints help needs none of it

    try:
        _validator(table).validate(data, lazy=True)
    except pandera.errors.SchemaErrors as error:
        raise TableError(table.name, _problems(error.failure_cases)) from error


def _validator(table: Table):  # type: ignore[no-untyped-def]  # noqa: ANN202 - pandera is imported inside
    import pandera.pandas as pa  # noqa: PLC0415 - as above

    def checks(column: Column) -> list[pa.Check]:
        found = [pa.Check.isin(column.allowed, name=column.wanted)] if column.allowed else []
        if column.low is not None:
            found.append(pa.Check.ge(column.low, name=column.wanted))
        if column.high is not None:
            found.append(pa.Check.le(column.high, name=column.wanted))
        return found

    return pa.DataFrameSchema(
        {
            column.name: pa.Column(DTYPES[column.kind], checks(column), nullable=not column.required)
            for column in table.columns
        },
        unique=[table.key] if table.key else None,
        name=table.name,
    )


def _problems(failures: pd.DataFrame) -> list[str]:
    return [
        f"row {case.index}, column {case.column}: {case.failure_case!r} fails '{case.check}'"
        for case in failures.itertuples(index=False)
    ]


def records(data: pd.DataFrame, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """Return rows as plain dicts by column, None where a value is missing."""
    rows = (data if columns is None else data[list(columns)]).astype(object)
    return cast("list[dict[str, Any]]", rows.where(rows.notna(), None).to_dict("records"))


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
