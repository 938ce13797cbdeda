"""Columns as text, and rows put together from them."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.exports.objects import objects
from geomap.exports.texts import TEXT, between, joined, lines, texts


@pytest.mark.parametrize(
    ("values", "dtype", "wanted"),
    [
        (["a", None, "a"], "str", ["a", None, "a"]),
        ([1, None], "Int64", ["1", None]),
        ([0.0, -0.0, None, 1e-7], "float64", ["0.0", "-0.0", None, "1e-07"]),
        (["2020-03-11", None], "datetime64[s]", ["2020-03-11", None]),
        ([True, False], "bool", ["true", "false"]),
    ],
)
def test_a_value_is_written_as_it_is(values, dtype: str, wanted) -> None:
    """A missing one is null; zero keeps its sign."""
    assert texts(pd.Series(values, dtype=dtype)).to_pylist() == wanted


def test_a_form_is_made_once_for_each_different_value() -> None:
    """A million rows often have a hundred words."""
    asked: list[str] = []
    texts(pd.Series(["a", "b", "a"], dtype="str"), lambda text: asked.append(text) or text)
    assert asked == ["a", "b"]


def test_what_is_missing_is_empty_in_a_line() -> None:
    """But between others nothing stays nothing."""
    column = pa.array(["x", None], type=TEXT)
    assert lines(["<", column, ">"]).to_pylist() == ["<x>", "<>"]
    assert lines(["<", between("[", column, "]"), ">"]).to_pylist() == ["<[x]>", "<>"]
    assert lines([column, column], ",").to_pylist() == ["x,x", ","]


@given(st.lists(st.text(st.characters(codec="utf-8"))), st.integers(0, 3))
def test_rows_in_one_piece_are_all_of_them(rows: list[str], start: int) -> None:
    """Also of a part of an array."""
    assert joined(pa.array(rows, type=TEXT)[start:]) == "".join(rows[start:]).encode()


def test_members_without_a_value_are_left_out() -> None:
    """JSON knows null, but not every format that is JSON does."""
    names = pa.array(['"a"', '"b"'], type=TEXT)
    members = {"id": names, "n": pa.array(["1", None], type=TEXT), "all": "true"}
    assert objects(members).to_pylist() == ['{"id": "a", "n": 1, "all": true}', '{"id": "b", "all": true}']
