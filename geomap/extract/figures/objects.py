"""Whom a verb counts that follow it: 'killed two guards and a driver', 'killing a woman and her son'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.figures import words
from geomap.extract.figures.persons import CLOSED, DETERMINERS, NO_PERSON, Borne, is_definite, is_number, sureness, word
from geomap.extract.figures.tokens import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.figures.tokens import Token
    from geomap.extract.mention import Counted

_HIMSELF = frozenset({"himself", "herself", "themselves"})
_POSSESSIVE = frozenset({"his", "her", "their", "its"})
_SKIPPED = words.SKIPPED | frozenset("\"“”'")
"""Words and marks of quotation that may stand before a list."""
_REACH_OF, _REACH_NAME = 7, 10
_CLAUSE = words.PASSIVE | {"have", "has", "had", "died", "said", "say", "says", "told"}
_ENDS = {",", "and", ".", ";", "", *words.LED_IN, *words.BESIDE, *CLOSED}


def objects(found: Sequence[Token], at: int, role: Counted, *, is_noun: bool = False) -> Iterator[Borne]:
    """Give the numbers that follow a verb, one after the other, up to the next clause.

    'The mayor' alone is none: others may have been killed with him. Behind a noun a verb may follow: 'the bodies of
    two men were found'.
    """
    if word(found, at) in _HIMSELF and word(found, at + 1) == "and":
        at += 2
    listed = list(_listed(found, at, role, is_noun=is_noun))
    if len(listed) > 1 or not any(is_definite(found, each.at) and not _is_kin(found, each.at) for each in listed):
        yield from listed


def _is_kin(found: Sequence[Token], at: int) -> bool:
    return found[at].word in _POSSESSIVE


def behind_name(found: Sequence[Token], at: int) -> int:
    """Return where more objects begin behind one that has no number: 'killed Mayor Ali and two others'."""
    for place in range(at, min(at + _REACH_NAME, len(found))):
        name = found[place].word
        if name == "and":
            return place + 1
        if name in CLOSED or (name in words.BREAKS and name not in DETERMINERS):
            break
    return len(found)


def following(found: Sequence[Token], at: int) -> tuple[int, bool]:
    """Return where the next of several may begin, and whether it is part of those before."""
    is_led = False
    begun = at = _past_of(found, at + (word(found, at) in words.SOME))
    joined = {",", "-", "–", "and", *words.LED_IN, *words.BESIDE}
    while at - begun < 3 and (word(found, at) in joined or (is_led and word(found, at) == "them")):  # noqa: PLR2004 - ', and including'
        is_led = is_led or found[at].word in words.LED_IN
        at += 1
    return (at if at > begun else len(found)), is_led


def _listed(found: Sequence[Token], at: int, role: Counted, *, is_noun: bool) -> Iterator[Borne]:
    is_part = False
    while True:
        while word(found, at) in _SKIPPED and not is_definite(found, at):
            at += 1
        if at >= len(found) or not is_number(found, at):
            return
        what = counted(found, at)
        is_clause = word(found, what.end) in _CLAUSE and not is_noun
        if what.head in NO_PERSON or is_clause or (_is_apart(found, at) and not is_part):
            return
        yield Borne(at, role, sureness(found, at, is_part=is_part))
        at, is_led = following(found, what.end)
        is_part = is_part or is_led


def _past_of(found: Sequence[Token], at: int) -> int:
    """Return the place of an 'and' with 'his driver' behind 'of a party', or the place itself."""
    if word(found, at) != "of":
        return at
    near = range(at + 1, min(at + _REACH_OF, len(found)))
    ends = next((place for place in near if found[place].word in {"and", *CLOSED, ","}), len(found))
    is_next = word(found, ends) == "and" and word(found, ends + 1) in _POSSESSIVE
    return ends if is_next and is_definite(found, ends + 1) else at


def _is_apart(found: Sequence[Token], at: int) -> bool:
    """Say whether what follows a comma is another subject, as 'an official' in 'killing two, an official said'."""
    return word(found, at - 1) == "," and word(found, counted(found, at).end) not in _ENDS
