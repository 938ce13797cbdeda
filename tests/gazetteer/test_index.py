"""The index is built whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from builders import COUNTRIES, place

from geomap.errors import TableError
from geomap.files import TEMPORARY
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


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\0" * 5000, b"rubbish"])
def test_an_index_that_was_cut_short_is_built_again(tmp_path, monkeypatch, content: bytes) -> None:
    """A full disk or a crash does not break every later run."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    sources = {"ours": lambda: frame(PLACES, COUNTRIES)}
    path = index.default_index(sources)
    path.write_bytes(content)
    with Gazetteer(index.default_index(sources)) as gazetteer:
        assert gazetteer.country("Iraq")


def test_what_a_killed_build_left_behind_is_removed(tmp_path, monkeypatch) -> None:
    """Once it is too old to be another build at work."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    left = tmp_path / "geomap" / f"{TEMPORARY}killed"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))
    index.default_index({"ours": lambda: frame(PLACES, COUNTRIES)})
    assert not left.exists()


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


def test_a_missing_index_is_built_in_the_cache_folder_once(tmp_path, monkeypatch) -> None:
    """The second call finds what the first one built; one that is a month old is removed."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "geomap").mkdir()
    (tmp_path / "geomap" / "gazetteer-0000.sqlite").touch()
    os.utime(tmp_path / "geomap" / "gazetteer-0000.sqlite", (0, 0))
    calls = []
    sources = {"ours": lambda: calls.append(1) or frame(PLACES, COUNTRIES)}
    assert index.default_index(sources) == index.default_index(sources)
    assert (len(calls), len(list((tmp_path / "geomap").iterdir()))) == (1, 1)
