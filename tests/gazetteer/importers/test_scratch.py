"""A database on disk that is gone in the end."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from geomap.errors import OutputError
from geomap.gazetteer.importers.scratch import scratch


def test_it_is_gone_when_its_block_ends() -> None:
    """Also if the block fails, and a fault of the database is said in one line."""
    with pytest.raises(OutputError, match="no such table"), scratch("CREATE TABLE a (b)") as database:
        file = Path(database.execute("PRAGMA database_list").fetchone()[2])
        assert file.is_file()
        database.execute("SELECT * FROM missing")
    assert not file.exists()
    with pytest.raises(sqlite3.ProgrammingError):
        database.execute("SELECT 1")
