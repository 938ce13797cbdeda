"""All words of a text that say how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.figures import words
from geomap.extract.figures.befallen import befallen
from geomap.extract.figures.nothing import nothing
from geomap.extract.figures.parts import without_parts
from geomap.extract.figures.persons import PART, one
from geomap.extract.figures.tokens import counted, tokens
from geomap.extract.mention import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.figures.nothing import Nothing
    from geomap.extract.figures.tokens import Counted as What
    from geomap.extract.figures.tokens import Token
    from geomap.extract.mention import Counted
    from geomap.extract.sentences import Sentence

NAMED, SINGLE, VAGUE = 0.85, 0.5, 0.6
REACH = 12
"""So many words before a number the one stands from which it goes on."""
_TOLLS: tuple[tuple[Counted, re.Pattern[str]], ...] = (
    ("killed", re.compile(
        r"\b(?:death toll|toll|number of (?:the )?(?:dead|deaths|killed|people killed|fatalities|victims)|the dead"
        r"|losses|deaths|fatalities)\b[^.;:]{0,40}\b(?:to|at|as|of|is|was|reached|reaches|hit|passed|from|number|numbered|totalled|totaled)\s$",
        re.IGNORECASE)),
    ("wounded", re.compile(
        r"\b(?:number of (?:the )?(?:wounded|injured|people (?:wounded|injured))|the (?:wounded|injured)|injuries)\b"
        r"[^.;:]{0,40}\b(?:to|at|as|is|was|reached|reaches|hit|passed|from|numbered|totalled)\s$", re.IGNORECASE)),
    ("killed", re.compile(
        r"\b(?:death toll|number of (?:the )?dead)\b[^.;:]{0,140}\b(?:rose|risen|rises|rising|climbed|climbs|grew|grown"
        r"|stands|stood|put|gone up)\s(?:to|at)\s$", re.IGNORECASE)),
)  # fmt: skip
_COUNTED = re.compile(r"\b(?:counted|counts|reported|spoke of|put it at|gave|said)\s$", re.IGNORECASE)


_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Told(NamedTuple):
    """A number of a sentence and what it counts."""

    at: int
    """Its place in the list of tokens."""
    of: Counted
    """What it counts."""
    confidence: float
    """How sure that is."""


def figures(text: str, sentences: Sequence[Sentence]) -> list[Figure]:
    """Return the words of a text that say how many were killed, wounded, missing or fired, in their order.

    >>> from geomap.extract.sentences import sentences
    >>> text = "Three of its personnel were killed and 12 wounded."
    >>> [(each.of, each.best) for each in figures(text, sentences(text))]
    [('killed', 3), ('wounded', 12)]
    """
    return [found for each in sentences for found in _of_sentence(text, each)]


def _of_sentence(text: str, sentence: Sentence) -> list[Figure]:
    found = tokens(text, sentence.start, sentence.end)
    none = list(nothing(text, sentence.start, sentence.end))
    made = [_zero(text, *each) for each in none]
    told = (each for each in _told(text, found, sentence) if not _is_none(found[each.at], none))
    counts = sorted((_figure(text, found, each) for each in told), key=lambda each: (each.start, each.end))
    made += without_parts(text, sentence, counts)
    return sorted(made, key=lambda each: (each.start, each.end))


def _is_none(token: Token, none: Sequence[Nothing]) -> bool:
    """Say whether a number stands in words that say that nobody was hurt."""
    return any(zero.start <= token.start < zero.end for zero in none)


def _told(text: str, found: Sequence[Token], sentence: Sentence) -> Iterator[Told]:
    """Give what each number counts: by what befell it, by its noun, by the word 'toll', by the number before."""
    known: dict[int, Told] = {}
    for each in befallen(found):
        if each.at not in known or known[each.at].confidence < each.confidence:
            known[each.at] = Told(*each)
    for at in range(len(found)):
        told = known.get(at) or _by_toll(text, found, at, sentence) or _by_noun(found, at)
        told = told or _by_number_before(text, found, at, known)
        if told:
            known[at] = told
            yield told


def _by_noun(found: Sequence[Token], at: int) -> Told | None:
    """Return what a number counts by the noun behind it."""
    token = found[at]
    if not token.quantity and token.word not in {"a", "an"}:
        return None
    what = counted(found, at)
    of = next((of for of, known in words.NAMING.items() if what.head in known), None)
    if of is None or (of != "munitions" and (not token.quantity or what.head == "casualties")):
        return None
    if of != "munitions":
        return Told(at, of, PART if what.is_part else NAMED)
    return _munitions(found, at, what)


def _munitions(found: Sequence[Token], at: int, what: What) -> Told | None:
    end = what.end
    if what.head == "rounds" and end < len(found) and found[end].word == "of":
        return None
    if what.head in {"strike", "strikes", "airstrikes"}:
        return Told(at, "munitions", VAGUE) if found[at].quantity else None
    near = (*found[max(at - 3, 0) : at], *found[end : end + 4])
    is_downed = any(token.word in words.DOWNED for token in near)
    confidence = NAMED if found[at].quantity else SINGLE
    return Told(at, "munitions", PART if what.is_part or is_downed else confidence)


def _by_toll(text: str, found: Sequence[Token], at: int, sentence: Sentence) -> Told | None:
    """Return what a number counts by words as 'the death toll rose to' before it."""
    if not found[at].quantity:
        return None
    before = text[max(sentence.start, found[at].start - 180) : found[at].start]
    if found[at - 1].word == "of" and any(token.quantity for token in found[max(at - REACH, 0) : at]):
        return None
    return next((Told(at, of, NAMED) for of, pattern in _TOLLS if pattern.search(before)), None)


def _by_number_before(text: str, found: Sequence[Token], at: int, known: dict[int, Told]) -> Told | None:
    """Return what a number without a noun counts: what the number before it does, if it is another's count."""
    if _is_next(found, at, known):
        return Told(at, "killed", VAGUE)
    if found[at].quantity and _is_among(found, at, known):
        return Told(at, "killed", NAMED)
    if not found[at].quantity or not _COUNTED.search(text[max(found[at].start - 15, 0) : found[at].start]):
        return None
    before = [told for told in known.values() if told.at < at and told.of in {"killed", "wounded"}]
    return Told(at, before[-1].of, VAGUE - 0.1) if before else None


def _is_next(found: Sequence[Token], at: int, known: dict[int, Told]) -> bool:
    """Say whether one more is counted by his place: 'three died at once and a fourth on Friday'."""
    here = [each.word for each in found[max(at - 1, 0) : at + 3]]
    if here[:2] != ["and", "a"] or here[2:3] == [] or here[2] not in _ORDINALS or here[3:] == ["of"]:
        return False
    before = next((known[each] for each in range(at - 1, max(at - REACH, -1), -1) if each in known), None)
    return before is not None and before.of == "killed" and one(found[before.at]).best == _ORDINALS.index(here[2]) + 1


def _is_among(found: Sequence[Token], at: int, known: dict[int, Told]) -> bool:
    """Say whether a number goes on from another: '17 dead among the attackers and 13 among the soldiers'."""
    if at < 1 or [each.word for each in found[at - 1 : at + 2]] != ["and", "", "among"]:
        return False
    before = next((each for each in range(at - 1, max(at - REACH, -1), -1) if each in known), at)
    return any(each.word == "among" for each in found[before:at])


def _figure(text: str, found: Sequence[Token], told: Told) -> Figure:
    what = counted(found, told.at)
    number, end = one(found[told.at]), found[what.end - 1].end
    low, best, high = number.low, number.best, number.high
    if low is not None and high is not None and re.search(r"\bfrom $", text[: number.start][-5:]):
        low, best, high = None, high, None
    if what.head == "couple" and not found[told.at].quantity:
        best = 2
    return Figure(
        kind="count",
        start=number.start,
        end=max(end, number.end),
        value=text[number.start : max(end, number.end)],
        confidence=told.confidence,
        of=told.of,
        low=low,
        best=best,
        high=high,
    )


def _zero(text: str, start: int, end: int, of: Counted, confidence: float) -> Figure:
    return Figure(
        kind="count",
        start=start,
        end=end,
        value=text[start:end],
        confidence=confidence,
        of=of,
        low=None,
        best=0,
        high=None,
    )
