"""Of two folders the full one is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from geomap.errors import OutputError
from geomap.gazetteer.room import Room, free, is_full, sorted_in

TARGET, TEMPORARY = Path("target"), Path("temporary")


def filled() -> sqlite3.Error:
    """What SQLite says when there is no room left: a database that may have one page gets a second."""
    with closing(sqlite3.connect(":memory:")) as database, pytest.raises(sqlite3.Error) as caught:
        database.executescript("PRAGMA max_page_count = 1; CREATE TABLE a (b);")
    return caught.value


def told(left: int, cause: sqlite3.Error) -> OutputError:
    """What is said of an index in a folder with 10 bytes of room, if it is sorted in one with so many."""
    room = Room(TARGET, TEMPORARY, {TARGET: 10, TEMPORARY: left}.__getitem__)
    room.look()
    with pytest.raises(OutputError) as caught, room.told():
        raise OutputError(TARGET / "a.sqlite", str(cause)) from cause
    return caught.value


@pytest.mark.parametrize(("left", "named"), [(5, TEMPORARY), (20, TARGET / "a.sqlite"), (10, TARGET / "a.sqlite")])
def test_the_folder_with_less_room_is_the_full_one(left: int, named: Path) -> None:
    """If both have the same they are on one disk."""
    assert told(left, filled()).path == named


def test_what_is_no_full_disk_is_left_as_it_is() -> None:
    """A fault of the index is one, however little room there is elsewhere."""
    assert told(5, sqlite3.OperationalError("no such table")).path == TARGET / "a.sqlite"


def test_a_full_disk_is_told_from_other_faults() -> None:
    """By SQLite's own number."""
    assert is_full(filled())
    assert not is_full(sqlite3.OperationalError("database or disk is full"))


def test_what_is_sorted_lies_in_the_folder_that_is_named(tmp_path, monkeypatch) -> None:
    """One that cannot be used is passed over."""
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path / "none"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert sorted_in() == tmp_path


def test_a_folder_that_is_not_made_yet_has_the_room_of_its_disk(tmp_path) -> None:
    """It will lie there."""
    assert free(tmp_path / "a" / "b") > 0
