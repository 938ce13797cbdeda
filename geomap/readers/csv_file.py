"""Comma-separated files in UTF-8, with a header row."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError
from geomap.files import name_of
from geomap.readers.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIXES = (".csv",)


def read(path: Path) -> list[Raw]:
    """Return the one table of the file. A row with more or fewer cells than the header is refused.

    Rows and columns with nothing in them, which spreadsheets leave behind, are passed over.
    """
    lines = _records(path)
    _, header = next(lines, (0, []))
    columns = [name.strip() for name in header]
    _check_header(path, columns)
    raw = Raw(name_of(path), [name for name in columns if name], [], [])
    for number, cells in lines:
        if not any(map(str.strip, cells)):
            continue
        if len(cells) != len(columns):
            wanted = f"{len(columns)} cells as in the header, not {len(cells)}"
            raw.refused.append(Finding(name_of(path), number, "", ",".join(cells), wanted))
        else:
            if any(cell.strip() for name, cell in zip(columns, cells, strict=True) if not name):
                raise InputError(
                    path, f"line {number} has a value under a column without a name", "a name in the header"
                )
            raw.rows.append({name: cell for name, cell in zip(columns, cells, strict=True) if name})
            raw.numbers.append(number)
    return [raw]


def _records(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each record starts, and its cells; empty lines are passed over."""
    line = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            for cells in reader:
                if cells:
                    yield line, cells
                line = reader.line_num + 1
    except UnicodeDecodeError as error:
        raise InputError(path, f"not UTF-8 at byte {error.start} ({error.reason})", "a file saved as UTF-8") from error
    except csv.Error as error:
        raise InputError(path, f"line {line} is not CSV ({error})", "comma-separated cells, quotes closed") from error


def _check_header(path: Path, columns: list[str]) -> None:
    if not any(columns):
        raise InputError(path, "the file is empty", "a header row and a row for each report or source")
    twice = sorted(name for name, times in Counter(columns).items() if name and times > 1)
    if twice:
        raise InputError(path, f"column {twice[0]!r} stands twice in the header", "each column once")
