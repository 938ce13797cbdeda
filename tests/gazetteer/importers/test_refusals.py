"""Bad rows are counted, and too many condemn the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer.importers.refusals import Refusals


def refusals(rows: int, bad: int) -> Refusals:
    """The refusals of a file of so many rows."""
    made = Refusals(Path("x.txt"))
    made.rows = rows
    for row in range(bad):
        made.add(row + 1, "latitude", "x", "a number")
    return made


@pytest.mark.parametrize(("rows", "bad"), [(1, 0), (200, 100), (10_000, 500)])
def test_a_few_bad_rows_are_borne(rows: int, bad: int) -> None:
    """Up to a hundred, or one in twenty."""
    refusals(rows, bad).settle()


@pytest.mark.parametrize(("rows", "bad"), [(10_000, 501), (1000, 101), (3, 3)])
def test_many_bad_rows_condemn_the_file(rows: int, bad: int) -> None:
    """In one line that shows the first of them."""
    with pytest.raises(GazetteerError, match=r"rows are bad, the first: x\.txt:1: column 'latitude'"):
        refusals(rows, bad).settle()


def test_a_file_without_rows_is_none() -> None:
    """Nothing was read, so nothing can be trusted."""
    with pytest.raises(GazetteerError, match="no row"):
        refusals(0, 0).settle()
