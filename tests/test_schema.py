"""Tables are held against their declaration."""

from __future__ import annotations

import pytest
from builders import report, reports

from geomap.errors import TableError
from geomap.schema import EVENT_TYPES, REPORTS, SOURCES, TABLES, check, frame, listed


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
