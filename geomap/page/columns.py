"""One column of a table as bytes that a script reads fast: numbers in their narrowest type, words by their number.

Each kind below is read by web/table.js; what is missing is the least number of its type, NaN, or word number 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from pandas.api import types

from geomap.page.numbered import numbered

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

DECIMALS = 6
"""Of every number that is not whole; of a degree that is 0.1 m."""
ROUNDED_BELOW = 1e9
"""Numbers as great as this have no such decimals to round."""
SCALES = (1, 1_000, 10**DECIMALS)
MOST_LISTED = 0.5
"""Values are listed once and referred to by number if no more than this share of the rows has a value of its own."""
NAMES = {"uint8": "u1", "uint16": "u2", "uint32": "u4", "int8": "i1", "int16": "i2", "int32": "i4", "float64": "f8"}


@dataclass(frozen=True)
class Packed:
    """A column ready to be written."""

    spec: dict[str, object]
    """`kind` (words, text, numbered, number, day, flag) and what that needs; `type` is that of the first part."""
    parts: tuple[bytes, ...]
    """The bytes: the numbers, byte by byte of all rows; of a text the lengths, then all letters in UTF-8; of a numbered
    text the steps from number to number, then the place of each row's head in the spec's `heads`."""


def packed(column: pd.Series) -> Packed | None:
    """Return a column packed, or None if all of it is missing; a flag is never missing."""
    if types.is_bool_dtype(column):
        values = column.fillna(value=False).to_numpy(dtype="uint8")
        return Packed({"kind": "flag", "type": "u1"}, (values.tobytes(),))
    if column.isna().all():
        return None
    if types.is_datetime64_any_dtype(column):
        days = column.astype("datetime64[s]").to_numpy().astype("datetime64[D]")
        return _numbers(np.where(column.isna(), np.nan, days.astype("int64")), "day")
    if types.is_numeric_dtype(column):
        return _numbers(column.to_numpy(dtype="float64", na_value=np.nan), "number")
    return _words(column)


def _numbers(values: NDArray[np.float64], kind: str) -> Packed:
    """Pack numbers as whole ones times a scale if that loses nothing, else as they are."""
    values = np.where(np.abs(values) < ROUNDED_BELOW, np.round(values, DECIMALS), values)
    for scale in SCALES:
        scaled = np.asarray(np.round(values * scale), dtype="float64")
        if np.nanmax(np.abs(scaled)) < np.iinfo("int32").max and np.allclose(
            scaled / scale, values, rtol=0, atol=1e-9, equal_nan=True
        ):
            whole = _narrow(scaled)
            return Packed({"kind": kind, "type": NAMES[whole.dtype.name], "scale": scale}, (_planes(whole),))
    return Packed({"kind": kind, "type": "f8", "scale": 1}, (_planes(values),))


def _narrow(values: NDArray[np.float64]) -> NDArray[np.signedinteger]:
    """Return whole numbers in the narrowest type that leaves its least one for what is missing."""
    most = float(np.nanmax(np.abs(values)))
    name = next(name for name in ("int8", "int16", "int32") if most <= np.iinfo(name).max)
    least = np.iinfo(name).min
    return np.where(np.isnan(values), least, values).astype(name)


def _words(column: pd.Series) -> Packed:
    """Pack text: words that many rows share by their number in a list, others by what they end in or by letters."""
    letters = _arrow(column)
    encoded = letters.dictionary_encode()
    if len(encoded.dictionary) > MOST_LISTED * len(column):
        return _numbered(letters) or _text(letters)
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    numbers = _unsigned(codes + 1)
    return Packed(
        {"kind": "words", "type": NAMES[numbers.dtype.name], "words": encoded.dictionary.to_pylist()},
        (_planes(numbers),),
    )


def _numbered(letters: pa.LargeStringArray) -> Packed | None:
    found = numbered(letters)
    if found is None:
        return None
    steps = _numbers(found.steps.astype("float64"), "numbered")
    return Packed(steps.spec | {"heads": found.heads}, (*steps.parts, found.head.tobytes()))


def _text(letters: pa.LargeStringArray) -> Packed:
    whole = pa.concat_arrays([letters.fill_null("")])  # a copy that begins at its first letter
    _, offsets, data = whole.buffers()
    lengths = _unsigned(np.diff(np.frombuffer(offsets, dtype="int64", count=len(whole) + 1)))
    content = data.to_pybytes()[: int(lengths.sum(dtype="int64"))] if data else b""
    return Packed({"kind": "text", "type": NAMES[lengths.dtype.name]}, (_planes(lengths), content))


def _arrow(column: pd.Series) -> pa.LargeStringArray:
    """Return text as Arrow has it; half a surrogate pair, which UTF-8 cannot write, becomes a question mark."""
    if column.dtype == object:
        column = column.map(lambda text: str(text).encode("utf-8", "replace").decode("utf-8"), na_action="ignore")
    found = pa.array(column, type=pa.large_string(), from_pandas=True)
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def _unsigned(values: NDArray[np.signedinteger]) -> NDArray[np.unsignedinteger]:
    most = int(values.max(initial=0))
    name = next(name for name in ("uint8", "uint16", "uint32") if most <= np.iinfo(name).max)
    return values.astype(name)


def _planes(values: NDArray[np.generic]) -> bytes:
    """Return the first byte of every number, then the second of every one: alike bytes together deflate well."""
    little = values.astype(values.dtype.newbyteorder("<"))
    return little.view("uint8").reshape(len(values), -1).T.tobytes()
