"""Who speaks in each sentence of a short article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.texts import text_of

from geomap.extract.events.read_sentence import read_sentences
from geomap.extract.recognisers import recognised

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def speaking(text: str, gazetteer: Gazetteer) -> list[list[str]]:
    """The names of those who speak in each sentence."""
    article = text_of(text, gazetteer)
    return [[each.value for each in read.speakers] for read in read_sentences(article, recognised(article))]
