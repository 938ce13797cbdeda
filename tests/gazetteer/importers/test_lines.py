"""Tab-separated text is cut into columns, and every damage is named by line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import lines
from geomap.gazetteer.importers.refusals import Refusals

CELL = st.text(st.characters(blacklist_characters="\t\n\r\0", blacklist_categories=("Cs",)), max_size=5)


def read(data: bytes, width: int = 2) -> tuple[list[tuple[int, list[str]]], list]:
    """The rows of a file with their numbers, and what was refused."""
    refused = []
    refusals = Refusals(Path("x.txt"), refused.append)
    rows = []
    for block in lines.blocks(io.BytesIO(data), width, refusals):
        cells = map(list, zip(*block.columns, strict=True))
        rows += zip(block.numbers, cells, strict=True)
    return rows, refused


@settings(deadline=None)
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=8), st.integers(1, 40))
def test_what_was_written_is_read(rows: list[tuple[str, str]], size: int) -> None:
    """Whatever the cells hold and wherever a block of bytes ends."""
    rows[0] = (rows[0][0].removeprefix("\ufeff"), rows[0][1])
    data = "".join(f"{one}\t{two}\n" for one, two in rows).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "BLOCK_BYTES", size)
        found, refused = read(data)
    assert [tuple(cells) for _, cells in found] == rows
    assert refused == []


def test_windows_marks_are_taken_off() -> None:
    """The byte order mark and carriage returns are no cells."""
    assert read(b"\xef\xbb\xbfa\tb\r\nc\td\r\n")[0] == [(1, ["a", "b"]), (2, ["c", "d"])]


def test_a_ragged_row_is_refused_alone() -> None:
    """The rows round it keep their numbers; an empty line is passed over."""
    rows, refused = read(b"a\tb\nc\n\nd\te\tf\ng\th\n")
    assert [number for number, _ in rows] == [1, 5]
    assert [str(finding) for finding in refused] == [
        "x.txt:2: 'c'; wanted 2 cells, not 1.", "x.txt:4: 'd\\te\\tf'; wanted 2 cells, not 3.",
    ]  # fmt: skip


def test_two_ragged_rows_do_not_make_up_for_each_other() -> None:
    """One cell too few and one too many leave the count right."""
    assert [number for number, _ in read(b"a\nb\tc\td\ne\tf\n")[0]] == [3]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"a\tb\nc\t\xff\n", "line 2 is not UTF-8 at its byte 3"),
        (b"a\tb\nc\t\0\n", "line 2 holds a NUL byte"),
        (b"a\tb\nc\td\ne", "ends in the middle of line 3"),
        ("a\tb\n".encode("utf-16"), "line 1 holds a NUL byte"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_by_line(data: bytes, problem: str) -> None:
    """In one sentence."""
    with pytest.raises(GazetteerError, match=problem):
        read(data)


def test_a_line_without_end_is_refused(monkeypatch) -> None:
    """Before it fills the memory."""
    monkeypatch.setattr(lines, "BLOCK_BYTES", 100)
    monkeypatch.setattr(lines, "LONGEST_LINE", 1000)
    with pytest.raises(GazetteerError, match="line 2 has more than 1,000 bytes"):
        read(b"a\tb\n" + b"x" * 5000)


def test_a_last_line_may_lack_its_end() -> None:
    """If it has all its cells."""
    assert read(b"a\tb\nc\td")[0] == [(1, ["a", "b"]), (2, ["c", "d"])]
