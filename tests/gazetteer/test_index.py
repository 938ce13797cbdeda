"""The index is built whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import COUNTRIES, place

from geomap.errors import TableError
from geomap.files import sha256_of
from geomap.gazetteer import Gazetteer, index
from geomap.gazetteer.apart import LAG, LEAST
from geomap.schema import PLACES, frame

if TYPE_CHECKING:
    from geomap.steps import Step


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


def test_a_build_says_how_much_is_done(tmp_path) -> None:
    """Rising from none to nearly all, if it knows about how many places there will be."""
    said: list[Step] = []
    index.build(tmp_path / "a.sqlite", {"towns": lambda: frame(PLACES, COUNTRIES)}, said.append, expected=3)
    shares = [step.share for step in said]
    assert (shares, shares[0], shares[1]) == (sorted(shares), 0, index.ADDED)
    assert {step.task for step in said} == {said[0].task}


def test_the_same_places_make_the_same_bytes(tmp_path) -> None:
    """However many processes worked on the names, and in which order they came back."""
    places = frame(PLACES, [place(gazetteer_id=f"p{n}", name=f"Tall {n % 999}") for n in range(LEAST * (LAG + 2))])
    chunks = [places[start : start + LEAST] for start in range(0, len(places), LEAST)]
    for workers in (0, 1, 2):
        index.build(tmp_path / f"{workers}.sqlite", {"ours": lambda: chunks}, workers=workers)
    assert len({sha256_of(path) for path in tmp_path.iterdir()}) == 1


def test_each_place_has_each_folded_name_once(tmp_path) -> None:
    """'Arbil' and 'Arbīl' need one row."""
    path = tmp_path / "places.sqlite"
    index.build(path, {"ours": lambda: frame(PLACES, [place(name="Erbil", aliases="Arbil;Arbīl;ARBIL")])})
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM name").fetchone() == (2,)
