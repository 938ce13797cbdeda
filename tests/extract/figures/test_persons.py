"""Which words stand for so many people."""

from __future__ import annotations

import pytest

from geomap.extract.figures.persons import is_definite, is_number, is_person
from geomap.extract.figures.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [("her small son", True), ("the deputy mayor", True), ("the mayors", False), ("his brother Ali", False),
     ("the guard post", False)],
)  # fmt: skip
def test_one_person_without_a_name_is_one(text: str, *, expected: bool) -> None:
    """By 'the' or 'her', and a noun for one person."""
    assert is_definite(tokens(text, 0, len(text)), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a driver", True), ("a number", False), ("five", True), ("the", False)]
)
def test_a_number_or_what_stands_for_one_counts(text: str, *, expected: bool) -> None:
    """'A number' is none."""
    assert is_number(tokens(text, 0, len(text)), 0) is expected


@pytest.mark.parametrize(("text", "expected"), [("five glaziers", True), ("five lorries", False), ("five women", True)])
def test_people_are_known_by_their_nouns(text: str, *, expected: bool) -> None:
    """Or by how these end."""
    assert is_person(tokens(text, 0, len(text)), 0) is expected
