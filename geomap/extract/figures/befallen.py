"""Whom a verb or a noun of killing, wounding or missing counts: its objects, or its subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.figures import words
from geomap.extract.figures.objects import behind_name, following, objects
from geomap.extract.figures.persons import CLOSED, DETERMINERS, PART, SURE, Borne, is_person, role_of, word
from geomap.extract.figures.subjects import RELATIVE, subjects
from geomap.extract.figures.tokens import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.figures.tokens import Token
    from geomap.extract.mention import Counted

HARM_WITHIN, LIMB_WITHIN = 7, 3
_PASSIVE_ONLY = words.CARED_FOR | words.CARRIED | {"treated", "left"}
_NEEDS_HARM = words.SUFFERED["wounded"] - words.CARED_FOR - words.CARRIED - {"treated", "lost"}
"""Words of suffering that must be passive, and those behind which the harm must be named."""
_INSERTED = 8
"""So many words may stand between two commas behind 'the dead'."""
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MOURNERS = frozenset({"he", "she", "i"})
"""Words behind which 'lost' is said of kin: 'he lost two brothers'."""
_THE_DEAD = frozenset({"the", "of", "some", "many", "his", "her", "their", "our", "its", "among"})
"""Words behind which 'dead' is no verb."""


def befallen(found: Sequence[Token]) -> Iterator[Borne]:
    """Give whom the words of a sentence count, some perhaps twice."""
    for at, token in enumerate(found):
        if role := role_of(words.DOING, token.word):
            yield from _all_objects(found, at + 1, role)
        elif (role := role_of(words.DONE, token.word)) and word(found, at - 1) != "those":
            yield from _done(found, at, role)
        elif (role := role_of(words.SUFFERED, token.word)) and _does_suffer(found, at):
            yield from _with_parts(found, at, role)
        elif token.word in words.TREATING and not _is_passive(found, at):
            yield from objects(found, at + 1, "wounded")
        yield from _by_noun(found, at)


def _by_noun(found: Sequence[Token], at: int) -> Iterator[Borne]:
    """Give whom nouns and like words count: 'the death of two men', 'lost two men', 'two men with burns'."""
    token = found[at]
    if token.word in words.LOSSES and word(found, at + 1) == "of":
        yield from objects(found, at + 2, "killed", is_noun=True)
    if token.word in words.HARMS and word(found, at + 1) in {"to", "among"}:
        yield from objects(found, at + 2, "wounded", is_noun=True)
    if token.word in {"lost", "losing", "lose"} and word(found, at - 1) not in _MOURNERS:
        lost = objects(found, at + 1, "killed")
        yield from (each for each in lost if is_person(found, each.at) and not _is_limb(found, each.at))
    if token.word in words.MOURNING:
        yield from (each for each in objects(found, at + 1, "killed") if found[each.at].quantity)
    if (role := role_of(words.THE_DEAD, token.word)) and word(found, at - 1) == "the":
        yield from objects(found, _past_said(found, at + 1), role)
    if token.quantity and _has_harm(found, at):
        yield Borne(at, "wounded", PART if word(found, at - 1) == "," else SURE)


def _is_dead(found: Sequence[Token], at: int) -> bool:
    """Say whether the noun behind a number says already that they are dead: 'six bodies were taken to hospital'."""
    return counted(found, at).head in words.NAMING["killed"]


def _is_limb(found: Sequence[Token], at: int) -> bool:
    return found[counted(found, at).end - 1].word in words.LIMBS


def _past_said(found: Sequence[Token], at: int) -> int:
    """Return where a list begins behind 'the dead were' or 'the dead, he said, were'; the end if none does."""
    if word(found, at) == ",":
        at = next((each + 1 for each in range(at + 1, min(at + _INSERTED, len(found))) if found[each].word == ","), at)
    return at + 1 if word(found, at) in {"were", "are"} else len(found)


def _has_harm(found: Sequence[Token], at: int) -> bool:
    """Say whether people are counted 'with burns'."""
    end = counted(found, at).end
    is_with = word(found, end) == "with" and (is_person(found, at) or end == at + 1)
    return is_with and any(token.word in words.HARMS for token in found[end + 1 : end + 4])


def _all_objects(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the numbers that follow a verb, or those behind a name that follows it."""
    told = list(objects(found, at, role))
    if not told and at < len(found) and found[at].is_capital:
        told = list(objects(found, behind_name(found, at), role))
    yield from told


def _does_suffer(found: Sequence[Token], at: int) -> bool:
    """Say whether a word of suffering means harm: 'suffered' must say which, 'treated' and 'taken' must be passive."""
    name = found[at].word
    if name == "dead":
        return word(found, at - 1) not in _THE_DEAD
    if name in _PASSIVE_ONLY and not _is_passive(found, at):
        return False
    if name in words.CARRIED:
        return word(found, at + 1) == "to" and _has_near(found, at, words.HOSPITALS)
    if name == "escaped" and word(found, at + 1) != "with":
        return False
    if name == "lost":
        return _has_near(found, at, words.LIMBS, LIMB_WITHIN)
    return name not in _NEEDS_HARM or _has_near(found, at, words.HARMS)


def _has_near(found: Sequence[Token], at: int, names: frozenset[str], within: int = HARM_WITHIN) -> bool:
    """Say whether one of some words stands soon behind a place."""
    return any(token.word in names for token in found[at + 1 : at + 1 + within])


def _is_passive(found: Sequence[Token], at: int) -> bool:
    for token in reversed(found[max(at - 4, 0) : at]):
        if token.word in words.PASSIVE:
            return True
        if token.word not in words.AUXILIARY:
            return False
    return False


def _done(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the subjects of a passive, the objects of an active; without either, what stands before the word."""
    is_passive = _is_passive(found, at)
    if not is_passive and (told := list(objects(found, _past_were(found, at), role))):
        yield from told
        return
    if is_passive or not _is_active(found, at):
        yield from _with_parts(found, at, role)
    elif (whom := _whom(found, at)) > 0:
        yield from subjects(found, whom, role)
    else:
        yield from objects(found, behind_name(found, at + 1), role)


def _past_were(found: Sequence[Token], at: int) -> int:
    """Return where objects begin behind a word of harm: in 'Killed were two guards' one word farther."""
    is_first = at == 0 or found[at - 1].word in CLOSED
    return at + 1 + (is_first and word(found, at + 1) in {"were", "was"})


def _with_parts(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the subjects of a verb, and what follows it: parts of them by 'including', more by 'along with'."""
    borne = subjects(found, at, role)
    yield from (each for each in borne if role != "wounded" or not _is_dead(found, each.at))
    place, is_led = following(found, at + 1)
    if is_led:
        yield from (each._replace(confidence=PART) for each in objects(found, place, role))
    elif word(found, place - 1) in words.BESIDE:
        yield from objects(found, place, role)


def _is_active(found: Sequence[Token], at: int) -> bool:
    """Say whether a word that is no passive has an object without a number: a name, 'the mayor', 'who' before it."""
    if word(found, at - 1) in RELATIVE | {"had", "has", "have"}:
        return True
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None or after.word in words.BREAKS - DETERMINERS:
        return False
    return after.word in DETERMINERS or (after.is_capital and not found[at].is_capital and after.word not in _DAYS)


def _whom(found: Sequence[Token], at: int) -> int:
    """Return the place of a 'whom' before a verb; 0 if there is none."""
    near = range(at - 1, max(at - 10, 0), -1)
    return next((place for place in near if found[place].word == "whom"), 0)
