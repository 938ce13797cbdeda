"""Points for and against a candidate."""

from __future__ import annotations

import pytest

from geomap.extract.places import candidates, evidence
from geomap.extract.places.known import Names
from geomap.extract.places.people import People
from geomap.extract.places.tokens import tokens


def points(text: str, name: str, gazetteer, **about) -> float:
    """The points of a name in a text of one sentence."""
    words = tokens(text, 0, len(text))
    known = Names(gazetteer, candidates.names(text, words))
    persons = People(about.pop("surnames", set()))
    whole = evidence.Text(known, persons, about.pop("located", set()), about.pop("small", set()))
    found = candidates.candidates(text, words, known)
    return next(evidence.points(one, whole) for one in found if one.name == name)


@pytest.mark.parametrize("name", ["Monday", "March", "University", "May"])
def test_some_words_never_name_a_place_alone(world, name: str) -> None:
    """Though some village is called so."""
    text = f"in {name}"
    words = tokens(text, 0, len(text))
    known = Names(world, candidates.names(text, words))
    about = evidence.Text(known, People(), frozenset(), frozenset())
    assert all(evidence.points(one, about) < 0 for one in candidates.candidates(text, words, known))


def test_a_word_in_small_letters_elsewhere_speaks_against_a_name(world) -> None:
    """Where the capital says little, as at the beginning."""
    assert points("Nice men came", "Nice", world, small={"nice"}) < points("Nice men came", "Nice", world)


def test_a_surname_elsewhere_speaks_against_a_name(world) -> None:
    """Less if it is known to be a place as well."""
    plain = points("then Paris fell", "Paris", world)
    both = points("then Paris fell", "Paris", world, surnames={"paris"}, located={"paris"})
    surname = points("then Paris fell", "Paris", world, surnames={"paris"})
    assert surname < 0 < both <= plain


def test_a_larger_place_is_likelier_meant(world) -> None:
    """With nothing else to tell."""
    assert points("then Baghdad fell", "Baghdad", world) > points("then Haditha fell", "Haditha", world)
