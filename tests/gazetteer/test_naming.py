"""Each folded name of a place stands once, with what follows from it."""

from __future__ import annotations

from builders import place
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.naming import batch, named
from geomap.names import fold
from geomap.schema import PLACES, frame


def rows(*places):
    """What is known of the names of these places."""
    return named(batch(frame(PLACES, places), 1))


def test_a_folded_name_stands_once_for_each_place() -> None:
    """As it was written first; another place may bear it too."""
    found = rows(place(name="Erbil", aliases="Arbil;Arbīl;ERBIL"), place(name="Arbil"))
    assert list(zip(found.written, found.places, found.is_alias, strict=True)) == [
        ("Erbil", 1, 0), ("Arbil", 1, 1), ("Arbil", 2, 0),
    ]  # fmt: skip


def test_type_words_are_no_part_of_a_bare_name_but_of_a_town() -> None:
    """Camp Taji is a camp called Taji; a town called Camp Taji is called so."""
    found = rows(place(name="Camp Taji", type="military_base"), place(name="Camp Taji"))
    assert found.bares == ["taji", "camptaji"]


@given(st.lists(st.text(max_size=20).filter(fold), min_size=1, max_size=20))
def test_no_place_loses_its_name(names: list[str]) -> None:
    """Whatever letters it has."""
    found = rows(*(place(name=name) for name in names))
    assert found.keys == [fold(name) for name in names]
