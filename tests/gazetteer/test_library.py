"""What a user imports stays whole, is made anew when names are compared in another way, and goes when told to."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer import Gazetteer, library
from geomap.gazetteer.credits import Credit

if TYPE_CHECKING:
    from pathlib import Path

TERMS = Credit("Ours", "", "CC0-1.0", "none")
ROWS = "name,latitude,longitude,type,country,aliases\nHit,33.6,42.8,town,IQ,هيت;Heet\nAna,34.4,41.9,town,IQ,\n"


@pytest.fixture
def table(tmp_path, settings) -> Path:  # noqa: ARG001 - an empty folder of imports
    """A table of two towns, to be imported."""
    path = tmp_path / "towns.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def names(path: Path) -> list[tuple[object, ...]]:
    """Every name of an index as written, and whose it is."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT place, is_alias, name, key FROM name ORDER BY rowid").fetchall()


def age(path: Path) -> None:
    """Make an index one that older code wrote."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE fact SET value = '\"older\"' WHERE name = 'code'")
        database.execute("UPDATE name SET key = 'old'")
        database.commit()


def test_an_import_of_older_code_is_made_anew_with_all_its_names(table) -> None:
    """From what it holds, since its file may be gone."""
    library.add(table, credit=TERMS)
    (path,) = library.ready()
    before, listed = names(path), library.listed()
    age(path)
    table.unlink()
    said: list[str] = []
    assert (library.ready(said.append), names(path), library.listed()) == ([path], before, listed)
    assert said[0] == "renewing the index of towns"


def test_a_failed_import_leaves_the_one_before(table) -> None:
    """It goes on answering."""
    library.add(table, credit=TERMS)
    table.write_text(ROWS.replace("34.4", "344"), encoding="utf-8")
    with pytest.raises(GazetteerError):
        library.add(table, credit=TERMS, options={"columns": {"name": "no such column"}})
    (path,) = library.ready()
    with Gazetteer(path) as gazetteer:
        assert gazetteer.resolve("Hit").lat == 33.6


def test_an_import_says_how_far_it_is(table) -> None:
    """How many places it has, then what is sorted, then that it has ended."""
    said: list[str] = []
    library.add(table, credit=TERMS, say=said.append)
    assert (said[0], said[1], said[-1]) == ("importing towns: 2 places", "importing towns: sorting names", "")


def test_what_is_removed_leaves_nothing(table) -> None:
    """Not even the lock that it was renewed under."""
    library.add(table, credit=TERMS)
    age(library.ready()[0])
    library.ready()
    library.remove("towns")
    assert list(library.folder().iterdir()) == []
