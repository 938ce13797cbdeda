"""People who are named as killed are counted."""

from __future__ import annotations

import pytest

from geomap.extract.events.tellings import tellings
from geomap.extract.events.victims import victims
from geomap.extract.mention import Mention
from geomap.extract.sentences import sentences


def named(text: str, place: str = "") -> tuple[int, str] | None:
    """How many a sentence names as killed, and its words for them; it may name a place."""
    start = text.index(place)
    places = [Mention(kind="place", start=start, end=start + len(place), value=place, confidence=0.9)] if place else []
    someone = Mention(kind="target", start=0, end=1, value="somebody", confidence=0.9)
    found = victims(text, tellings(text, sentences(text)[0], [someone, *places])[0])
    return (found.number, text[found.start : found.end]) if found else None


@pytest.mark.parametrize(
    ("text", "number", "names"),
    [
        ("Gunmen assassinated judge Omar al-Jabouri.", 1, "Omar al-Jabouri"),
        ("A drone killed the commander Ali Rahim.", 1, "Ali Rahim"),
        ("A drone killed Ali Rahim and his deputy Omar bin Said.", 2, "Ali Rahim and his deputy Omar bin Said"),
        ("A drone killed Ali Rahim, and the guard Omar Said.", 2, "Ali Rahim, and the guard Omar Said"),
    ],
)
def test_one_name_is_one_and_two_are_two(text: str, number: int, names: str) -> None:
    """Titles may stand between them."""
    assert named(text) == (number, names)


@pytest.mark.parametrize(
    "text",
    ["A bomb killed Iraqi soldiers.", "A bomb killed two.", "Gunmen attacked Ali Rahim.", "A bomb wounded Ali Rahim."],
)
def test_who_is_not_named_or_not_killed_is_no_victim(text: str) -> None:
    """An adjective of a land is no name."""
    assert named(text) is None


def test_a_place_is_nobody() -> None:
    """Though its name looks like that of a man."""
    assert named("It killed ten in Camp Taji.", "Camp Taji") is None
    assert named("In Camp Taji it killed ten and Ali Rahim.", "Camp Taji") == (1, "Ali Rahim")
