"""All recognisers read a text, and others are added to what ours find."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.reading import ours
from extract.texts import text_of

from geomap.extract.article import Article
from geomap.extract.mention import Kind, Mention
from geomap.extract.recognisers import RECOGNISERS, Text, recognised
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "Rockets hit Erbil on Wednesday. Nobody was hurt."
ALL = "On Monday Israeli jets fired two missiles at a depot near Taji, killing five soldiers."


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


@pytest.fixture
def text(small) -> Text:
    """A sentence that has something for each of them."""
    return Text(Article("a.txt", ALL, published=date(2020, 3, 11)), sentences(ALL), small, ours())


@pytest.mark.parametrize("name", RECOGNISERS)
def test_every_recogniser_finds_its_words(text: Text, name: str) -> None:
    """Where it says that they stand."""
    found = list(RECOGNISERS[name](text))
    assert found
    assert all(ALL[each.start : each.end].strip() for each in found)


def test_mentions_come_in_the_order_of_the_text(text: Text) -> None:
    """Those of all recognisers together."""
    found = recognised(text)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert len(found) == sum(len(list(recognise(text))) for recognise in RECOGNISERS.values())
