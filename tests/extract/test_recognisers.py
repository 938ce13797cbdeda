"""Recognisers beside ours are added to what ours find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.texts import text_of

from geomap.extract.mention import Kind, Mention
from geomap.extract.recognisers import Text, recognised

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "Rockets hit Erbil on Wednesday. Nobody was hurt."


def saying(words: str, kind: Kind) -> Callable[[Text], list[Mention]]:
    """A recogniser that finds one thing."""

    def recognise(text: Text) -> list[Mention]:
        start = text.article.text.index(words)
        return [Mention(kind=kind, start=start, end=start + len(words), value=words, confidence=0.01)]

    return recognise


def added(gazetteer, *more: Callable[[Text], list[Mention]]) -> list[tuple[str, str]]:
    """Kind and value of what is found with more recognisers and not without them."""
    text = text_of(WORDS, gazetteer)
    ours = recognised(text)
    return [(each.kind, each.value) for each in recognised(text, more) if each not in ours]


def test_what_ours_do_not_find_is_added(small) -> None:
    """Another kind may stand where one of ours stands."""
    assert added(small, saying("Nobody", "actor"), saying("Erbil", "target")) == [
        ("target", "Erbil"),
        ("actor", "Nobody"),
    ]


@pytest.mark.parametrize("words", ["Erbil", "hit Erbil on", "bil"])
def test_what_overlaps_one_of_ours_of_the_same_kind_is_dropped(small, words: str) -> None:
    """Ours stays as it is."""
    assert added(small, saying(words, "place")) == []


def test_what_touches_one_of_ours_is_added(small) -> None:
    """It begins where that ends."""
    assert added(small, saying(" on", "place")) == [("place", " on")]


def test_of_two_recognisers_the_one_named_first_stays(small) -> None:
    """Where both find the same kind."""
    assert added(small, saying("Nobody", "actor"), saying("Nobody was", "actor")) == [("actor", "Nobody")]


def test_all_mentions_are_in_the_order_of_the_text(small) -> None:
    """Those added stand between ours."""
    found = recognised(text_of(WORDS, small), [saying("Nobody", "actor"), saying("Rockets hit", "place")])
    assert [each.start for each in found] == sorted(each.start for each in found)
