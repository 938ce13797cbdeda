"""How much speaks for a candidate being a place: points, above 0 where it is likelier one than not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.extract.places import facilities, neighbours, words
from geomap.extract.places.demonyms import is_adjective, is_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from geomap.extract.places.candidates import Candidate
    from geomap.extract.places.known import Names
    from geomap.extract.places.people import People
    from geomap.extract.places.tokens import Word

NEVER = -20.0
LEVEL = 4.0
"""A name of a place of ten thousand people and nothing else for or against it is as likely a place as not."""
LONGER = 1.2
"""What a name gains for its second word and for its third: hardly anything else is called so."""
PART = -0.5
"""What 'North' before a listed name costs."""
STATE = 4.0
"""What a short form of a state behind a comma is worth."""
UNLISTED = {"type": 2.0, "told": 1.0, "where": -1.2}
"""What a name is worth that no place bears but that is called one."""
HOUSE = -1.0
"""What it costs to be a building or a body, which acts as often as it is where something happens."""
WORD, PLAIN, ELSEWHERE, STANDS_OUT = -2.0, -1.5, -2.0, -1.0
"""What it costs to be a word too, more where a capital says nothing, more if the text has it in small letters, and
less for one that stands alone with its capital amid small letters."""
PERSON, SURNAME, CALLED, GIVEN = -7.0, -3.0, -1.0, -1.0
"""What it costs to be in a person's name here, to be one's surname elsewhere, that and a place elsewhere, to be a
name that is given to persons."""
ADJECTIVE = 1.0
_AND = frozenset({"and", "or"})
_SHORTEST = 3
_ALONE = (
    words.CALENDAR | words.PARTS | words.PARTICLES | words.ARTICLES | words.NO_NOUNS | words.TITLES | words.CREATURES
    | words.ORGANISED | facilities.BEHIND | {"centre", "center"}
)  # fmt: skip
"""Words that name nothing alone, though some village is called so."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is known of a text as a whole."""

    names: Names
    """Its names that places bear."""
    people: People
    """Its persons."""
    located: AbstractSet[str]
    """Its names, in small letters, that stand behind 'in' or before the land they lie in, somewhere."""
    small: AbstractSet[str]
    """Its words that stand in small letters somewhere."""


def points(candidate: Candidate, text: Text) -> float:
    """Return what speaks for a candidate, above 0 for one that is likelier a place than not."""
    if _is_nothing(candidate):
        return NEVER
    if is_land_adjective(candidate):
        return ADJECTIVE if _describes(candidate, text) else NEVER
    beside = (
        neighbours.before(candidate), neighbours.behind(candidate, text.names),
        neighbours.left(candidate, text.names), neighbours.right(candidate, text.names),
    )  # fmt: skip
    return _prior(candidate) + _as_word(candidate, text) + _as_person(candidate, text) + sum(beside)


def is_land_adjective(candidate: Candidate) -> bool:
    """Say whether a candidate is an adjective of a land: Turkish."""
    small = " ".join(word.small for word in candidate.words)
    return candidate.known is not None and is_adjective(small, candidate.known)


def _is_nothing(candidate: Candidate) -> bool:
    """Say whether its words name no place whoever bears them: a day, a short form, 'University of'."""
    first, *more = candidate.words
    if more:
        is_body = first.small in words.CREATURES and more[0].text == "of"
        return is_body or all(word.small in _NO_NAMES for word in candidate.words)
    if first.small in _ALONE or len(first.small) == 1:
        return True
    is_short = first.is_loud and len(first.small) <= _SHORTEST and first.small not in words.SHORT
    return is_short and not neighbours.is_state(candidate) and not neighbours.is_dateline(candidate)


_NO_NAMES = words.PARTS | words.CALENDAR | words.NO_NOUNS


def _prior(candidate: Candidate) -> float:
    """Return what a name is worth by itself: the weight of its place, and more for a longer one."""
    known = candidate.known
    if known is None or candidate.source == "type":
        is_house = candidate.words[-1].small in facilities.HOUSES
        return UNLISTED[candidate.source] + (max(known.weight - LEVEL, 0.0) if known else 0.0) + HOUSE * is_house
    if neighbours.is_state(candidate):
        return STATE
    return (
        max(known.weight - LEVEL, UNLISTED["where"])
        + LONGER * min(len(candidate.words) - 1, 2)
        + PART * (candidate.source == "part")
    )


def _as_word(candidate: Candidate, text: Text) -> float:
    """Return what speaks against it for being a word like others, above all one that the text has in small letters."""
    small = [word.small for word in candidate.words if word.small not in words.PARTICLES]
    is_name = candidate.source == "type" or neighbours.is_state(candidate) or words.SHORT.issuperset(small)
    if is_name or not all(word in words.common() for word in small):
        return 0.0
    is_plain = candidate.first == 0 or _is_headline(candidate.sentence)
    beside = (candidate.before, candidate.after if candidate.after and candidate.after.is_joined else None)
    is_alone = not any(word.is_capital for word in beside if word)
    if neighbours.is_dateline(candidate) or (is_alone and not is_plain):
        return STANDS_OUT
    return WORD + PLAIN * is_plain + ELSEWHERE * (len(small) == 1 and small[0] in text.small)


def _is_headline(sentence: Sequence[Word]) -> bool:
    """Say whether over two thirds of the words of a sentence have capitals, so that these say nothing."""
    return 3 * sum(word.is_capital for word in sentence) > 2 * len(sentence)


def _as_person(candidate: Candidate, text: Text) -> float:
    """Return what speaks against it for naming a person here, or elsewhere in the text."""
    if candidate.source == "type" or neighbours.is_state(candidate):
        return 0.0
    if any(word.start in text.people.starts for word in candidate.words):
        return PERSON
    small = candidate.words[-1].small
    if len(candidate.words) > 1:
        return 0.0
    if small in text.people.surnames:
        is_place = candidate.name.lower() in text.located
        return CALLED if is_place else SURNAME - max(_prior(candidate), 0.0)
    is_land = candidate.known is not None and candidate.known.type == "country"
    return GIVEN if small in words.given() and not is_land else 0.0


def _describes(candidate: Candidate, text: Text) -> bool:
    """Say whether an adjective describes a word behind it: no language or person is meant."""
    after = candidate.after
    if after is None or not after.is_joined or is_people(candidate.words[-1].small) or is_people(after.small):
        return False
    if after.text in _AND:
        return _is_land(candidate, text)
    return after.text not in words.NO_NOUNS and after.text not in words.SAYS


def _is_land(candidate: Candidate, text: Text) -> bool:
    """Say whether the word behind 'and' is of a land too: 'the Russian and Turkish armies'."""
    behind = candidate.sentence[candidate.last + 1 : candidate.last + 2]
    known = text.names.get(behind[0].text) if behind else None
    return known is not None and known.is_wide
