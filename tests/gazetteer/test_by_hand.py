"""The places kept by hand answer phrases about themselves alone."""

from __future__ import annotations

import pytest
from builders import COUNTRIES, place

from geomap.gazetteer import Gazetteer, index
from geomap.schema import PLACES, frame


@pytest.fixture
def opened(tmp_path):
    """A gazetteer of one town kept by hand, and how often its large index was opened."""
    core, world, asked = tmp_path / "core.sqlite", tmp_path / "world.sqlite", []
    index.build(core, {"ours": lambda: frame(PLACES, [*COUNTRIES, place(gazetteer_id="hand", name="Erbil")])})
    index.build(world, {"towns": lambda: frame(PLACES, [place(name="Arbela"), place(name="Ankawa")])}, trust=3)
    with Gazetteer(core, world=lambda: asked.append(1) or world) as gazetteer:
        yield gazetteer, asked


@pytest.mark.parametrize(
    "words", ["five miles west of Erbil", "near Erbil", "north of Erbil", "in Erbil", "Erbil, Iraq"]
)
def test_a_phrase_about_them_does_not_wait_for_the_large_index(opened, words: str) -> None:
    """The town is known without it."""
    gazetteer, asked = opened
    answer = gazetteer.resolve(words, country="IQ")
    assert (answer.place.gazetteer_id, asked) == ("hand", [])


@pytest.mark.parametrize("words", ["Ankawa near Erbil", "Ankawa, Erbil", "Irbil", "between Ankawa and Erbil"])
def test_any_other_name_does(opened, words: str) -> None:
    """What is not kept by hand may well be in there."""
    gazetteer, asked = opened
    gazetteer.resolve(words, country="IQ")
    assert asked == [1]


def test_a_province_that_is_called_like_a_phrase_is_itself(tmp_path) -> None:
    """Central Finland is a province, and not the middle of Finland."""
    core = tmp_path / "core.sqlite"
    province = place(gazetteer_id="whole", name="Central Iraq", type="province", radius_m=90_000.0)
    index.build(core, {"ours": lambda: frame(PLACES, COUNTRIES), "provinces": lambda: frame(PLACES, [province])})
    with Gazetteer(core) as gazetteer:
        assert gazetteer.resolve("Central Iraq", country="IQ").place.gazetteer_id == "whole"


def test_without_a_country_it_does_too(opened) -> None:
    """Some other place in the world may be called so."""
    gazetteer, asked = opened
    assert (gazetteer.resolve("near Erbil").place.gazetteer_id, asked) == ("hand", [1])
