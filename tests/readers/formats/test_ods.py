"""Each sheet of an OpenDocument spreadsheet is a table."""

from __future__ import annotations

import zipfile

import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT
from geomap.readers.formats import FORMATS, format_of, ods

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)
MIME = "application/vnd.oasis.opendocument.spreadsheet"


def cell(text: str = "", **attributes: str) -> str:
    """A cell with this text, a string unless told otherwise."""
    given = attributes or ({"office:value-type": "string"} if text else {})
    words = "".join(f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in given.items())
    return f"<table:table-cell{words}>{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"


def row(*cells: str, repeated: int = 1) -> str:
    """A row of cells, or of texts."""
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    inside = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<table:table-row{times}>{inside}</table:table-row>"


def made(folder, *rows: str, name: str = "Reports &amp; more"):
    """A spreadsheet of one sheet."""
    sheet = f'<table:table table:name="{name}">{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}>{body}</office:document-content>'
    )
    with zipfile.ZipFile(folder / "a.ods", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIME, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return folder / "a.ods"


def test_values_not_how_they_look_are_read(tmp_path) -> None:
    """2,5 is 2.5 and 11/3/20 a day; the name of the sheet is said."""
    number = cell("2,5", office__value_type="float", office__value="2.50")
    day = cell("11/3/20", office__value_type="date", office__date_value="2020-03-11")
    path = made(tmp_path, row("a", "b", "c"), row("x", number, day))
    assert format_of(path) is FORMATS["ods"]
    [raw] = ods.read(path, DEFAULT)
    assert (rows_of(raw), raw.taken) == (
        [{"a": "x", "b": "2.5", "c": "2020-03-11"}],
        "OpenDocument, sheet Reports & more",
    )


def test_what_libreoffice_leaves_behind_is_passed_over(tmp_path) -> None:
    """A million empty rows to the end of the sheet, said in one."""
    rest = row(cell(table__number_columns_repeated="16384"), repeated=1_048_000)
    [raw] = ods.read(made(tmp_path, row("a"), row("x"), rest), DEFAULT)
    assert rows_of(raw) == [{"a": "x"}]


def test_rows_that_repeat_are_rows(tmp_path) -> None:
    """Equal ones that follow each other are written once."""
    [raw] = ods.read(made(tmp_path, row("a"), row("x", repeated=3), row("y")), DEFAULT)
    assert (list(raw.cells["a"]), raw.numbers) == (["x", "x", "x", "y"], [2, 3, 4, 5])


@pytest.mark.parametrize(
    "bomb",
    [
        row("x", repeated=1_000_000_000),
        row(cell(table__number_columns_repeated="1000000000"), "x"),
        row(cell(), repeated=1_000_000_000) + row("x"),
        row(cell("x", office__value_type="string", table__number_columns_repeated="1000000000")),
    ],
)
def test_what_repeats_too_often_is_refused(tmp_path, bomb: str) -> None:
    """Before a cell of it is made."""
    with pytest.raises(InputError, match=r"sheet 'Reports & more' has [\d,]+ (rows|columns)"):
        ods.read(made(tmp_path, row("a"), bomb), DEFAULT)


def test_merged_cells_formulas_and_errors_are_said(tmp_path) -> None:
    """With the row in which they stand."""
    merged = cell("m", office__value_type="string", table__number_columns_spanned="2")
    path = made(tmp_path, row("a", "b"), row(merged, "x"), row("y", cell(table__formula="of:=[.A1]")))
    [raw] = ods.read(path, DEFAULT)
    assert [(finding.row, finding.value) for finding in raw.doubtful] == [
        (2, "merged cells"),
        (3, "a formula without a value"),
    ]


def test_a_damaged_one_is_refused_in_one_line(tmp_path) -> None:
    """Without its content, or with broken XML in it."""
    path = made(tmp_path, row("a"), row("x") + "</oops>")
    with pytest.raises(InputError, match="is not XML") as caught:
        ods.read(path, DEFAULT)
    assert "\n" not in str(caught.value)
    with zipfile.ZipFile(tmp_path / "b.ods", "w") as archive:
        archive.writestr("mimetype", MIME)
    with pytest.raises(InputError, match=r"holds no content\.xml"):
        ods.read(tmp_path / "b.ods", DEFAULT)


def test_hidden_rows_are_read_and_said(tmp_path) -> None:
    """Also those that a filter hides."""
    hidden = row("y").replace("<table:table-row", '<table:table-row table:visibility="filter"')
    (raw,) = ods.read(made(tmp_path, row("a"), row("x"), hidden), DEFAULT)
    assert list(raw.cells["a"]) == ["x", "y"]
    assert [(each.row, each.value) for each in raw.doubtful] == [(3, "a hidden row")]
