"""Rows as JSON objects, put together from columns."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

import pandas as pd

from geomap.exports.texts import between, joined, lines, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

dumped = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def encoded(values: pd.Series) -> pa.Array:
    """Return the values of a column as JSON, null where one is missing: a number as it is, all else as text."""
    is_number = pd.api.types.is_numeric_dtype(values.dtype)
    return texts(values) if is_number else texts(values, dumped)


def quoted(values: pd.Series) -> pa.Array:
    """Return the values of a column as JSON text, whatever they are; empty where one is missing."""
    return texts(values, dumped).fill_null('""')


def objects(members: Mapping[str, pa.Array | str]) -> pa.Array:
    """Return an object for each row; a member whose value is missing is left out, but for the first.

    A value is JSON: a column of it, or one that is alike in all rows.
    """
    columns: list[pa.Array | str] = []
    for number, (name, value) in enumerate(members.items()):
        key = f"{', ' if number else '{'}{dumped(name)}: "
        columns.append(key + value if isinstance(value, str) else between(key, value, ""))
    return lines([*columns, "}"])


def append(file: IO[bytes], rows: pa.Array) -> None:
    """Write objects to a list that has at least one already."""
    file.write(joined(lines([",\n", rows])))
