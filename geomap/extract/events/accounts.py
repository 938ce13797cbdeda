"""What each clause of an article tells of an incident: of what sort, when, where, how many, by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.attribution import attributions
from geomap.extract.events.clauses import clauses
from geomap.extract.events.connectors import connectors
from geomap.extract.events.joined import reference
from geomap.extract.events.refuted import is_refuted, retracts
from geomap.extract.events.tellings import Telling, tellings
from geomap.extract.events.when import OPENING, is_tied, when
from geomap.extract.events.where import where
from geomap.extract.mention import Dated, Figure
from geomap.extract.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.clauses import Clause
    from geomap.extract.events.joined import Reference
    from geomap.extract.events.when import When
    from geomap.extract.events.where import Located
    from geomap.extract.mention import Mention
    from geomap.extract.recognisers import Text
    from geomap.extract.sentences import Sentence

FAR = 40
HARMED = frozenset({"killed", "wounded"})
COUNTED = 0.5
"""A figure no surer than this is part of another, or is not meant so."""
_REACTION = re.compile(
    r"\b(?:condemn|hail|denounc|slamm?(?:ed|s)?\b|prais|welcom|mourn|outrag|deplor|lament|regret|applaud|investigat|"
    r"probe|inquiry|enquiry|responsible for|responsibility for|behind|blam|accus|claim|link|trace|support|comment|"
    r"react|discuss|learnt|learned|spoke|deny|denie|consider|note|aware of|assess|since|after|before|following|"
    r"similar to|such as|unlike|compared)\w*",
    re.IGNORECASE,
)
"""Words behind which an incident is only spoken of; what stands before them is told of the speaker."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one clause tells of one incident."""

    telling: Telling
    """The clause."""
    reference: Reference
    """Whether it speaks of the incident as one that the reader knows."""
    dates: Sequence[When]
    """When it was, the surest first."""
    relative: Dated | None
    """Words that count from another incident when it was; None if there are none."""
    is_tied: bool
    """Whether that other incident is told right beside these words, and not before."""
    places: Sequence[Located]
    """Where it was; from where it came; names that say neither."""
    figures: Sequence[Figure]
    """How many of what."""
    said: Sequence[Said]
    """Who is said to have done it."""
    is_answer: bool = False
    """Whether it is told as the answer to another."""
    is_pointing: bool = False
    """Whether it speaks of what was told right before: 'that attack'."""

    def of_kind(self, kind: str) -> Iterator[Mention]:
        """Give the mentions of a kind in the clause."""
        return (each for each in self.telling.mentions if each.kind == kind)


_POINTING = re.compile(r"\b(?:that|this)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DENIED_THAT = re.compile(r"\bden(?:y|ies|ied|ying)\s+that\b", re.IGNORECASE)


class _Sentence(NamedTuple):
    text: Text
    sentence: Sentence
    mentions: Sequence[Mention]
    said: Sequence[Said]
    places: Sequence[Located]
    clauses: Sequence[Clause]


def accounts(text: Text, mentions: Sequence[Mention]) -> list[Account]:
    """Return what the sentences of an article tell of incidents that happened, in their order."""
    actors = [each for each in mentions if each.kind == "actor"]
    found: list[Account] = []
    for sentence, inside in _by_sentence(text, mentions):
        if retracts(text.article.text, sentence):
            found = [each for each in found if each.telling.sentence.number != sentence.number - 1]
        told = [] if is_refuted(text.article.text, sentence) else tellings(text.article.text, sentence, inside)
        said = attributions(text.article.text, sentence, actors, text.lexicon)
        places = where(text.article.text, sentence, inside, lambda name: bool(text.lexicon.named(name)))
        words = _Sentence(text, sentence, inside, said, places, clauses(text.article.text, sentence))
        if len(told) == 1 and told[0].start > sentence.start and told[0].reality == "real":
            found += _going_on(words, told[0].start)
        here = list(_in_sentence(words, told))
        if here or any(each.reality in {"several", "general", "possible"} for each in told):
            found += here
        else:
            found += _going_on(words)
    return found


def _going_on(words: _Sentence, end: int | None = None) -> Iterator[Account]:
    """Give what words that name no incident add to the one told before: who was hurt, who is blamed, who answered."""
    sentence, text = words.sentence, words.text.article.text
    end = sentence.end if end is None else end
    inside = [each for each in words.mentions if each.start < end]
    figures = [each for each in inside if isinstance(each, Figure) and each.of in HARMED and each.confidence > COUNTED]
    said = [each for each in words.said if each.start < end]
    if not figures and not said:
        return
    answering = [
        each for each in connectors(text, sentence.start, end) if each.relation == "answer" and each.side == "ahead"
    ]
    connector = answering[0] if answering and any(each.whom for each in said) else None
    telling = Telling(sentence, sentence.start, end, (), "real", tuple(inside), connector)
    dates = [each for each in inside if isinstance(each, Dated)] if connector else []
    yield Account(telling, "back", when(text, telling, dates), None, False, (), figures, said)


def _by_sentence(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Sentence, Sequence[Mention]]]:
    """Give each sentence with its mentions; both are in the order of the text."""
    at = 0
    for sentence in text.sentences:
        begin = at
        while at < len(mentions) and mentions[at].start < sentence.end:
            at += 1
        yield sentence, mentions[begin:at]


def _in_sentence(sentence: _Sentence, told: Sequence[Telling]) -> Iterator[Account]:
    words = sentence.text.article.text
    relative = _relatives(words, sentence, told)
    for number, telling in enumerate(told):
        if not _is_real(words, telling, sentence.places, sentence.said):
            continue
        start = _begin(words, telling)

        def is_inside(at: int, start: int = start, telling: Telling = telling) -> bool:
            return telling.holds(at) and (at >= start or at < telling.start)

        dates = [each for each in telling.mentions if isinstance(each, Dated) and is_inside(each.start)]
        if not any(each.first for each in dates):
            dates += (each for each in _opening(sentence) if start == telling.start or each.precision != "day")
        yield Account(
            telling=telling,
            reference=reference(words, telling),
            dates=when(words, telling, dates),
            relative=relative.get(number),
            is_tied=number in relative and is_tied(relative[number], words),
            places=[
                each._replace(is_apart=not _is_beside(each, telling, sentence.clauses))
                for each in sentence.places
                if is_inside(each.mention.start)
            ],
            is_answer=_is_answer(number, told),
            is_pointing=_is_pointing(words, telling),
            figures=[
                each
                for each in telling.mentions
                if isinstance(each, Figure) and is_inside(each.start) and each.confidence > COUNTED
            ],
            said=[each for each in sentence.said if telling.holds(each.start)] or _subject(words, sentence, telling),
        )


def _is_real(text: str, telling: Telling, places: Sequence[Located], said: Sequence[Said]) -> bool:
    """Say whether it happened, by what the article says or by what somebody denies to have done.

    What is told of many is taken for one where a place of its own stands beside it.
    """
    if telling.reality == "real":
        return True
    is_placed = any(telling.holds(each.mention.start) and each.role == "at" for each in places)
    if telling.reality == "negated":
        is_denied = any(each.status == "denied" and each.whom and telling.holds(each.start) for each in said)
        return is_placed and is_denied and bool(_DENIED_THAT.search(text, telling.start, telling.triggers[0].start))
    return telling.reality == "several" and is_placed


def _is_answer(number: int, told: Sequence[Telling]) -> bool:
    words = told[number].connector
    if words and words.relation == "answer" and words.side == "ahead":
        return True
    return any(
        each.is_governed and each.connector and each.connector.relation == "answer"
        for at, each in enumerate(told)
        if at != number
    )


def _is_pointing(text: str, telling: Telling) -> bool:
    first = telling.triggers[0]
    return first.is_noun and bool(_POINTING.search(text, max(telling.start, first.start - 25), first.start))


def _subject(text: str, sentence: _Sentence, telling: Telling) -> list[Said]:
    """Return who did it where a verb goes on from another: 'the army accused the rebels and bombed their camp'."""
    words = telling.connector
    if words is None or not text[words.start : words.end].lower().startswith("and "):
        return []
    before = [each for each in sentence.said if each.start < telling.start and each.by]
    return [Said(telling.start, words.end, "attributed", None, before[-1].by, before[-1].confidence)] if before else []


def _is_beside(place: Located, telling: Telling, clauses: Sequence[Clause]) -> bool:
    """Say whether a word that tells of the incident stands in the clause of a place."""
    clause = next((each for each in clauses if each.start <= place.mention.start < each.end), None)
    return clause is None or any(clause.start <= each.start < clause.end for each in telling.triggers)


def _begin(text: str, telling: Telling) -> int:
    """Return where the words about the incident begin, behind those by which it is only spoken of."""
    first = telling.triggers[0]
    if not first.is_noun:
        return telling.start
    found = list(_REACTION.finditer(text, telling.start, first.start))
    return found[-1].end() if found else telling.start


def _opening(sentence: _Sentence) -> Iterator[Dated]:
    """Give the date with which a sentence begins."""
    most = sentence.sentence.start + OPENING
    return (each for each in sentence.mentions if isinstance(each, Dated) and each.first and each.start < most)


def _relatives(text: str, sentence: _Sentence, told: Sequence[Telling]) -> dict[int, Dated]:
    """Return the words that count days from another incident, by the number of the telling that they date."""
    found: dict[int, Dated] = {}
    for each in sentence.mentions:
        if not isinstance(each, Dated) or each.after_days is None or each.first is not None:
            continue
        inside = next((at for at, one in enumerate(told) if one.holds(each.start)), None)
        if inside is None:
            continue
        if is_tied(each, text):
            is_led = each.start < told[inside].triggers[0].start
            dated = _tied(inside, each, told, is_led=is_led)
        else:
            dated = inside
        if dated is not None:
            found.setdefault(dated, each)
    return found


def _tied(inside: int, date: Dated, told: Sequence[Telling], *, is_led: bool) -> int | None:
    """Return the telling that 'hours after the attack' dates: the one before these words, else the one behind."""
    if not is_led or (told[inside].connector and not told[inside].is_governed):
        return inside
    if date.start - told[inside].sentence.start > FAR and inside:
        return inside - 1
    return inside + 1 if inside + 1 < len(told) else None
