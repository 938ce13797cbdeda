"""CSV: the incidents as a spreadsheet opens them, with no cell that would run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pandas as pd

from geomap.exports.table import INCIDENTS, incidents_of, slices, without
from geomap.exports.texts import joined, lines, texts
from geomap.sheets import LINE_END, guarded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pyarrow as pa

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

MARK = b"\xef\xbb\xbf"
"""Without this byte order mark some spreadsheets garble every script but Latin."""
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write table INCIDENTS and a column `attribution`, alike in all rows, for a CSV has no other place for it."""
    names = without(INCIDENTS, story.withheld).names
    attribution = cell("; ".join(credit.attribution for credit in credits_))
    with path.open("wb") as file:
        file.write(MARK + f"{','.join([*names, 'attribution'])}{LINE_END}".encode())
        for piece in slices(incidents_of(story)):
            columns = [_column(piece[name]) for name in names]
            rows = lines([*columns, attribution], ",")
            file.write(joined(lines([rows, LINE_END])))


def _column(values: pd.Series) -> pa.Array:
    is_text = isinstance(values.dtype, pd.StringDtype)
    return texts(values, cell if is_text else str)


def cell(text: str) -> str:
    """Return a text as a cell of CSV, so that no spreadsheet takes it for a formula."""
    text = guarded(text)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
