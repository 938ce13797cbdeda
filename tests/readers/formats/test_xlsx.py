"""Each sheet of an Excel workbook is a table; what a spreadsheet hides is said."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT, Limits, read_all
from geomap.readers.formats import FORMATS, format_of, xlsx

HEADER = ["report_id", "source_id"]


def made(folder, **sheets: list[list[object]]):
    """A workbook of these sheets, and its file."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "a.xlsx")
    return book, folder / "a.xlsx"


def changed(path, name: str, old: bytes, new: bytes):
    """The workbook with something else in one of its parts."""
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    assert re.search(old, parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, re.sub(old, new, content) if each == name else content)
    return path


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"), (2.5, "2.5"), ("=x", ""), ("00123", "00123"), (True, "true"), (date(2020, 3, 11), "2020-03-11"),
        (datetime(2020, 3, 11, 14, 5), "2020-03-11T14:05:00"), (time(14, 5), "14:05:00"), ("التاجي\n", "التاجي\n"),  # noqa: DTZ001 - a sheet knows no zones
    ],
)  # fmt: skip
def test_a_cell_is_written_as_in_a_csv(tmp_path, value: object, text: str) -> None:
    """Days have no time; a formula without a value has none."""
    _, path = made(tmp_path, Reports=[["a", "b"], [value, "x"]])
    assert rows_of(xlsx.read(path, DEFAULT)[0]) == [{"a": text, "b": "x"}]


def test_each_sheet_is_a_table(tmp_path) -> None:
    """Its name stands in what it was taken for; an empty one has no rows."""
    _, path = made(
        tmp_path, Reports=[[*HEADER], ["r", "s"]], Sources=[["source_id", "publisher"], ["s", "P"]], Empty=[]
    )
    assert [each.form for each in read_all([path]).taken] == ["Excel, sheet Reports", "Excel, sheet Sources"]


def test_rows_are_numbered_as_the_sheet_numbers_them(tmp_path) -> None:
    """Also where it begins further down, and to the right."""
    book, path = made(tmp_path, Reports=[])
    sheet = book["Reports"]
    sheet["C3"], sheet["D3"], sheet["C6"], sheet["D6"] = "a", "b", 1, 2
    book.save(path)
    [raw] = xlsx.read(path, DEFAULT)
    assert (rows_of(raw), raw.numbers) == ([{"a": "1", "b": "2"}], [6])


def test_a_sheet_that_is_no_table_is_refused_alone(tmp_path) -> None:
    """Reports beside it are read."""
    _, path = made(tmp_path, Reports=[[*HEADER], ["r", "s"]], Notes=[["Made by us"], ["x", "y"]])
    reading = read_all([path])
    assert len(reading.reports) == 1
    assert "sheet 'Notes': line 2 has a value under a column without a name" in str(reading.refused[0])


def test_a_table_that_is_not_ours_is_passed_over_and_said(tmp_path) -> None:
    """It stands beside reports."""
    _, path = made(tmp_path, Reports=[[*HEADER], ["r", "s"]], Codes=[["code", "meaning"], [1, "x"]])
    assert "passed over Excel, sheet Codes: columns are 'code', 'meaning'" in str(read_all([path]).doubtful[0])


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_not_read_and_said(tmp_path, state: str) -> None:
    """Who hid it did not mean to publish it."""
    book, path = made(tmp_path, Reports=[["a"], ["x"]], Secret=[["a"], ["y"]])
    book["Secret"].sheet_state = state
    book.save(path)
    [raw] = xlsx.read(path, DEFAULT)
    assert [finding.value for finding in raw.doubtful] == ["hidden sheet Secret"]


def test_hidden_rows_are_read_and_said(tmp_path) -> None:
    """Once, with the first of them; those below the last value count for nothing."""
    book, path = made(tmp_path, Reports=[[], ["a"], ["x"], ["y"], ["z"]])
    for number in (4, 5, 9):
        book["Reports"].row_dimensions[number].hidden = True
    book.save(path)
    (raw,) = xlsx.read(path, DEFAULT)
    assert list(raw.cells["a"]) == ["x", "y", "z"]
    assert [(each.row, each.value) for each in raw.doubtful] == [(4, "2 hidden rows, this one the first")]


def test_merged_cells_are_kept_and_said(tmp_path) -> None:
    """Only the first of them has the value."""
    book, path = made(tmp_path, Reports=[["a", "b"], ["x", 1], [None, 2]])
    book["Reports"].merge_cells("A2:A3")
    book.save(path)
    [raw] = xlsx.read(path, DEFAULT)
    assert (list(raw.cells["a"]), [finding.row for finding in raw.doubtful]) == (["x", ""], [2])


def test_a_header_of_several_rows_is_refused(tmp_path) -> None:
    """Merged cells give it away."""
    book, path = made(tmp_path, Reports=[["a", "b"], ["x", "y"]])
    book["Reports"].merge_cells("A1:A2")
    book.save(path)
    with pytest.raises(InputError, match="cells of its header, row 1, are merged; wanted one row of names"):
        xlsx.read(path, DEFAULT)


def test_a_title_above_the_header_is_refused(tmp_path) -> None:
    """One line says where, what was taken for the header, and what to do."""
    _, path = made(tmp_path, Reports=[["Our reports"], ["a", "b"], [1, 2]])
    said = "sheet 'Reports': line 2 has a value under a column without a name; the row of 'Our reports' was taken for"
    with pytest.raises(InputError, match=f"{said} the header; .* delete what stands above the names"):
        xlsx.read(path, DEFAULT)


def test_a_formula_without_a_value_and_an_error_are_said(tmp_path) -> None:
    """A formula that was reckoned is its value."""
    _, path = made(tmp_path, Reports=[["a", "b", "c"], ["=1+1", "#N/A", "=1+2"]])
    changed(path, SHEET, rb"<f>1\+2</f><v(?: ?/>|></v>)", b"<f>1+2</f><v>3</v>")
    [raw] = xlsx.read(path, DEFAULT)
    assert rows_of(raw) == [{"a": "", "b": "", "c": "3"}]
    assert [finding.value for finding in raw.doubtful] == ["A2 is a formula without a value", "B2 is an error"]


def test_a_cell_far_out_is_refused(tmp_path) -> None:
    """All before it would have to fit in memory."""
    book, path = made(tmp_path, Reports=[["a"], ["x"]])
    book["Reports"]["XFD1048576"] = "x"
    book.save(path)
    with pytest.raises(InputError, match="sheet 'Reports' has 16,384 columns"):
        xlsx.read(path, DEFAULT)
    with pytest.raises(InputError, match="sheet 'Reports' has 1,048,576 rows of 16,384 cells"):
        xlsx.read(path, Limits(columns=20_000))


def test_a_bomb_is_stopped(tmp_path) -> None:
    """By how it grows."""
    _, path = made(tmp_path, Reports=[["a"], ["x"]])
    changed(path, SHEET, b"</sheetData>", b"</sheetData>" + b" " * 40_000_000)
    with pytest.raises(InputError, match="unpacks to more than 200 times its size"):
        xlsx.read(path, DEFAULT)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_an_office_file_that_is_no_workbook_is_refused(tmp_path, part: str) -> None:
    """A document has other parts."""
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "<a/>")
    with pytest.raises(InputError, match="an Office file without a workbook in it"):
        xlsx.read(tmp_path / "a.docx", DEFAULT)


def test_broken_xml_is_refused_in_one_line(tmp_path) -> None:
    """Even where the reader of sheets would take it."""
    _, path = made(tmp_path, Reports=[["a"], ["x"]])
    changed(path, SHEET, b"</row>", b"</wor>")
    with pytest.raises(InputError, match=r"sheet1\.xml' in it is not XML \(mismatched tag"):
        xlsx.read(path, DEFAULT)


def test_a_bomb_of_entities_is_refused(tmp_path) -> None:
    """No workbook declares a document type."""
    _, path = made(tmp_path, Reports=[["a"], ["x"]])
    changed(path, SHEET, rb"<worksheet", b'<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet')
    with pytest.raises(InputError, match="declares a document type"):
        xlsx.read(path, DEFAULT)


def test_an_old_workbook_or_one_with_a_password_is_refused(tmp_path) -> None:
    """Both begin alike."""
    (tmp_path / "a.xls").write_bytes(xlsx.OLD + bytes(1000))
    assert format_of(tmp_path / "a.xls") is FORMATS["xlsx"]
    with pytest.raises(InputError, match="an old workbook, or one with a password"):
        xlsx.read(tmp_path / "a.xls", DEFAULT)
