"""Tables go into a block and come out of it as they were: Python packs them, the page's own modules read them."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from node import node

from geomap.page.block import block

READ = Path(__file__).parents[1] / "web" / "read.mjs"
TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)
COLUMNS = {
    "word": (st.sampled_from(["a", "ب", "💥", "x;y"]), "str"),
    "letters": (TEXT, "str"),
    "id": (st.builds("{}{}".format, st.sampled_from(["r", "IRQ", "", "قضية-"]), st.integers(0, 10**15 - 1)), "str"),
    "whole": (st.integers(-(2**40), 2**40), "Int64"),
    "small": (st.integers(-5, 5), "Int64"),
    "degrees": (st.integers(-180 * 10**6, 180 * 10**6).map(lambda value: value / 10**6), "float64"),
    "any": (st.floats(-1e12, 1e12).map(lambda value: round(value, 6)), "float64"),
    "day": (st.dates().map(lambda day: pd.Timestamp(day).as_unit("s")), "datetime64[s]"),
}
ROWS = st.lists(
    st.fixed_dictionaries(
        {name: st.none() | values for name, (values, _) in COLUMNS.items()} | {"flag": st.booleans()}
    ),
    max_size=8,
)


def table(rows: list[dict[str, object]]) -> pd.DataFrame:
    """Rows as a table of typed columns."""
    columns = {name: pd.Series([row[name] for row in rows], dtype=kind) for name, (_, kind) in COLUMNS.items()}
    return pd.DataFrame(columns | {"flag": pd.Series([row["flag"] for row in rows], dtype="bool")})


def read(*texts: str) -> list[list[dict[str, object]]]:
    """The rows that the page reads from each block."""
    return json.loads(node(READ, given="\n".join(texts)))


def plain(row: dict[str, object]) -> dict[str, object]:
    """A row as the page has it: days as text."""
    return row | {"day": row["day"] and f"{row['day']:%Y-%m-%d}".zfill(10)}


@settings(max_examples=8, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=40))
def test_what_is_packed_is_read_again(tables) -> None:
    """Whatever is in it and whatever is missing."""
    found = read(*(block({}, {"t": table(rows)}) for rows in tables))
    assert found == [[plain(row) for row in rows] for rows in tables]


def test_equal_tables_are_equal_blocks() -> None:
    """And equal columns stand in a block once."""
    one = pd.DataFrame({"a": list(range(5000))})
    assert block({}, {"t": one}) == block({}, {"t": one.copy()})
    assert len(block({}, {"t": one, "u": one})) < 1.1 * len(block({}, {"t": one}))


def test_half_a_surrogate_pair_is_a_question_mark() -> None:
    """UTF-8 cannot write it, and the rest of the text is kept."""
    assert read(block({}, {"t": pd.DataFrame({"a": ["x\ud800y"]}, dtype=object)})) == [[{"a": "x?y"}]]


def test_a_text_keeps_all_of_its_letters() -> None:
    """Also a byte order mark at its head, without which two ids would be one."""
    rows = [{"a": "\ufeffx"}, {"a": "x"}, {"a": "\0\u2028"}]
    assert read(block({}, {"t": pd.DataFrame(rows)})) == [rows]
