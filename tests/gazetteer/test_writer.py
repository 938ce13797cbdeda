"""Places that are written in parts stand in the tables in their order, with all that is looked up."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from builders import place

from geomap.gazetteer import writer
from geomap.gazetteer.writer import Writer
from geomap.schema import PLACES, frame

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def written(*places: dict[str, object]) -> Iterator[tuple[Writer, sqlite3.Connection]]:
    """A writer of these places, and its database."""
    with closing(sqlite3.connect(":memory:")) as database, Writer(database, workers=0) as pen:
        list(pen.add(frame(PLACES, places), 0))
        yield pen, database


def test_parts_follow_one_another(monkeypatch) -> None:
    """A place keeps its number, and a name its place."""
    monkeypatch.setattr(writer, "BATCH", 2)
    with written(*(place(name=f"Tall {number}") for number in range(5))) as (pen, database):
        pen.settle()
        rows = database.execute("SELECT place.name, name.name FROM name JOIN place ON id = place ORDER BY id")
        assert rows.fetchall() == [(f"Tall {number}", f"Tall {number}") for number in range(5)]
        assert (pen.places, pen.names) == (5, 5)


def test_a_place_stands_once_in_each_country_that_has_it() -> None:
    """Also one that is listed twice; one at sea stands in none."""
    with written(place(country="IQ; SY;IQ"), place(country="")) as (_, database):
        assert database.execute("SELECT * FROM country ORDER BY place, code").fetchall() == [
            ("IQ", 1), ("SY", 1), ("", 2),
        ]  # fmt: skip


def test_what_is_sorted_is_said_from_none_to_nearly_all() -> None:
    """And nothing that only the build needed is left."""
    said: list[float] = []
    with written(place(name="Hit")) as (pen, database):
        pen.finish(lambda _, share: said.append(share))
        assert said == sorted(said)
        assert (said[0], said[-1] < 1) == (0, True)
        assert database.execute("SELECT count(*) FROM temp.sqlite_master").fetchone() == (0,)
