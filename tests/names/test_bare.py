"""Articles and spaces are no part of a bare name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.names import bare, bare_many, fold_many, sound

NAMES = st.lists(st.text(max_size=30), max_size=6)


@pytest.mark.parametrize(("key", "expected"), [("al asad", "asad"), ("ad dawr", "dawr"), ("tall afar", "tallafar")])
def test_articles_and_spaces_go(key: str, expected: str) -> None:
    """The article in any romanisation is no part of the bare name; a word that starts alike is."""
    assert bare(key) == expected


def test_the_arabic_article_goes() -> None:
    """It is written together with its word; what is left is in Latin letters."""
    assert bare("التاجي") == "tajy"


def test_a_name_that_is_only_an_article_stays() -> None:
    """Al in Norway does not become nothing."""
    assert bare("al") == "al"


@pytest.mark.parametrize(("one", "other"), [("deir ezzor", "deir ez zor"), ("annasiriyah", "an nasiriyah")])
def test_an_article_written_together_with_its_word_goes_too(one: str, other: str) -> None:
    """Its consonant is doubled then, which sounds the same."""
    assert sound(bare(one)) == sound(bare(other))


@given(NAMES.filter(bool))
def test_many_names_are_bared_as_one_by_one(names: list[str]) -> None:
    """The bulk way and the single way agree on any text."""
    keys = fold_many(names)
    assert bare_many(keys) == [bare(key) for key in keys]
