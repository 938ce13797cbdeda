"""Workbooks with formulas, errors, merged cells and hidden sheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.case import Case, Places
from tests.corpus.table import BOTH, GOOD, row

Change = Callable[[Worksheet], object]
SHEET = "xl/worksheets/sheet1.xml"
COLUMNS = {name: chr(ord("A") + number) for number, name in enumerate(GOOD)}
"""The letter of each column."""
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
WHOLE_FILE: Places = ((0, ""),)


def workbook(*changes: Change) -> bytes:
    """Return a workbook of two reports, changed."""
    book = openpyxl.Workbook()
    sheet = book["Sheet"]
    for cells in (list(GOOD), list(GOOD.values()), list(row().values())):
        sheet.append(cells)
    for change in changes:
        change(sheet)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _set(sheet: Worksheet, column: str, value: object, line: int = 3) -> None:
    sheet[f"{COLUMNS[column]}{line}"] = value  # type: ignore[assignment]  # any value of a cell


def _with(  # noqa: PLR0913 - the parts of a case
    name: str, column: str, value: object, *, refused: Places = (), doubtful: Places = (), read: str | None = None
) -> Case:
    """Return a workbook with another value in one column of its second report."""
    values = {} if read is None else {"r2": {column: read}}
    content = partial(workbook, lambda sheet: _set(sheet, column, value))
    return Case(name, "reports.xlsx", content, "", ("r1",) if refused else BOTH, refused, doubtful, values)


def changed(old: bytes, new: bytes, *changes: Change) -> bytes:
    """Return a workbook in whose sheet something else stands than what a program writes."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(*changes))) as made,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in made.namelist():
            content = made.read(name)
            if name == SHEET and old not in content:
                raise ValueError(old)
            archive.writestr(name, content.replace(old, new) if name == SHEET else content)
    return held.getvalue()


def _hide(sheet: Worksheet) -> None:
    assert sheet.parent
    hidden = sheet.parent.create_sheet("Secret")
    hidden.append(list(GOOD))
    hidden.append(list(row(report_id="r9").values()))
    hidden.sheet_state = "hidden"


def _note(sheet: Worksheet) -> None:
    assert sheet.parent
    notes = sheet.parent.create_sheet("Read me")
    notes.append(["Made by us", None])
    notes.append(["x", "y"])


def _merge(where: str) -> Change:
    return lambda sheet: sheet.merge_cells(where)


CASES = (
    _with("a formula that was never reckoned, in a name", "location_as_reported", "=A1&B1", doubtful=((3, ""),)),
    _with(
        "a formula that was never reckoned, in a count", "fatalities_best", "=SUM(1,2)", doubtful=((3, ""),), read=""
    ),
    _with("an error in a count", "fatalities_best", "#DIV/0!", doubtful=((3, ""),), read=""),
    _with("a day as a day", "date_start", date(2020, 3, 11), read="2020-03-11"),
    _with("a day with a time", "date_start", datetime(2020, 3, 11, 14, 5), read="2020-03-11"),  # noqa: DTZ001 - sheets know no zones
    _with("a time for a day", "date_start", time(14, 5), refused=((3, "date_start"),)),
    _with(
        "a day for a count, as a spreadsheet makes of 12-14",
        "fatalities_best",
        date(2020, 12, 14),
        refused=((3, "fatalities_best"),),
    ),
    _with("a number for a day", "date_start", 43901, refused=((3, "date_start"),)),
    _with("a number for a country", "country", 7, read="7"),
    _with("a fraction of a person", "fatalities_best", 2.5, refused=((3, "fatalities_best"),)),
    _with("a count as text", "fatalities_best", "3", read="3"),
    _with("true for a country", "country", True, doubtful=((3, "country"),)),  # noqa: FBT003 - a cell
    _with("a text that begins as a formula does", "location_as_reported", "'=1+1", read="'=1+1"),
    Case(
        "merged cells of two reports",
        "reports.xlsx",
        partial(workbook, _merge("D2:D3")),
        "",
        BOTH,
        (),
        ((2, ""),),
        {"r1": {"location_as_reported": "Taji"}, "r2": {"location_as_reported": ""}},
    ),
    Case("merged cells of the header", "reports.xlsx", partial(workbook, _merge("A1:B1")), "are merged"),
    Case("a hidden sheet", "reports.xlsx", partial(workbook, _hide), "", BOTH, (), WHOLE_FILE),
    Case("a sheet of remarks", "reports.xlsx", partial(workbook, _note), "", BOTH, WHOLE_FILE),
    Case(
        "a cell in the last row and column",
        "reports.xlsx",
        partial(workbook, lambda sheet: sheet.cell(1048576, 16384, "x")),
        "16,384 columns",
    ),
    Case(
        "a number of a shared text that there is not",
        "reports.xlsx",
        partial(changed, b'<c r="D3"', b'<c r="ZZZZZZ3"'),
        "columns",
    ),
    Case("a workbook of before 2007", "reports.xlsx", OLD, "an old workbook"),
    Case("a workbook of before 2007 under its own name", "reports.xls", OLD, "an old workbook"),
    Case("CSV named .xlsx", "reports.xlsx", b"report_id,source_id\nr1,s1\nr2,s1\n", "", BOTH),
    Case(
        "a sheet of nothing",
        "reports.xlsx",
        partial(workbook, lambda sheet: sheet.delete_rows(1, 9)),
        "no row could be kept",
    ),
)
