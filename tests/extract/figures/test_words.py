"""The words that count are told apart."""

from __future__ import annotations

from itertools import combinations

from geomap.extract.figures.words import DOING, DONE, NAMING, OTHER, PASSIVE, SUFFERED


def test_no_word_counts_two_things() -> None:
    """Nobody is killed and wounded by one verb."""
    for lists in (DONE, DOING, SUFFERED):
        assert not any(one & other for one, other in combinations(lists.values(), 2))


def test_words_stand_as_they_are_looked_up() -> None:
    """In small letters, with spaces in phrases."""
    words = [word for lists in (DONE, DOING, SUFFERED, NAMING) for listed in lists.values() for word in listed]
    assert all(word == word.lower() and "_" not in word for word in [*words, *OTHER])
    assert "shot dead" in DONE["killed"]


def test_what_cannot_be_killed_is_no_person() -> None:
    """A village that was hit is not counted among the dead."""
    assert not NAMING["people"] & OTHER
    assert "were" in PASSIVE
