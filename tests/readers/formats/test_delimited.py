"""Comma-separated files are read as they stand."""

from __future__ import annotations

import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT
from geomap.readers.formats import delimited


def write(folder, content: str | bytes):
    """A file of that content."""
    path = folder / "reports.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_rows_keep_their_line_numbers(tmp_path) -> None:
    """A cell over two lines and an empty line do not shift what follows."""
    raw = delimited.read(write(tmp_path, 'a,b\n1,"x\ny"\n\n2,z\n'), DEFAULT)[0]
    assert (raw.numbers, rows_of(raw)[0]) == ([2, 5], {"a": "1", "b": "x\ny"})


def test_a_ragged_row_is_refused_alone(tmp_path) -> None:
    """The rows round it are kept."""
    raw = delimited.read(write(tmp_path, "a,b\n1,2\n3\n4,5\n"), DEFAULT)[0]
    assert (list(raw.cells["a"]), [str(finding) for finding in raw.refused]) == (
        ["1", "4"],
        ["reports.csv:3: '3'; wanted 2 cells as in the header, not 1."],
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (b"a,a\n1,2\n", "column 'a' stands twice"),
        (b'a,b\n1,"x\n', "line 2 is not CSV"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_whole(tmp_path, content: bytes, problem: str) -> None:
    """One line says where and why."""
    with pytest.raises(InputError, match=problem):
        delimited.read(write(tmp_path, content), DEFAULT)


def test_what_a_spreadsheet_leaves_behind_is_passed_over(tmp_path) -> None:
    """Columns without a name and rows without a value hold nothing."""
    raw = delimited.read(write(tmp_path, "a,b,,\n1,2,,\n,,,\n"), DEFAULT)[0]
    assert (rows_of(raw), raw.refused) == ([{"a": "1", "b": "2"}], [])


def test_a_value_under_no_name_is_not_lost_in_silence(tmp_path) -> None:
    """The header must say what it is."""
    with pytest.raises(InputError, match="line 2 has a value under a column without a name"):
        delimited.read(write(tmp_path, "a,,\n1,2,\n"), DEFAULT)


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path) -> None:
    """Spreadsheets write one."""
    assert delimited.read(write(tmp_path, "\ufeffa,b\n1,2\n"), DEFAULT)[0].columns == ["a", "b"]


ARABIC = "".join(f"r{number},التاجي\n" for number in range(30))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_one_bad_byte_refuses_its_row_and_not_the_encoding(tmp_path, mark: bytes) -> None:
    """All other rows are UTF-8; the line is named, and what stands there no output can hold."""
    raw = delimited.read(write(tmp_path, mark + f"a,b\n{ARABIC}".encode() + b"r,Caf\xe9\n"), DEFAULT)[0]
    assert (raw.cells["b"][0], raw.cells["b"][30]) == ("التاجي", "Caf\udce9")
    assert "1 line is not UTF-8, as the others are; the first is line 32" in raw.doubtful[0].value


def test_a_file_in_an_old_encoding_is_still_read_in_it(tmp_path) -> None:
    """None of its lines is UTF-8."""
    words = "سقطت صواريخ على قاعدة التاجي العسكرية شمال بغداد وقتل جنديان"
    raw = delimited.read(write(tmp_path, f"a,b\n1,{words}\n2,{words}\n".encode("cp1256")), DEFAULT)[0]
    assert (raw.cells["b"][0], "cp1256" in raw.taken) == (words, True)


def test_a_name_of_a_column_that_is_not_utf_8_is_refused(tmp_path) -> None:
    """All rows would lose it."""
    with pytest.raises(InputError, match="has a name that is not UTF-8"):
        delimited.read(write(tmp_path, b"a,Caf\xe9\n" + ARABIC.encode()), DEFAULT)


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "\ufeffSEP=;", "sep=;;;"])
def test_what_a_first_line_tells_spreadsheets_is_done(tmp_path, first: str) -> None:
    """It is no header; lines are counted as an editor does."""
    raw = delimited.read(write(tmp_path, f"{first}\r\na;b,c\r\n1;2\r\n"), DEFAULT)[0]
    assert (rows_of(raw), raw.numbers) == ([{"a": "1", "b,c": "2"}], [3])


def test_a_stray_cell_under_no_name_refuses_its_row(tmp_path) -> None:
    """It may have been shifted; the others are kept."""
    raw = delimited.read(write(tmp_path, "a,b,,\n1,2,,\n3,4,x,\n5,6,,\n"), DEFAULT)[0]
    assert list(raw.cells["a"]) == ["1", "5"]
    [refused] = raw.refused
    assert (refused.row, refused.column, refused.value) == (3, "number 3", "x")
    assert refused.wanted == "nothing under a column without a name"


def test_a_stray_cell_in_front_refuses_its_row_too(tmp_path) -> None:
    """The column without a name may be the first."""
    raw = delimited.read(write(tmp_path, ",a\n,1\nx,2\n,3\n"), DEFAULT)[0]
    assert [(each.row, each.column) for each in raw.refused] == [(3, "number 1")]
