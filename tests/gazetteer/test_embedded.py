"""The embedded indexes lie in the cache folder, whole, and are made when they are needed."""

from __future__ import annotations

import os

import pytest
from builders import COUNTRIES, place

from geomap.files import TEMPORARY
from geomap.gazetteer import Gazetteer, embedded, index, open_default, sources
from geomap.schema import PLACES, frame


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache folder, and sources of a few places that say when they are read."""
    read: list[str] = []

    def reading(name: str, *places):
        return lambda: read.append(name) or frame(PLACES, places)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    camp = place(name="Camp Taji", type="military_base")
    monkeypatch.setattr(sources, "CORE", {"ours": reading("core", *COUNTRIES, camp)})
    monkeypatch.setattr(sources, "WORLD", {"towns": reading("world", place(name="Hit"))})
    return tmp_path / "geomap", read


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\0" * 5000, b"rubbish"])
@pytest.mark.usefixtures("cache")
def test_an_index_that_was_cut_short_is_built_again(content: bytes) -> None:
    """A full disk or a crash does not break every later run."""
    path = embedded.core()
    path.write_bytes(content)
    with Gazetteer(embedded.core()) as gazetteer:
        assert gazetteer.country("Iraq")


def test_what_a_killed_build_left_behind_is_removed(cache) -> None:
    """Once it is too old to be another build at work."""
    left = cache[0] / f"{TEMPORARY}killed"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))
    embedded.core()
    assert not left.exists()


def test_a_missing_index_is_built_once(cache) -> None:
    """The second call finds what the first one built; one that is a month old is removed."""
    folder, read = cache
    folder.mkdir()
    (folder / "gazetteer-0000.sqlite").touch()
    os.utime(folder / "gazetteer-0000.sqlite", (0, 0))
    assert embedded.core() == embedded.core()
    assert (read, len(list(folder.glob("*.sqlite")))) == (["core"], 1)


def test_who_waited_for_another_build_uses_what_it_made(cache, monkeypatch) -> None:
    """The work is done once."""
    path = embedded.core()
    whole = iter([False, True])
    monkeypatch.setattr(index, "is_whole", lambda _: next(whole))
    assert (embedded.core(), cache[1]) == (path, ["core"])


def test_a_place_kept_by_hand_does_not_wait_for_the_world(cache) -> None:
    """In its country it is found without the large index; another name has that one made."""
    with open_default() as gazetteer:
        assert gazetteer.resolve("Camp Taji", country="IQ").status == "placed"
        assert cache[1] == ["core"]
        assert gazetteer.resolve("Hit", country="IQ").status == "placed"
        assert cache[1] == ["core", "world"]


def test_the_labels_of_a_map_do_not_wait_for_the_world(cache, monkeypatch) -> None:
    """The larger towns stand in the small index too."""
    towns = frame(PLACES, [place(name="Hit", population=60_000), place(name="Erbil", population=900_000)])
    monkeypatch.setattr(sources, "labels", lambda: towns)
    with open_default() as gazetteer:
        assert [name for name, _, _ in gazetteer.towns_within(30, 40, 37, 47, most=5)] == ["Erbil", "Hit"]
    assert cache[1] == ["core"]
