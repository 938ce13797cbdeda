"""The CSV, as spreadsheets and our own reader open it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap import exports, sheets
from geomap.exports.csv_file import cell
from geomap.readers.cells import typed
from geomap.readers.formats import format_of
from geomap.readers.limits import DEFAULT
from geomap.schema import PLACED, Table

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


def rows_of(path) -> list[dict[str, str]]:
    """The rows as Python's own CSV reads them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_it_begins_with_a_byte_order_mark_and_ends_lines_as_rfc_4180(written) -> None:
    """Without the mark some spreadsheets garble every script but Latin."""
    content = written("csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfincident_id,role,")
    assert content.split(b"\r\n")[1].startswith(b"a,")


def test_our_own_reader_reads_every_column_as_it_was(written, told) -> None:
    """Types and missing values too; flags are not read, for geomap makes them."""
    (raw,) = format_of(written("csv")).read(written("csv"), DEFAULT)
    table = Table("incidents", "", tuple(column for column in PLACED.columns if column.kind != "flag"))
    read, refused, _ = typed(raw, table)
    columns = table.names
    wanted = told.placed[columns].reset_index(drop=True)
    wanted["weapon"] = wanted["weapon"].str.strip()
    assert refused == []
    pd.testing.assert_frame_equal(read[columns], wanted, check_exact=True)


def test_no_cell_runs(written, told) -> None:
    """What begins as a formula gets an apostrophe; a negative number stays one."""
    placed = told.placed.assign(label=pd.Series(["=1+1", "+1", "-1", "@a", "\ta"], dtype="str"), longitude=-5.0)
    rows = rows_of(written("csv", replace(told, placed=placed)))
    assert [row["label"] for row in rows] == ["'=1+1", "'+1", "'-1", "'@a", "'\ta"]
    assert rows[0]["longitude"] == "-5.0"


def test_each_row_has_the_attribution_and_what_it_answers(written) -> None:
    """A CSV has no other place for it."""
    rows = rows_of(written("csv"))
    assert {row["attribution"] for row in rows} == {"© Places & Co"}
    assert [row["retaliation_for"] for row in rows[:2]] == ["", "a"]


@given(TEXT)
def test_any_text_comes_back(text: str) -> None:
    """Quotes, breaks of lines and formulas."""
    (row,) = csv.reader(io.StringIO(f"{cell(text)},x", newline=""), strict=True)
    assert row == [sheets.guarded(text), "x"]
    assert sheets.unguarded(row[0]) == text


@pytest.mark.parametrize("together", [1, 2, 5])
def test_slices_make_no_difference(written, told, monkeypatch, together: int) -> None:
    """A long table is written in pieces."""
    whole = written("csv").read_bytes()
    monkeypatch.setattr(exports.table.slices, "__defaults__", (together,))
    assert written("csv", told).read_bytes() == whole
