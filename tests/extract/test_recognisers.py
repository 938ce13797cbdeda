"""All recognisers read a text, each with what it needs."""

from __future__ import annotations

from datetime import date

import pytest
from extract.reading import ours

from geomap.extract.article import Article
from geomap.extract.recognisers import RECOGNISERS, Text, recognised
from geomap.extract.sentences import sentences

WORDS = "On Monday Israeli jets fired two missiles at a depot near Taji, killing five soldiers."


@pytest.fixture
def text(small) -> Text:
    """A sentence that has something for each of them."""
    return Text(Article("a.txt", WORDS, published=date(2020, 3, 11)), sentences(WORDS), small, ours())


@pytest.mark.parametrize("name", RECOGNISERS)
def test_every_recogniser_finds_its_words(text: Text, name: str) -> None:
    """Where it says that they stand."""
    found = list(RECOGNISERS[name](text))
    assert found
    assert all(WORDS[each.start : each.end].strip() for each in found)


def test_mentions_come_in_the_order_of_the_text(text: Text) -> None:
    """Those of all recognisers together."""
    found = recognised(text)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert len(found) == sum(len(list(recognise(text))) for recognise in RECOGNISERS.values())
