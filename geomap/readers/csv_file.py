"""Comma-separated files in UTF-8, with a header row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap import sheets
from geomap.errors import Finding, InputError
from geomap.files import name_of
from geomap.readers.raw import Columns, Raw

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = (".csv",)


def read(path: Path) -> list[Raw]:
    """Return the one table of the file. A row with more or fewer cells than the header is refused.

    Rows and columns with nothing in them, which spreadsheets leave behind, are passed over.
    """
    lines = sheets.records(path)
    _, header = next(lines, (0, []))
    columns = [name.strip() for name in header]
    sheets.check_header(path, columns, "a header row and a row for each report or source")
    nameless = [position for position, name in enumerate(columns) if not name]
    kept, numbers, refused = Columns(columns), [], []
    for number, cells in lines:
        if not any(map(str.strip, cells)):
            continue
        if len(cells) != len(columns):
            wanted = f"{len(columns)} cells as in the header, not {len(cells)}"
            refused.append(Finding(name_of(path), number, "", ",".join(cells), wanted))
            continue
        if nameless and any(cells[position].strip() for position in nameless):
            raise InputError(path, f"line {number} has a value under a column without a name", "a name in the header")
        kept.add(cells)
        numbers.append(number)
    return [Raw(name_of(path), kept.ended(), numbers, refused)]
