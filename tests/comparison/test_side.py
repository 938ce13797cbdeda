"""A side is what was built, or what is read and placed now."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

import geomap
from geomap.comparison import compare, read_side
from geomap.errors import InputError
from geomap.files import own_folder


def test_a_build_and_its_input_are_equal(world, tmp_path) -> None:
    """What stands in both is the same."""
    geomap.build(gazetteer=world).write(tmp_path)
    sides = [read_side(path, lambda: nullcontext(world)) for path in (tmp_path, own_folder("seeds"))]
    made = compare(*sides)
    assert made.is_equal
    assert "notes" in made.left_out


def test_rows_that_cannot_be_read_are_said(small, tmp_path) -> None:
    """They are not compared."""
    (tmp_path / "a.csv").write_text("report_id,source_id,date_start\nr1,s,2020-01-01\nr2,s,soon\n")
    assert [finding.row for finding in read_side(tmp_path / "a.csv", lambda: nullcontext(small)).refused] == [3]


def test_a_column_that_one_release_fills_is_compared(side) -> None:
    """Empty before is a value too."""
    made = compare(side({"notes": None}), side({"notes": "new"})).changed
    assert made["column"].tolist() == ["notes"]


def test_what_is_nowhere_is_an_error(small, tmp_path) -> None:
    """In one line."""
    with pytest.raises(InputError, match="no such file"):
        read_side(tmp_path / "none", lambda: nullcontext(small))
