"""Cells are kept by column, each text once where texts repeat."""

from __future__ import annotations

import numpy as np
import pytest
from builders import rows_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.readers import raw
from geomap.readers.raw import Cells, Columns, Raw, by_column


@pytest.fixture
def little(monkeypatch) -> None:
    """A few rows are many."""
    monkeypatch.setattr(raw, "TOGETHER", 3)
    monkeypatch.setattr(raw, "MANY", 4)


@given(st.lists(st.sampled_from(["", "a", "b", " a"]) | st.text(max_size=3)))
def test_cells_come_back_in_order(cells: list[str]) -> None:
    """However often a text repeats."""
    kept = Cells.of(cells)
    assert (list(kept), [kept[place] for place in range(len(cells))]) == (cells, cells)


def test_a_text_that_repeats_is_kept_once() -> None:
    """A million rows have a few countries."""
    assert Cells.of(["IQ", "SY", "IQ"]).texts == ["IQ", "SY"]


@pytest.mark.usefixtures("little")
def test_rows_come_back_as_they_were_added() -> None:
    """Also of a column in which hardly any text repeats, and over several turns."""
    rows = [[f"r{number}", "x" if number % 2 else "y", "?"] for number in range(20)] + [["r1", "x", "?"]]
    columns = Columns(["id", "kind", ""])
    for row in rows:
        columns.add(row)
    kept = rows_of(Raw("a.csv", columns.ended(), range(21)))
    assert kept == [{"id": row[0], "kind": row[1]} for row in rows]


@pytest.mark.usefixtures("little")
def test_a_column_of_new_texts_is_no_longer_searched() -> None:
    """A text of it may then stand there twice."""
    columns = Columns(["id"])
    for number in [*range(9), 0]:
        columns.add([str(number)])
    assert columns.ended()["id"].texts == [*map(str, range(9)), "0"]


def test_what_a_row_lacks_is_empty() -> None:
    """Records of YAML have each their own names."""
    cells = by_column([{"a": "1"}, {"b": "2"}])
    assert {name: list(column) for name, column in cells.items()} == {"a": ["1", ""], "b": ["", "2"]}


@pytest.mark.usefixtures("little")
@given(rows=st.lists(st.dictionaries(st.sampled_from("abc"), st.text(max_size=2)), max_size=12))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_records_come_back_as_columns(rows: list[dict[str, str]]) -> None:
    """Whatever names each of them has, and over several turns."""
    cells = by_column(rows)
    assert [{name: cells[name][place] for name in row} for place, row in enumerate(rows)] == rows
    assert all(len(column) == len(rows) for column in cells.values())


def test_texts_that_no_row_has_go_with_their_rows() -> None:
    """What is said of a column is not said of rows that were refused."""
    cells = Cells.of(["x", "y", "x", "z"]).only(np.array([1, 3]))
    assert (list(cells), cells.texts) == (["y", "z"], ["y", "z"])
