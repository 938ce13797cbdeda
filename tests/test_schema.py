"""Tables are held against their declaration."""

from __future__ import annotations

import pandas as pd
import pytest
from builders import report, reports
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.errors import TableError
from geomap.schema import EVENT_TYPES, REPORTS, SOURCES, TABLES, check, frame, framed, listed, parts, stacked

VALUES: dict[str, st.SearchStrategy[object]] = {
    "weapon": st.none() | st.sampled_from(["", "rockets", "ß"]),
    "fatalities_low": st.none() | st.integers(0, 2**53 - 1),
    "date_start": st.none() | st.dates(),
    "fatalities_open": st.none() | st.booleans(),
}
"""A column of each kind that incidents have."""


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_column_says_what_it_means(table) -> None:
    """A column without a meaning could not be documented."""
    assert all(column.meaning.endswith(".") for column in table.columns)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_no_column_stands_twice(table) -> None:
    """A name means one thing in one table."""
    assert len(set(table.names)) == len(table.names)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_an_empty_table_is_a_good_one(table) -> None:
    """A table without rows has every column, typed, and passes its own check."""
    check(frame(table), table)


def test_a_good_table_passes() -> None:
    """Reports with what they must have are accepted."""
    check(reports(report()), REPORTS)


def test_every_breach_is_named_at_once() -> None:
    """One error lists a missing value, a wrong word and a number out of range."""
    table = reports(report(source_id=None, event_type="Boo", latitude=91.0, longitude=0.0))
    with pytest.raises(TableError) as caught:
        check(table, REPORTS)
    assert [word in str(caught.value) for word in ("source_id", "'Boo'", "91.0")] == [True, True, True]


def test_a_key_stands_once() -> None:
    """Two sources of one id are refused."""
    with pytest.raises(TableError, match="source_id"):
        check(frame(SOURCES, [{"source_id": "a", "publisher": "A"}] * 2), SOURCES)


def test_a_breach_names_row_column_value_and_wish() -> None:
    """As every message does."""
    with pytest.raises(TableError) as caught:
        check(reports(report(), report(latitude=91.0, longitude=0.0)), REPORTS)
    assert caught.value.problems == ("row 1, column latitude: 91.0 fails 'a number from -90 to 90'",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"title": 5}, "column title has the type 'int64'; wanted 'str'"),
        ({"publisher": None}, "column publisher has the type 'object'; wanted 'str'"),
    ],
)
def test_a_column_of_another_type_is_named(change: dict[str, object], problem: str) -> None:
    """And one that is not there."""
    table = frame(SOURCES, [{"source_id": "a", "publisher": "A"}])
    with pytest.raises(TableError) as caught:
        check(table.drop(columns="url").assign(**change), SOURCES)
    assert set(caught.value.problems) == {"column url is missing", problem}


@settings(deadline=None)
@given(st.lists(st.fixed_dictionaries({}, optional=VALUES)))
def test_columns_make_the_same_table_as_rows(rows: list[dict[str, object]]) -> None:
    """Typed alike, missing where they are missing."""
    table = TABLES["incidents"]
    columns = {name: pd.Series([row.get(name) for row in rows], dtype=object) for name in VALUES}
    pd.testing.assert_frame_equal(frame(table, rows), framed(table, columns, len(rows)))


def test_a_column_that_is_missing_stays_apart_from_others_when_written_to() -> None:
    """Though all of them begin as one."""
    table = framed(SOURCES, {}, 2)
    table.loc[0, "title"] = "x"
    assert table["url"].isna().all()


def test_tables_of_nothing_are_left_out_when_stacked() -> None:
    """And no table at all is an empty one."""
    one = frame(SOURCES, [{"source_id": "a", "publisher": "A"}])
    assert stacked([frame(SOURCES), one], SOURCES) is one
    assert stacked([one, one], SOURCES)["source_id"].tolist() == ["a", "a"]
    assert stacked([], SOURCES).columns.tolist() == SOURCES.names


def test_parts_keep_the_index_of_their_cell() -> None:
    """Several of one cell share it."""
    found = parts(pd.Series(["a; b", None, " ;", "c"], index=[3, 5, 7, 9], dtype="str"))
    assert list(found.items()) == [(3, "a"), (3, "b"), (9, "c")]


def test_missing_values_are_missing_and_a_missing_flag_is_false() -> None:
    """What a row lacks is not invented."""
    table = frame(TABLES["incidents"], [{"incident_id": "a", "role": "attack"}])
    assert table.loc[0, ["fatalities_best", "weapon"]].isna().all()
    assert not table.loc[0, "fatalities_open"]


def test_event_types_are_the_six_of_the_codebook() -> None:
    """Six types with 25 sub-types, as ACLED's codebook has them."""
    assert (len(EVENT_TYPES), sum(map(len, EVENT_TYPES.values()))) == (6, 25)


@pytest.mark.parametrize(("cell", "parts"), [("a; b", ["a", "b"]), ("", []), (None, []), (";a;", ["a"])])
def test_a_cell_with_several_values_is_split(cell, parts) -> None:
    """Values are joined by semicolons; empty ones do not count."""
    assert listed(cell) == parts
