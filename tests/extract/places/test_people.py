"""Words that name persons are told by titles, given names, ages and what persons do."""

from __future__ import annotations

from itertools import pairwise

import pytest

from geomap.extract.places.known import Names
from geomap.extract.places.people import people
from geomap.extract.places.tokens import tokens


def surnames(text: str, gazetteer) -> set[str]:
    """The names of persons in a text of one sentence."""
    words = tokens(text, 0, len(text))
    names = [word.text for word in words] + [f"{a.text} {b.text}" for a, b in pairwise(words)]
    return people(text, [words], Names(gazetteer, names).get).surnames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Hidalgo left", {"hidalgo"}),
        ("the actor Paris left", {"paris"}),
        ("Sandra Jansen left", {"sandra", "jansen"}),
        ("Maury M. Rosenstein left", {"maury", "rosenstein"}),
        ("Brita Hagi Hasan said", {"brita", "hagi", "hasan"}),
        ("Qwert Zuiop, 26, left", {"qwert", "zuiop"}),
    ],
)
def test_a_person_is_told(world, text: str, expected: set[str]) -> None:
    """By what stands before, inside or behind the name."""
    assert surnames(text, world) == expected


@pytest.mark.parametrize(
    "text",
    [
        "New York Gov. resigned", "Victoria Park burned", "Secretary of State", "Jordan Valley", "Abu Dhabi agreed",
        "Santa Barbara burned",
    ],
)  # fmt: skip
def test_a_place_is_no_person(world, text: str) -> None:
    """Though a title or a given name stands in it."""
    assert surnames(text, world) == set()
