"""An index that is damaged is said so, by its file."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from builders import place

from geomap.errors import GazetteerError
from geomap.gazetteer import index
from geomap.gazetteer.opened import Index
from geomap.schema import PLACES, frame


@pytest.fixture
def path(tmp_path):
    """An index of one place, with a fact about its code."""
    path = tmp_path / "mine.sqlite"
    index.build(path, {"ours": lambda: frame(PLACES, [place(name="Zork")])})
    return path


def spoil(path, statement: str) -> None:
    """Change a file behind our back."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement)
        database.commit()


@pytest.mark.parametrize(
    "statement",
    ["DROP TABLE fact", "DELETE FROM fact", "UPDATE fact SET value = '{'", "UPDATE fact SET value = x'ff'"],
    ids=["no table", "no code", "no JSON", "no text"],
)
def test_facts_that_cannot_be_read_are_damage(path, statement: str) -> None:
    """As in a database that some other program made."""
    spoil(path, statement)
    with (
        closing(Index(path)) as opened,
        pytest.raises(GazetteerError, match=r"gazetteer mine: .*mine\.sqlite is damaged"),
    ):
        _ = opened.facts


def test_names_that_cannot_be_read_are_damage(path) -> None:
    """However they are asked for."""
    spoil(path, "DROP TABLE name")
    with closing(Index(path)) as opened:
        asks = [lambda: opened.named("zork"), lambda: opened.bearing("zork"), lambda: opened.prefetch(["zork"])]
        asks += [lambda: opened.sounding(["zrk"]), lambda: list(opened.each("SELECT * FROM name"))]
        for ask in asks:
            with pytest.raises(GazetteerError, match="is damaged"):
                ask()


def test_bytes_written_over_are_damage(path) -> None:
    """A disk that fails, a download that was cut and went on."""
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\xa5" * (len(raw) - 4096)
    path.write_bytes(raw)
    with closing(Index(path)) as opened, pytest.raises(GazetteerError, match="is damaged"):
        opened.named("zork")


def test_a_query_of_ours_that_is_wrong_is_no_damage(path) -> None:
    """Such a mistake keeps its traceback."""
    with closing(Index(path)) as opened, pytest.raises(sqlite3.ProgrammingError):
        opened.places("place WHERE name = ?", [])
