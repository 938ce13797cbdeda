"""CSV is read by its header, and every damage is named by line."""

from __future__ import annotations

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import csv_rows
from geomap.gazetteer.importers.refusals import Refusals


def read(folder, data: bytes):
    """The rows of a file, and what was refused."""
    path = folder / "x.csv"
    path.write_bytes(data)
    refused = []
    return list(csv_rows.rows(path, csv_rows.table_in, Refusals(path, refused.append))), refused


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"a;b\r\n1;2\r\n", b"\xef\xbb\xbfa\tb\n1\t2"])
def test_cells_may_stand_between_commas_semicolons_or_tabs(data: bytes, tmp_path) -> None:
    """The header tells which."""
    assert read(tmp_path, data)[0] == [(2, {"a": "1", "b": "2"})]


def test_rows_are_numbered_by_the_line_they_begin_on(tmp_path) -> None:
    """A quoted cell may run over several; a ragged row is refused alone."""
    rows, refused = read(tmp_path, b'a,b\n"x\ny",2\n3\n4,5\n')
    assert [number for number, _ in rows] == [2, 5]
    assert [finding.row for finding in refused] == [4]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b"a,a\n1,2\n", "'a' stands twice"),
        (b"a,b\n1,\xff\n", "line 2 is not UTF-8 at its byte 3"),
        (b"a,b\n1,\0\n", "line 2 holds a NUL byte"),
        (b'a,b\n1,"2\n', "is not CSV"),
        (b"a,b\n1,2\n3", "ends in the middle of line 3"),
        (b"a,b\n1," + b"x" * 1_000_000 + b"\n", "is not CSV"),
        (b"a,b\n" + b"x" * 5_000_000, "line 2 has 4,194,304 bytes or more"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_trusted_is_refused_by_line(data: bytes, problem: str, tmp_path) -> None:
    """In one sentence."""
    with pytest.raises(GazetteerError, match=problem):
        read(tmp_path, data)
