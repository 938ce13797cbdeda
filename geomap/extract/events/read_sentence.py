"""A sentence with all that is recognised in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.articles.dateline import LONGEST, end_of
from geomap.extract.attribution import heard
from geomap.extract.events.clauses import clauses
from geomap.extract.events.when import OPENING
from geomap.extract.events.where import where
from geomap.extract.mention import Dated, Figure
from geomap.extract.voices.hearing import Hearing
from geomap.extract.voices.quotations import quoting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.clauses import Clause
    from geomap.extract.events.where import Located
    from geomap.extract.mention import Mention
    from geomap.extract.recognisers import Text
    from geomap.extract.said import Said
    from geomap.extract.sentences import Sentence

COUNTED = 0.5
"""A figure no surer than this is part of another, or is not meant so."""


class ReadSentence(NamedTuple):
    """A sentence, its mentions, and what these say."""

    text: str
    """The whole article."""
    sentence: Sentence
    """The sentence."""
    mentions: Sequence[Mention]
    """What its words name, in their order."""
    said: Sequence[Said]
    """Who is said to have done something."""
    speakers: Sequence[Mention]
    """Who speaks in it."""
    places: Sequence[Located]
    """Its places, and what part they play."""
    clauses: Sequence[Clause]
    """Its clauses."""

    @property
    def dates(self) -> Iterator[Dated]:
        """Its dates."""
        return (each for each in self.mentions if isinstance(each, Dated))

    @property
    def figures(self) -> Iterator[Figure]:
        """Its figures that are sure enough."""
        return (each for each in self.mentions if isinstance(each, Figure) and each.confidence > COUNTED)

    @property
    def opening(self) -> Iterator[Dated]:
        """The date with which it begins, which holds for all of it."""
        return (each for each in self.dates if each.first and each.start < self.sentence.start + OPENING)


def read_sentences(text: Text, mentions: Sequence[Mention]) -> list[ReadSentence]:
    """Return the sentences of an article in their order."""
    found = list(_read(text, mentions))
    speakers = quoting(text.article.text, [each.sentence for each in found], [each.speakers for each in found])
    return [each._replace(speakers=own) for each, own in zip(found, speakers, strict=True)]


def _read(text: Text, mentions: Sequence[Mention]) -> Iterator[ReadSentence]:
    actors = [each for each in mentions if each.kind == "actor"]
    words, hearing = text.article.text, Hearing(text.lexicon)
    for sentence, found in _by_sentence(text, mentions):
        inside = _without_dateline(words, sentence, found)
        said, voices, before, run = heard(words, sentence, actors, text.lexicon)
        speakers = hearing.speakers(run, sentence.number, voices, before)
        places = where(words, sentence, inside, lambda name: bool(text.lexicon.named(name)))
        yield ReadSentence(words, sentence, inside, said, speakers, places, clauses(words, sentence))


def _without_dateline(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of a sentence without the day of its dateline, on which nothing happened but the writing."""
    near = sentence.start + LONGEST
    if not any(each.kind == "date" and each.start < near for each in mentions):
        return mentions
    end = sentence.start + end_of(text[sentence.start : sentence.end])
    return [each for each in mentions if each.kind != "date" or each.start >= end]


def _by_sentence(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Sentence, Sequence[Mention]]]:
    """Give each sentence with its mentions; both are in the order of the text."""
    at = 0
    for sentence in text.sentences:
        begin = at
        while at < len(mentions) and mentions[at].start < sentence.end:
            at += 1
        yield sentence, mentions[begin:at]
