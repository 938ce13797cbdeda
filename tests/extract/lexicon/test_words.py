"""Words are compared folded, and the Arabic article is known in any form."""

from __future__ import annotations

import pytest

from geomap.extract.lexicon.words import keys, words
from geomap.extract.sentences import sentences


@pytest.mark.parametrize("name", ["Hashed al-Shaabi", "Hashed Al Shaabi", "Hashed ash-Shaabi", "hashed el-sha'abi"])
def test_an_article_inside_a_name_does_not_count(name: str) -> None:
    """Nor do case and apostrophes."""
    assert keys(name, {}) == ("hashed", "shaabi")


def test_a_word_keeps_its_place_and_leaves_an_owners_s_out() -> None:
    """So spans are those of the text."""
    text = "Iran’s U.S. policy"
    (found,) = words(text, sentences(text), {})
    assert [text[word.start : word.end] for word in found] == ["Iran", "U.S.", "policy"]
    assert [word.key for word in found] == ["iran", "us", "policy"]


def test_a_spelling_becomes_the_one_that_stands_for_all() -> None:
    """In names as in texts."""
    assert keys("Hizbullah", {"hizbullah": "hezbollah"}) == ("hezbollah",)
