"""'The army' is that of the one state whose forces the text names."""

from __future__ import annotations

import pytest
from extract.reading import actors_of, ours

from geomap.extract.actors.armies import owned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peruvian jets hit a camp. The army said so.", "Peru"),
        ("The Peruvian army met Ecuadorian troops. The army said so.", "Peru"),
        ("Peruvian jets met Ecuadorian troops. The army said so.", "army"),
        ("Peruvian police came. The army said so.", "army"),
        ("The army said so. Peruvian jets hit a camp.", "army"),
    ],
)
def test_an_army_is_that_of_the_state_named_before(text: str, expected: str) -> None:
    """By the same word, or if no other state's forces are named at all."""
    actors = actors_of(text)
    (army,) = (each for each in actors if text[each.start : each.end].lower() == "army")
    assert owned(text, army, actors, ours()).value == expected


def test_a_group_is_no_army() -> None:
    """It keeps its own name."""
    text = "Peruvian jets hit a camp. Gunmen fled."
    actors = actors_of(text)
    assert owned(text, actors[-1], actors, ours()) == actors[-1]
