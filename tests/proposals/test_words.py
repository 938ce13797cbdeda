"""The word lists of proposals stand as texts are held against them."""

from __future__ import annotations

import pytest

from geomap.names import fold
from geomap.proposals.parties import Parties
from geomap.proposals.words import AFTERWARDS, ANSWERING, BACKED, BEHIND, COMMON


@pytest.mark.parametrize("words", [COMMON, BACKED, BEHIND])
def test_words_are_folded(words: frozenset[str]) -> None:
    """As names are before they are compared."""
    assert {fold(each) for each in words} == words


def test_common_words_name_nobody(small) -> None:
    """Not even all together."""
    assert Parties(small).keys(" ".join(sorted(COMMON)[:50])) == frozenset()


def test_words_of_answers_do_not_say_mere_order() -> None:
    """What came after is not what answers."""
    assert not set(ANSWERING) & set(AFTERWARDS)
    assert all(each == each.lower() for each in (*ANSWERING, *AFTERWARDS))
