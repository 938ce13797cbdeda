"""A database on disk that is gone in the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import OutputError
from geomap.gazetteer.importers.scratch import scratch


def test_it_is_gone_when_its_block_ends() -> None:
    """With its folder."""
    with scratch("CREATE TABLE a (b)") as database:
        file = Path(database.execute("PRAGMA database_list").fetchone()[2])
        assert file.is_file()
    assert not file.exists()


def test_a_fault_of_the_database_is_said_in_one_line() -> None:
    """A full disk, most likely."""
    with pytest.raises(OutputError, match="no such table"), scratch("CREATE TABLE a (b)") as database:
        database.execute("SELECT * FROM missing")
