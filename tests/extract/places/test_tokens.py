"""A sentence is cut into words that keep their letters, and these into runs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.places.tokens import runs, tokens


def texts(text: str) -> list[str]:
    """The words of a text."""
    return [word.text for word in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq's army", ["Iraq", "army"]),
        ("Kata'ib", ["Kata'ib"]),
        ("the U.S.-led", ["the", "U.S.", "led"]),
        ("Hinton, Ark., fell", ["Hinton", "Ark.", "fell"]),
        ("I'll go", ["i'll", "go"]),
        ("Charles W. Murphy", ["Charles", "W.", "Murphy"]),
    ],
)
def test_words_keep_what_belongs_to_them(text: str, expected: list[str]) -> None:
    """An apostrophe inside and the stop that shortens, not the 's of an owner."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Deir al-Balah to Rafah", ["Deir al-Balah", "Rafah"]),
        ("in el-Arish", ["el-Arish"]),
        ("in Rome, Italy", ["Rome", "Italy"]),
        ("Iran-backed men", ["Iran"]),
        ("GAZA/ASHKELON", ["GAZA", "ASHKELON"]),
    ],
)
def test_a_run_ends_where_no_name_goes_on(text: str, expected: list[str]) -> None:
    """At a comma, a stroke, a word in small letters that is no particle."""
    words = tokens(text, 0, len(text))
    assert [text[words[first].start : words[last - 1].end] for first, last in runs(words)] == expected


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    """Letter by letter, but for a contracted word, which is told in small letters."""
    assert all(text[word.start : word.end].lower() == word.text.lower() for word in tokens(text, 0, len(text)))


@given(st.text(alphabet="Aa b-'.,al\n", max_size=200))
def test_runs_follow_each_other(text: str) -> None:
    """None is empty, none overlaps the next."""
    found = list(runs(tokens(text, 0, len(text))))
    assert all(first < last for first, last in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
