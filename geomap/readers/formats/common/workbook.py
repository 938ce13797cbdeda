"""Workbooks: each sheet that is shown is a table, its first row that is not empty the header."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError, shown
from geomap.files import name_of
from geomap.readers.formats import delimited
from geomap.readers.formats.common.written import written
from geomap.readers.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from python_calamine import CalamineSheet, CalamineWorkbook

    from geomap.readers.limits import Limits

    Merged = tuple[tuple[int, int], tuple[int, int]]
    """The first and the last cell, each as row and column from 0."""

MERGED = "a value in each cell; it stands in the first only"
HIDDEN = "rows that are shown; it was read as all others"
WANTED = "a workbook that is whole and has no password"
CELL_BYTES = 32
"""A cell takes as much while a sheet is read, also an empty one between two others."""
MOST_NAMED = 100
"""No more odd cells of one sheet are named one by one."""


@dataclass
class Seen:
    """What was seen in one sheet before it is read."""

    odd: list[tuple[int, str, str]] = field(default_factory=list)
    """The row of each odd cell, what it is, what was wanted."""
    rows: int = 0
    """The last row."""
    columns: int = 0
    """The last column."""
    hidden: list[int] = field(default_factory=list)
    """The numbers of rows that are not shown."""
    filled: int = 0
    """How many cells hold something, at the most."""
    empty: int = 0
    """Rows after the last that hold nothing; they count when one that holds something follows."""

    def add(self, row: int, value: str, wanted: str) -> None:
        """Take an odd cell."""
        if len(self.odd) < MOST_NAMED:
            self.odd.append((row, value, wanted))

    def unseen(self, *, last: int) -> list[tuple[int, str, str]]:
        """Return what is to be said of rows that are not shown, of those up to the last that holds something."""
        rows = [row for row in self.hidden if row <= last]
        many = f"{len(rows):,} hidden rows, this one the first" if len(rows) > 1 else "a hidden row"
        return [(rows[0], many, HIDDEN)] if rows else []

    def check(self, path: Path, name: str, limits: Limits) -> None:
        """Raise InputError where the sheet has a cell so far out that all before it would not fit in memory."""
        if self.columns > limits.columns:
            raise InputError(path, f"sheet {shown(name)} has {self.columns:,} columns", f"{limits.columns:,} at most")
        if self.rows * self.columns * CELL_BYTES > limits.file_bytes:
            problem = f"sheet {shown(name)} has {self.rows:,} rows of {self.columns:,} cells"
            raise InputError(path, problem, f"{limits.file_bytes // CELL_BYTES:,} cells at most")


def read(path: Path, limits: Limits, title: str, seen: Mapping[str, Seen]) -> list[Raw]:
    """Return a table for each sheet that is shown. One that is no table is refused alone, unless no other has rows."""
    from python_calamine import CalamineError, SheetVisibleEnum  # noqa: PLC0415 - only such files need it

    try:
        with _opened(path) as book:
            shown_ = [each.name for each in book.sheets_metadata if each.visible == SheetVisibleEnum.Visible]
            hidden = [each.name for each in book.sheets_metadata if each.visible != SheetVisibleEnum.Visible]
            tables = [_sheet(path, book.get_sheet_by_name(name), limits, title, seen) for name in shown_]
    except CalamineError as error:
        raise InputError(path, f"not {title} ({' '.join(str(error).split())[:200]})", WANTED) from error
    found = [each for each in tables if isinstance(each, Raw)]
    refused = [each for each in tables if isinstance(each, InputError)]
    if refused and not any(each.numbers for each in found):
        raise refused[0]
    alone = [Raw(name_of(path), {}, [], [Finding(name_of(path), 0, "", each.problem, each.wanted)]) for each in refused]
    unseen = [Finding(name_of(path), 0, "", f"hidden sheet {name}", "a sheet that is shown") for name in hidden]
    found[:1] = [replace(each, doubtful=[*each.doubtful, *unseen]) for each in found[:1]]
    return [*found, *alone]


def _opened(path: Path) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError  # noqa: PLC0415 - as above

    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError as error:
        raise InputError(path, "it has a password", WANTED) from error


def _sheet(path: Path, sheet: CalamineSheet, limits: Limits, title: str, seen: Mapping[str, Seen]) -> Raw | InputError:
    """Return a sheet as a table, or why it is none."""
    merged = sheet.merged_cell_ranges or []
    lines = _lines(sheet)
    first, header = next(lines, (0, []))
    taken = f"{title}, sheet {sheet.name}"
    if not header:
        return Raw(name_of(path), {}, [], taken=taken)
    noted = seen.get(sheet.name, Seen())
    for (top, _), (bottom, _) in merged:
        noted.add(top + 1, f"merged cells down to row {bottom + 1}", MERGED)
    noted.odd += noted.unseen(last=sheet.end[0] + 1 if sheet.end else 0)
    odd = [Finding(name_of(path), row, "", *what) for row, *what in noted.odd]
    try:
        _check_header(path, first, merged)
        return delimited.table(path, [name.strip() for name in header], lines, limits, odd, taken)
    except InputError as error:
        return InputError(path, f"sheet {shown(sheet.name)}: {error.problem}", error.wanted)


def _check_header(path: Path, row: int, merged: Iterable[Merged]) -> None:
    """Raise InputError where cells of the header are merged, as they are where it has several rows."""
    if any(top < row <= bottom + 1 for (top, _), (bottom, _) in merged):
        raise InputError(path, f"cells of its header, row {row}, are merged", "one row of names above the values")


def _lines(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty as text, each with its number."""
    for number, values in enumerate(sheet.iter_rows(), start=1):
        cells = _texts(values)
        if any(cells):
            yield number, cells


def _texts(values: Sequence[object]) -> list[str]:
    return [value if isinstance(value, str) else written(value) for value in values]
