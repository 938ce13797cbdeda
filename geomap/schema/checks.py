"""A table held against its declaration, a column at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import TableError
from geomap.schema.frames import DTYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from geomap.schema.column import Column, Table


def check(data: pd.DataFrame, table: Table) -> None:
    """Hold a table against its declaration; raises TableError that names every breach."""
    problems = [problem for column in table.columns for problem in _problems(data, column)]
    if table.key in data.columns:
        twice = data[table.key].duplicated(keep=False)
        problems += _named(data[table.key][twice], f"each {table.key} once")
    if problems:
        raise TableError(table.name, problems)


def _problems(data: pd.DataFrame, column: Column) -> list[str]:
    if column.name not in data.columns:
        return [f"column {column.name} is missing"]
    values = data[column.name]
    if values.dtype != DTYPES[column.kind]:
        return [f"column {column.name} has the type '{values.dtype}'; wanted '{DTYPES[column.kind]}'"]
    return [problem for wrong, wanted in _breaches(values, column) for problem in _named(values[wrong], wanted)]


def _breaches(values: pd.Series, column: Column) -> Iterator[tuple[pd.Series, str]]:
    """Give where values break a rule of their column, and what was wanted there; only a required one may not miss."""
    if column.required:
        yield values.isna(), "a value"
    if column.allowed:
        yield values.notna() & ~values.isin(column.allowed), column.wanted
    if column.low is not None:
        yield (values < column.low).fillna(value=False), column.wanted
    if column.high is not None:
        yield (values > column.high).fillna(value=False), column.wanted


def _named(wrong: pd.Series, wanted: str) -> list[str]:
    return [f"row {row}, column {wrong.name}: {value!r} fails '{wanted}'" for row, value in wrong.items()]
