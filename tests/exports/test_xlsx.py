"""The workbook, as openpyxl and GDAL open it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.utils.escape import unescape

from geomap.exports import xlsx
from geomap.exports.zipped import packed
from geomap.schema import SOURCES, frame

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def book(written):
    """The workbook, open."""
    return openpyxl.load_workbook(written("xlsx"))


def test_it_has_a_sheet_for_each_table_and_one_about_them(book) -> None:
    """Terms stand in the last."""
    assert book.sheetnames == ["incidents", "reports", "sources", "relations", "about"]
    credits_ = [row[2].value for row in book["about"].iter_rows() if row[0].value == "credit"]
    assert credits_ == ["© Places & Co (CC-BY-4.0; https://example.org)"]


def test_reports_come_back_as_they_were(book, told) -> None:
    """Text as text, numbers as numbers, days as days, nothing where nothing was."""
    header, *rows = book["reports"].iter_rows(values_only=True)
    read = pd.DataFrame(rows, columns=header)
    assert list(header) == told.reports.columns.tolist()
    for name in header:
        wanted = told.reports[name].astype(object).where(told.reports[name].notna(), None).tolist()
        assert read[name].astype(object).where(read[name].notna(), None).tolist() == wanted, name


def test_days_are_days_and_flags_are_flags(book) -> None:
    """As a spreadsheet sorts and filters them."""
    header, first, *_ = book["incidents"].iter_rows(values_only=True)
    row = dict(zip(header, first, strict=True))
    assert (row["date_start"], row["injuries_open"], row["injuries_best"]) == (datetime(2020, 3, 11), False, 12)  # noqa: DTZ001 - a spreadsheet has no zones


def test_no_cell_is_a_formula(written) -> None:
    """Whatever it begins with, in no sheet is an element that is run."""
    with ZipFile(written("xlsx")) as archive:
        sheets = [etree.fromstring(archive.read(name)) for name in archive.namelist() if "worksheets/" in name]
    assert [cell for sheet in sheets for cell in sheet.iter(f"{MAIN}f")] == []
    assert {cell.get("t") for sheet in sheets for cell in sheet.iter(f"{MAIN}c")} <= {"inlineStr", "b", None}


def test_days_before_1900_are_text(written, told) -> None:
    """Excel knows no such day."""
    placed = told.placed.assign(date_start=pd.Series(["1850-02-01"] * 5).astype("datetime64[s]"))
    book = openpyxl.load_workbook(written("xlsx", replace(told, placed=placed)))
    assert book["incidents"]["C2"].value == "1850-02-01"


def test_a_longer_table_goes_on_in_another_sheet(written, monkeypatch) -> None:
    """Excel opens a million rows."""
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    book = openpyxl.load_workbook(written("xlsx"))
    assert book.sheetnames[:3] == ["incidents", "incidents 2", "incidents 3"]
    assert book["incidents 3"]["A2"].value == "e"


def test_a_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    """Excel opens no longer one; a character of two units is not cut in half."""
    assert xlsx.cell_text("x" * 32_767) == "x" * 32_767
    assert xlsx.cell_text("x" * 32_768) == "x" * 32_766 + "…"
    assert xlsx.cell_text("x" * 32_765 + "💥💥") == "x" * 32_765 + "…"


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_back(text: str) -> None:
    """Control characters, what looks like their escapes, and blanks at the ends."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        data = frame(SOURCES, [{"source_id": text, "publisher": "x"}])
        with packed(path) as archive, archive.open("sheet.xml", "w") as file:
            xlsx.write_sheet(xlsx.Sheet("sources", SOURCES, data), file)
        with ZipFile(path) as archive:
            cells = etree.fromstring(archive.read("sheet.xml")).iter(f"{MAIN}t")
            assert text in {unescape(cell.text or "") for cell in cells}
