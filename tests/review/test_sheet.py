"""The sheet has a row for each question and empty cells to fill."""

from __future__ import annotations

import pytest

from geomap import sheets
from geomap.errors import InputError
from geomap.review import Question, is_answered, write
from geomap.review.sheet import TO_FILL


@pytest.fixture
def sheet(small, tmp_path):
    """A sheet of one question."""
    write([Question("=Twin", "", "", small.resolve("Twin"), {"ambiguous"}, {"i1", "i2"})], tmp_path / "review.csv")
    return tmp_path / "review.csv"


def test_a_row_says_what_is_asked_and_what_it_could_be(sheet) -> None:
    """Candidates are numbered, each with its id beside it."""
    cells = sheets.read(sheet, "").rows[0][1]
    assert (cells["query"], cells["incidents"], cells["status"]) == ("=Twin", "2", "ambiguous")
    assert (cells["candidate_1"], cells["candidate_2_id"]) == ("Twin (town, IQ) at 30.5000, 47.0000", "memory:twin-sy")
    assert [cells[name] for name in TO_FILL] == [""] * len(TO_FILL)


def test_no_cell_runs_in_a_spreadsheet(sheet) -> None:
    """A name from a report may begin like a formula."""
    assert sheet.read_text(encoding="utf-8-sig").splitlines()[1].startswith("'=Twin,")


def test_a_sheet_with_an_answer_is_told_from_an_empty_one(sheet, tmp_path) -> None:
    """It must not be written over; a file that is not there may."""
    assert (is_answered(sheet), is_answered(tmp_path / "none.csv")) == (False, False)
    sheets.write(sheet, ["query", "choice"], [{"query": "Twin", "choice": "1"}])
    assert is_answered(sheet)


def test_a_file_that_is_no_table_is_no_sheet(tmp_path) -> None:
    """It is not written over either."""
    (tmp_path / "review.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="review"):
        is_answered(tmp_path / "review.csv")
