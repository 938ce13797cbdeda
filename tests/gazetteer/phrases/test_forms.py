"""A text in English is a list, a form, 'X in Y', or a name."""

from __future__ import annotations

import pytest

from geomap.gazetteer.phrases.forms import read
from geomap.gazetteer.phrases.nodes import Named, Near, Offset, Several, Within


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Camp X (Hit)", Within("Camp X", "Hit")),
        ("Camp X (Hit) airstrip", Within("Camp X airstrip", "Hit")),
        ("a checkpoint on the road to Hit", Within("a checkpoint", "on the road to Hit")),
        ("Camp X, Hit, Anbar", Within("Camp X", "Hit, Anbar")),
        ("a camp near Hit", Within("a camp", "near Hit")),
        ("Hit; Ramadi and Haditha", Several(("Hit", "Ramadi", "Haditha"))),
    ],
)
def test_two_statements_about_one_place_are_parted(text: str, phrase: object) -> None:
    """The rest is left as words; a list is a list."""
    assert read(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the governorate of Anbar", Named("Anbar governorate")),
        ("the small town of Hit", Named("Hit", "town")),
        ("the village Hamlet", Named("Hamlet", "village")),
        ("Balad AB", Named("Balad air base")),
        ("PB Hit", Near("Hit")),
        ("Hit", Named("Hit")),
    ],
)
def test_what_is_said_of_a_name_becomes_its_type(text: str, phrase: object) -> None:
    """Before it, behind it, in letters."""
    assert read(text) == phrase


def test_a_distance_said_twice_counts_once() -> None:
    """In brackets, in another unit."""
    phrase = read("10 miles (16 km) north of Hit")
    assert isinstance(phrase, Offset)
    assert phrase.distance.metres == pytest.approx(16_093, abs=1)


@pytest.mark.parametrize("word", ["across", "in", "throughout", "the site of"])
def test_a_leading_word_says_nothing(word: str) -> None:
    """What follows is read."""
    assert read(f"{word} Hit") == Named("Hit")
