"""Texts as recognisers get them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extract.reading import ours

from geomap.extract.article import Article
from geomap.extract.recognisers import Text
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from geomap.extract.mention import Mention
    from geomap.gazetteer import Gazetteer


def text_of(words: str, gazetteer: Gazetteer, title: str = "") -> Text:
    """The text of an article of Friday 13 March 2020; a title is how its words begin."""
    article = Article(file="news.txt", text=words, title=title, published=date(2020, 3, 13))
    return Text(article, sentences(words), gazetteer, ours())


def marked(text: Text, mentions: list[Mention]) -> list[tuple[str, str]]:
    """Kind and words of each mention, the words as they stand in the text."""
    return [(each.kind, text.article.text[each.start : each.end]) for each in mentions]
