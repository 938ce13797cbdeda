"""Rows that their data set marks are counted, and left out where the user says so."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from leaks import found_in

import geomap
from geomap.errors import RowsRefused
from geomap.readers import USUAL, Manner, read_all
from geomap.readers.marked import COLUMNS, MARKS, mark_of

if TYPE_CHECKING:
    from pathlib import Path

OPEN = {
    "slug": "AB12CD", "project": "Ours", "latitude": "33.5", "longitude": "44.2", "status": "To Do",
    "description": "Something happened", "date": "2020-03-11", "sensitive": "Not Sensitive", "restrictions": "",
}  # fmt: skip
MARKED = OPEN | {
    "slug": "XY98ZW", "description": "Mkqwert asdf", "date": "2019-07-23", "latitude": "35.271828",
    "sensitive": "Deleted by Source, Personal Information Visible",
}  # fmt: skip
WITHOUT = Manner(without_marked=True)


@pytest.fixture
def export(tmp_path):
    """A function that writes incidents as Atlos does."""

    def write(*rows: dict[str, str]) -> Path:
        with (tmp_path / "atlos.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, list(OPEN))
            writer.writeheader()
            writer.writerows(rows)
        return tmp_path / "atlos.csv"

    return write


def test_marked_rows_are_counted(export) -> None:
    """All of them, however many there are."""
    many = [MARKED | {"slug": f"S{number}"} for number in range(1500)]
    assert read_all([export(OPEN, *many)], USUAL).marked == 1500


def test_marked_rows_are_left_out_and_said(export) -> None:
    """Each by its mark alone, counted as refused; its doubts go with it."""
    reading = read_all([export(OPEN, MARKED | {"date": "not a day"})], WITHOUT)
    assert (reading.rows, reading.refused_rows, reading.marked) == (2, 1, 0)
    assert [(each.row, each.column, each.value) for each in reading.refused] == [
        (3, "codes", "Personal Information Visible")
    ]
    assert not any(each.row == 3 for each in reading.doubtful)


def test_what_was_left_out_is_in_no_byte_of_any_output(export, small, tmp_path) -> None:
    """Not even where everything else is published."""
    made = geomap.build(export(OPEN, MARKED), gazetteer=small, manner=WITHOUT)
    made.write(tmp_path / "out", also=["gpkg", "xlsx", "csv"])
    values = {"XY98ZW", "Mkqwert", "2019-07-23", "35.271828"}
    assert found_in(tmp_path / "out", values) == set()
    geomap.build(export(OPEN, MARKED), gazetteer=small).write(tmp_path / "all")
    assert {value for _, value in found_in(tmp_path / "all", values)} == values


def test_where_all_rows_are_marked_nothing_is_built(export) -> None:
    """It says which and why."""
    with pytest.raises(RowsRefused, match="left out, as was asked for"):
        read_all([export(MARKED)], WITHOUT)


def test_reports_of_our_own_keep_the_mark(tmp_path) -> None:
    """It stands in their codes, as an export has them."""
    (tmp_path / "a.csv").write_text(f"report_id,source_id,codes\nr1,s,restrictions={MARKS[3]}\nr2,s,a=Hidden\n")
    assert read_all([tmp_path / "a.csv"], USUAL).marked == 1
    assert read_all([tmp_path / "a.csv"], WITHOUT).reports["report_id"].tolist() == ["r2"]


@given(
    st.lists(st.text("abc= ", max_size=5), max_size=4), st.sampled_from(COLUMNS), st.sampled_from(MARKS), st.integers(0)
)
def test_a_mark_is_found_among_whatever_codes(others: list[str], column: str, mark: str, place: int) -> None:
    """Before or after others, beside other words."""
    codes = [*others]
    codes.insert(place % (len(codes) + 1), f"{column}=Deleted by Source, {mark}")
    assert mark_of("; ".join(codes)) == mark
