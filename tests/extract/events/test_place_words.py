"""The words beside a place say what part it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geomap.extract.events import place_words as words

if TYPE_CHECKING:
    import re


@pytest.mark.parametrize(
    "text",
    [
        "near ",
        "five miles west of ",
        "about 20 km to the north-east of ",
        "just outside the city of ",
        "on the outskirts of the ",
        "in the hills around ",
        "off the coast of ",
        "between the villages of ",
        "northern ",
    ],
)
def test_words_say_where_from_a_place_something_was(text: str) -> None:
    """Distances, bearings and parts of a land."""
    assert words.LEAD.search(text)


@pytest.mark.parametrize("text", ["in ", "the governor of ", "the town of ", "bombed ", "northern troops of "])
def test_other_words_add_nothing_to_a_place(text: str) -> None:
    """It is looked up by its name alone."""
    assert words.LEAD.search(text) is None


@pytest.mark.parametrize("text", ["the town of", "the northern outskirts of", "in the streets of", "The Port of"])
def test_a_part_of_a_place_lets_the_words_before_it_speak(text: str) -> None:
    """'In the town of' is 'in'."""
    assert words.IS_PART.search(text)
    assert words.IS_PART.search("the governor of") is None


def test_no_word_says_two_things() -> None:
    """Each is of one list."""
    assert not words.AT & words.ENDS
    assert not words.FROM & (words.AT | words.ENDS)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (words.LISTED, ", and in ", True),
        (words.LISTED, " including ", True),
        (words.LISTED, ", who visited ", False),
        (words.AND, " and the ", True),
        (words.SHORT, "U.S.", True),
        (words.SHORT, "Homs", False),
        (words.NOUN, " positions", True),
        (words.NOUN, " on Monday", False),
        (words.HEAD, "\n", True),
        (words.BEHIND_HEAD, ": a bomb", True),
    ],
)
def test_signs_and_words_part_places(pattern: re.Pattern[str], text: str, expected: bool) -> None:  # noqa: FBT001
    """Of lists, heads and acronyms."""
    matched = pattern.match(text) if pattern in (words.NOUN, words.BEHIND_HEAD) else pattern.fullmatch(text)
    assert (matched is not None) == expected
