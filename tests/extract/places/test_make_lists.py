"""How the lists are made from those of others."""

from __future__ import annotations

from geomap.extract.places.make_lists import common, given


def test_common_words_are_those_written_small() -> None:
    """Sorted, without names, owners and short forms with stops."""
    assert common(["hit", "Paris", "hit's", "a", "hit", "état"]) == ["a", "hit"]


def test_given_names_are_folded() -> None:
    """Those of one word in Latin letters, three at least."""
    assert given(["JOSÉ", "Jean-Paul", "Al", "علي", "José"]) == ["jose"]
