"""Places that nobody lists are told by the word for what they are."""

from __future__ import annotations

import pytest

from geomap.extract.places import facilities
from geomap.extract.places.tokens import runs, tokens


def found(text: str) -> list[str]:
    """The names in a text of one sentence."""
    words = tokens(text, 0, len(text))
    spans = [span for run in runs(words) for span in facilities.spans(words, *run)]
    return [text[words[first].start : words[last - 1].end] for first, last in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Rest Acres Road today", ["Rest Acres Road"]),
        ("at Zqu Airbase today", ["Zqu Airbase"]),
        ("at Camp Speicher today", ["Camp Speicher"]),
        ("on Highway 403 today", ["Highway 403"]),
        ("in the Gulf of Sidra today", ["Gulf of Sidra"]),
        ("on King Edward Street today", ["King Edward Street"]),
        ("the Highway Patrol came", []),
        ("The Hospital burned", []),
        ("the National Museum burned", []),
    ],
)
def test_a_type_word_with_a_capital_names_a_place(text: str, expected: list[str]) -> None:
    """Behind a name or before it, if a name goes with it."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "count"), [("Taji base", 1), ("Taji military base", 2), ("Taji fell", 0), ("Taji, base", 0), ("Taji", 0)]
)
def test_a_type_word_in_small_letters_is_counted(text: str, count: int) -> None:
    """With what stands between, if nothing parts it from the name."""
    assert facilities.type_behind(tokens(text, 0, len(text)), 1) == count


def test_the_town_of_tells_a_name() -> None:
    """In small letters or at the beginning."""
    words = tokens("in the town of Zqu", 0, 18)
    assert facilities.is_told(words, 4)
    assert not facilities.is_told(words, 0)
