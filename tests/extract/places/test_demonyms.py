"""Adjectives of lands are told from their names and from words for people."""

from __future__ import annotations

import pytest

from geomap.extract.places.demonyms import is_adjective, is_people
from geomap.extract.places.known import Names


@pytest.mark.parametrize("word", ["Turkish", "Iraqi", "European", "Texan", "Saudi"])
def test_an_adjective_is_one(world, word: str) -> None:
    """Of a country, a continent, a province."""
    known = Names(world, [word]).get(word)
    assert known is not None
    assert is_adjective(word.lower(), known)


@pytest.mark.parametrize("word", ["Turkey", "US", "Europe", "Texas", "Iran", "Sudan", "Hakkari"])
def test_a_name_is_no_adjective(world, word: str) -> None:
    """Though it may end like one."""
    known = Names(world, [word]).get(word)
    assert known is not None
    assert not is_adjective(word.lower(), known)


def test_words_for_people_are_told() -> None:
    """Afghans are people; Afghan is what describes."""
    assert [is_people(word) for word in ("afghans", "iraqis", "afghan", "turkish")] == [True, True, False, False]
