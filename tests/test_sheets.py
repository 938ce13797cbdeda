"""Files for spreadsheets are read as people save them and written so that no cell runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap import sheets
from geomap.errors import InputError


def write(folder, content: str):
    """A file of that content."""
    path = folder / "sheet.csv"
    path.write_bytes(content.encode())
    return path


@pytest.mark.parametrize("content", ["a,b\n1,2\n", "\ufeffa;b\r\n1;2\r\n", 'a\tb\n1\t"2"\n', "a,b,\n\n1, 2 ,\n,,\n"])
def test_a_sheet_is_read_however_it_was_saved(tmp_path, content: str) -> None:
    """With commas, semicolons or tabs, a byte order mark, empty rows and columns."""
    sheet = sheets.read(write(tmp_path, content), "a sheet")
    assert (sheet.columns, [cells["a"] + cells["b"] for _, cells in sheet.rows]) == (["a", "b"], ["12"])


def test_a_row_with_too_many_cells_is_refused_alone(tmp_path) -> None:
    """The line is named, the others are kept; a row that ends early has empty cells."""
    sheet = sheets.read(write(tmp_path, "a,b\n1,2,3\n4\n"), "a sheet")
    assert (sheet.rows, [finding.row for finding in sheet.refused]) == ([(3, {"a": "4", "b": ""})], [2])


@pytest.mark.parametrize("content", ["", "a,a\n1,2\n", 'a\n"x\n'])
def test_a_file_that_is_no_sheet_is_refused_whole(tmp_path, content: str) -> None:
    """One line says where and why."""
    with pytest.raises(InputError, match=r"sheet\.csv"):
        sheets.read(write(tmp_path, content), "a sheet")


def test_a_missing_file_is_named(tmp_path) -> None:
    """With what was wanted."""
    with pytest.raises(InputError, match=r"nowhere\.csv: No such file or directory; wanted a sheet"):
        sheets.read(tmp_path / "nowhere.csv", "a sheet")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "＝1", " =1", "\u00a0@x"])
def test_a_cell_that_would_run_is_guarded(text: str) -> None:
    """It begins with an apostrophe and is text."""
    assert sheets.guarded(text)[0] == "'"


@given(st.text())
def test_what_is_guarded_is_read_back(text: str) -> None:
    """Whatever it begins with."""
    assert sheets.unguarded(sheets.guarded(text)) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1, max_size=4))
def test_texts_come_back_as_they_were_written(tmp_path_factory, texts: list[str]) -> None:
    """Trimmed, as every cell that is read."""
    path = tmp_path_factory.mktemp("sheets") / "sheet.csv"
    sheets.write(path, ["row", "text"], [{"row": "r", "text": text.strip()} for text in texts])
    assert [cells["text"] for _, cells in sheets.read(path, "a sheet").rows] == [text.strip() for text in texts]
