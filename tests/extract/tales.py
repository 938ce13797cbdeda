"""What the events room makes of a few sentences: their accounts, and the incidents that these are put together to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from extract.reading import ours
from extract.texts import text_of

from geomap.extract.events.account_signs import signs_of
from geomap.extract.events.accounts import accounts
from geomap.extract.events.answers import links
from geomap.extract.events.incidents import incidents
from geomap.extract.events.read_sentence import read_sentences
from geomap.extract.events.reprisals import all_reprisals
from geomap.extract.events.story import Story
from geomap.extract.located import located
from geomap.extract.recognisers import recognised

if TYPE_CHECKING:
    from geomap.extract.events.account import Account
    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.events.signs import Signs
    from geomap.extract.events.told import Told
    from geomap.gazetteer import Answer, Gazetteer

PUBLISHED = date(2020, 3, 13)
"""The day of every article here, a Friday."""


class Tale(NamedTuple):
    """An article of Friday 13 March 2020, as it is read."""

    accounts: list[Account]
    """What its clauses tell."""
    answers: dict[str, Answer]
    """Where its places lie."""
    signs: list[Signs]
    """Of each account."""
    told: list[Told]
    """Its incidents."""
    numbers: list[int | None]
    """Of each account that of its incident."""


def read(words: str, gazetteer: Gazetteer) -> list[ReadSentence]:
    """The sentences of an article with what is recognised in them."""
    text = text_of(words, gazetteer)
    return list(read_sentences(text, recognised(text)))


def accounts_of(words: str, gazetteer: Gazetteer) -> list[Account]:
    """What the clauses of an article tell."""
    text = text_of(words, gazetteer)
    return accounts(text, recognised(text))


def tale(words: str, gazetteer: Gazetteer) -> Tale:
    """An article, read."""
    found = accounts_of(words, gazetteer)
    answers = located(words, found, gazetteer)
    signs = [signs_of(each, answers, words, ours()) for each in found]
    return Tale(found, answers, signs, *incidents(found, signs))


def story_of(words: str, gazetteer: Gazetteer) -> Story:
    """An article with its incidents, each of which becomes a report."""
    text, found = text_of(words, gazetteer), tale(words, gazetteer)
    group_of = {at: number for at, number in enumerate(found.numbers) if number is not None}
    kept = set(group_of.values())
    beside = links([each.telling for each in found.accounts], group_of)
    replies = all_reprisals(words, text.sentences)
    return Story(words, text.sentences, recognised(text), found.accounts, group_of, kept, found.told, beside, replies)


def sentences_of(words: str, gazetteer: Gazetteer) -> list[list[int]]:
    """Of each incident of an article the sentences that tell of it, counted from 1."""
    return [sorted({each.telling.sentence.number for each in told.accounts}) for told in tale(words, gazetteer).told]
