"""The index is built whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from builders import COUNTRIES, place

from geomap.errors import TableError
from geomap.gazetteer import Gazetteer, index
from geomap.schema import PLACES, frame


def test_a_failed_build_leaves_the_old_index(tmp_path) -> None:
    """Absurd coordinates are refused and the old index still answers."""
    path = tmp_path / "places.sqlite"
    index.build(path, {"good": lambda: frame(PLACES, [place(name="Hit")])})
    with pytest.raises(TableError, match="latitude"):
        index.build(path, {"bad": lambda: frame(PLACES, [place(latitude=999.0)])})
    with Gazetteer(path) as gazetteer:
        assert gazetteer.resolve("Hit").status == "placed"
    assert list(tmp_path.iterdir()) == [path]


def test_a_build_says_what_it_is_at(tmp_path) -> None:
    """Each source by name, so that nobody thinks it hangs."""
    said: list[str] = []
    index.build(tmp_path / "a.sqlite", {"towns": lambda: frame(PLACES, COUNTRIES)}, said.append)
    assert "towns (1 of 1)" in said[0]


def test_each_place_has_each_folded_name_once(tmp_path) -> None:
    """'Arbil' and 'Arbīl' need one row."""
    path = tmp_path / "places.sqlite"
    index.build(path, {"ours": lambda: frame(PLACES, [place(name="Erbil", aliases="Arbil;Arbīl;ARBIL")])})
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM name").fetchone() == (2,)
