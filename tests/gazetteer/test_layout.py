"""An index has just the tables that it should have, and these hold just what they should hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from builders import gazetteer_of, place

from geomap.gazetteer import layout


@pytest.fixture
def database(tmp_path):
    """The database of a finished index."""
    gazetteer_of(tmp_path, place(name="Hit")).close()
    with closing(sqlite3.connect(tmp_path / "places.sqlite")) as opened:
        yield opened


def test_a_finished_index_is_whole(database) -> None:
    """Also with what SQLite notes down for itself."""
    assert layout.is_whole(database)


@pytest.mark.parametrize(
    "change",
    ["DROP TABLE label", "DROP INDEX name_key", "ALTER TABLE place ADD COLUMN more TEXT", "PRAGMA user_version = 4"],
)
def test_a_file_of_other_tables_is_not(database, change: str) -> None:
    """Nor is one of another version."""
    database.execute(change)
    assert not layout.is_whole(database)


def test_an_empty_file_is_not(tmp_path) -> None:
    """SQLite takes it for a database."""
    with closing(sqlite3.connect(tmp_path / "empty.sqlite")) as database:
        assert not layout.is_whole(database)


@pytest.mark.parametrize(
    "change",
    [
        "place SET latitude = 'north'",
        "place SET weight = NULL",
        "name SET key = x'ff'",
        "vocabulary SET sounds = 'a'",
        "fact SET value = x'ff'",
        "label SET longitude = 'east'",
    ],
)
def test_no_value_of_another_type_gets_in(database, change: str) -> None:
    """Whatever program writes it."""
    with pytest.raises(sqlite3.IntegrityError):
        database.execute(f"UPDATE {change}")
