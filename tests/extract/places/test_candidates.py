"""Spans of a sentence that may be a place, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.places import candidates
from geomap.extract.places.known import Names
from geomap.extract.places.tokens import tokens


def sources(text: str, gazetteer) -> dict[str, str]:
    """The candidates of a text of one sentence with their source."""
    words = tokens(text, 0, len(text))
    known = Names(gazetteer, candidates.names(text, words))
    return {one.name: one.source for one in candidates.candidates(text, words, known)}


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        ("in Baghdad", "Baghdad", "known"),
        ("in South Erbil", "South Erbil", "part"),
        ("on Zqu Street", "Zqu Street", "type"),
        ("in Zqu village", "Zqu", "told"),
        ("near Zqu", "Zqu", "where"),
        ("in New\nYork", "New York", "known"),
    ],
)
def test_a_candidate_has_its_source(world, text: str, name: str, source: str) -> None:
    """A name over two lines is looked up on one."""
    assert sources(text, world)[name] == source


def test_an_article_is_none_of_a_name_that_is_known_without(world) -> None:
    """The Hague has one, the United States have not."""
    assert "The United States" not in sources("The United States left", world)
    assert "The Hague" in sources("The Hague agreed", world)


@given(st.text(alphabet="Aa- .,al\n'", max_size=300))
def test_a_sentence_has_few_names_for_each_word(text: str) -> None:
    """So that a long run of capitals is bounded work."""
    words = tokens(text, 0, len(text))
    assert len(list(candidates.names(text, words))) <= candidates.LONGEST * len(words)


def test_a_common_word_is_no_new_name(world) -> None:
    """Only words that nobody knows are taken for places that nobody listed."""
    assert sources("near Parliament", world).get("Parliament") != "where"
