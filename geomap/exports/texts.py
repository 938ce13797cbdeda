"""Columns as text, each different value written once, and rows put together from columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

TEXT = pa.large_string()


def plain(value: object) -> str:
    """Return a value as text: a day as YYYY-MM-DD, a flag as true or false, a number as Python writes it."""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return str(value).lower() if isinstance(value, bool) else str(value)


def texts(
    values: pd.Series, form: Callable[[str], str] = str, is_plain: Callable[[Sequence[str]], bool] = lambda _: False
) -> pa.Array:
    """Return what `form` makes of the text of each value, null where a value is missing.

    `is_plain` says of many texts at once, where that is quick, that `form` would change none of them.
    """
    numbers, told = _different(values)
    formed = told if form is str or is_plain(told) else list(map(form, told))
    return pa.array(formed, type=TEXT).take(pa.array(numbers, mask=numbers < 0))


def numbered(values: pd.Series) -> tuple[NDArray[np.intp], list[float]]:
    """Return the number of each float among those that differ, and these; by their bits, for 0 equals -0."""
    numbers, bits = pd.factorize(values.to_numpy(dtype=np.float64).view(np.int64))
    return numbers, bits.view(np.float64).tolist()


def _different(values: pd.Series) -> tuple[NDArray[np.intp], list[str]]:
    """Return the number of each value among those that differ, below 0 where it is missing, and these as text."""
    if pd.api.types.is_float_dtype(values.dtype):
        numbers, different = numbered(values)
        return np.where(values.isna(), -1, numbers), list(map(float.__repr__, different))
    numbers, found = pd.factorize(values)
    is_text = isinstance(values.dtype, pd.StringDtype)
    return numbers, found.tolist() if is_text else list(map(plain, found.tolist()))


def between(before: str, column: pa.Array, after: str) -> pa.Array:
    """Return each text between two others, null where it is missing."""
    return pc.binary_join_element_wise(*map(_text, (before, column, after, "")))


def lines(columns: Sequence[pa.Array | str], apart: str = "") -> pa.Array:
    """Return the texts of each row one after the other; a missing one is empty.

    One column at least is an array.
    """
    told = [column for column in columns if apart or not _is_empty(column)]
    filled = [column if isinstance(column, str) else column.fill_null("") for column in told]
    return pc.binary_join_element_wise(*map(_text, (*filled, apart)))


def _is_empty(column: pa.Array | str) -> bool:
    """Say whether no row has a text there: many columns are empty, and cost as much to join as full ones."""
    return not isinstance(column, str) and 0 < len(column) == column.null_count


def _text(column: pa.Array | str) -> pa.Array | pa.Scalar:
    return pa.scalar(column, TEXT) if isinstance(column, str) else column


def joined(rows: pa.Array) -> bytes:
    """Return all texts, none of them missing, in one piece."""
    _, ends, letters = rows.buffers()
    places = pa.Array.from_buffers(pa.int64(), len(rows) + 1, [None, ends], offset=rows.offset)
    return letters.to_pybytes()[places[0].as_py() : places[-1].as_py()] if letters else b""
