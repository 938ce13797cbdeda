"""Whom a verb counts that stand before it: 'two guards and a driver were killed', 'a woman and her son died'."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from geomap.extract.figures import words
from geomap.extract.figures.persons import (
    CLOSED,
    DETERMINERS,
    NO_PERSON,
    UNSURE,
    Borne,
    is_definite,
    is_number,
    is_person,
    role_of,
    sureness,
    word,
)
from geomap.extract.figures.tokens import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.figures.tokens import Token
    from geomap.extract.mention import Counted

REACH = 16
"""So many words before a verb a subject is looked for."""
RELATIVE = frozenset({"who", "which", "whom", "that"})
_KIN = frozenset({"his", "her", "their"})
"""Words behind 'and' before which a person stands: 'a baker and her son'."""
_NONE = frozenset({"no", "nobody", "none", "not", "never"})
_INSERTED = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—", '"': '"', "”": "“"}
"""Marks at the end of what is inserted before a verb, and those with which it begins."""
_QUOTES = frozenset('"”')
_MAY_END = frozenset(',"”')
"""Marks that may end a subject as well."""
_ENDS_PHRASE = RELATIVE | words.STOPS | words.LED_IN | {"and", "or", "but"}
_INSERTION, _PHRASE = 14, 7
"""So many words an insertion has at most, and one of several who are counted."""


def subjects(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the number that a verb counts, and those that stand beside it by 'and'."""
    before = _before_verb(found, at)
    if word(found, before) in _NONE:
        return
    beyond = _before_inserted(found, before)
    is_inner = word(found, before + 1) in _MAY_END
    for place in (before, beyond) if is_inner else (beyond, before):
        if told := list(_told(found, place, role)):
            yield from told
            return


def _told(found: Sequence[Token], before: int, role: Counted) -> Iterator[Borne]:
    is_far = False
    for place in range(before, max(before - REACH, -1), -1):
        if _is_closed(found, place, before):
            return
        is_counted = is_number(found, place)
        if is_counted and _fits(found, place, before) and not _is_within(found, place) and not _is_owner(found, place):
            is_led = (_is_led(found, place) or _is_some(found, place)) and not _is_of_others(found, place, role)
            confidence = sureness(found, place, is_part=is_led)
            beside = () if is_led else _beside(found, place, role)
            if beside or not _is_among_others(found, place):
                yield Borne(place, role, min(confidence, UNSURE if is_far else 1))
            yield from beside
            if not is_led:
                return
        is_far = is_far or (is_counted and not is_definite(found, place))


def _before_verb(found: Sequence[Token], at: int) -> int:
    """Return where a subject ends: before auxiliaries, 'who', and the end of a quotation."""
    place = at - 1
    while place >= 0 and found[place].word in words.AUXILIARY:
        place -= 1
    while place >= 0 and (found[place].word in RELATIVE or (found[place].word == "," and place < at - 1)):
        place -= 1
    return place - (word(found, place) in _QUOTES)


def _before_inserted(found: Sequence[Token], before: int) -> int:
    """Return where a subject ends before what is inserted; -1 if nothing is: 'two men, the army said, were killed'."""
    place = before if word(found, before) in _INSERTED else before + 1
    begins = _INSERTED.get(word(found, place))
    near = range(place - 1, max(place - _INSERTION, 0), -1)
    end = next((each for each in near if found[each].word == begins), 0) - 1
    while end >= 0 and found[end].word in RELATIVE:
        end -= 1
    return end


def _is_closed(found: Sequence[Token], place: int, before: int) -> bool:
    """Say whether no subject is looked for beyond a word."""
    token = found[place]
    if token.word == ",":
        return place < before - 1 and word(found, place + 1) not in words.LED_IN | {"#"} and not _parts(found, place)
    is_verb = role_of(words.DONE, token.word) or role_of(words.DOING, token.word) or token.word in {"died", "dead"}
    return bool(is_verb) or token.word in CLOSED or token.word in words.STOPS


def _parts(found: Sequence[Token], comma: int) -> bool:
    """Say whether an insertion begins at a comma: 'six, two of them children, were killed'."""
    return comma + 2 < len(found) and is_number(found, comma + 1) and word(found, comma + 2) in {"of", "of them"}


def _is_led(found: Sequence[Token], at: int) -> bool:
    return any(token.word in words.LED_IN for token in found[max(at - 2, 0) : at])


def _is_among_others(found: Sequence[Token], at: int) -> bool:
    """Say whether one person is told beside others of whom nobody says how many: 'they and the driver'."""
    is_beside = is_definite(found, at) and word(found, at - 1) == "and"
    return is_beside and not any(role_of(each, word(found, at - 2)) for each in (words.DONE, words.SUFFERED))


def _is_some(found: Sequence[Token], at: int) -> bool:
    """Say whether some of those before are counted: 'six, two of them children, were killed'."""
    return word(found, at - 1) == "," and word(found, at + 1) in words.SOME


def _is_of_others(found: Sequence[Token], at: int, role: Counted) -> bool:
    """Say whether those before befell something else: 'six were wounded, two of whom died'."""
    near = takewhile(lambda each: not each.quantity, reversed(found[max(at - _PHRASE, 0) : at]))
    return any(role_of(words.DONE, each.word) not in {None, role} for each in near)


def _fits(found: Sequence[Token], at: int, before: int) -> bool:
    """Say whether what is counted can be killed; what has no number must reach up to the verb or be a person."""
    what = counted(found, at)
    if found[at].word == "another" and at == before:
        return True
    if what.head in NO_PERSON or (not found[at].quantity and what.end <= at + 1):
        return False
    reaches = what.end > before or (is_person(found, at) and _is_whose(found, what.end, before))
    return (
        reaches
        if is_definite(found, at)
        else bool(found[at].quantity) or what.head in words.NAMING["people"] or reaches
    )


def _is_whose(found: Sequence[Token], start: int, before: int) -> bool:
    """Say whether some words only say whose somebody was: 'the driver of their bus'."""
    inside = found[start : before + 1]
    return (
        1 < len(inside) <= _PHRASE
        and inside[0].word in {"of", "from"}
        and not any(_ends_phrase(each) for each in inside[1:])
    )


def _ends_phrase(token: Token) -> bool:
    return bool(token.quantity) or not (token.word[:1].isalnum() or token.word == "#") or token.word in _ENDS_PHRASE


def _is_within(found: Sequence[Token], at: int) -> bool:
    """Say whether a number belongs to what another counts: 'four members of one family', 'two of the three'."""
    of = at - 1
    while word(found, of) in DETERMINERS:
        of -= 1
    near = range(of - 1, max(of - _PHRASE, -1), -1)
    return word(found, of) in {"of", "from"} and any(
        found[each].quantity and of <= counted(found, each).end <= at for each in near
    )


def _is_owner(found: Sequence[Token], at: int) -> bool:
    """Say whether a thing only says whose somebody is: 'the editor of a newspaper was killed'."""
    return word(found, at - 1) == "of" and not found[at].quantity and not is_person(found, at)


def _beside(found: Sequence[Token], at: int, role: Counted) -> Sequence[Borne]:
    """Return who else is counted in 'two guards, a cook and a driver'; nobody if 'including' leads them all."""
    told: list[Borne] = []
    joined = {"and"}
    while (place := _one_before(found, at, joined)) >= 0:
        told.append(Borne(place, role, sureness(found, place, is_part=False)))
        at, joined = place, {"and", ","}
    return [] if told and _is_led(found, at) else told


def _one_before(found: Sequence[Token], at: int, joined: set[str]) -> int:
    """Return the place of the number of those who stand right before others; -1 if nobody does."""
    while word(found, at - 1) in DETERMINERS:
        at -= 1
    if word(found, at - 1) not in joined:
        return -1
    end = at - 1 - (word(found, at - 2) == ",")
    place = next((each for each in range(end - 1, max(end - _PHRASE, -1), -1) if is_number(found, each)), -1)
    if place < 0 or not (counted(found, place).end == end or _is_whose(found, counted(found, place).end, end - 1)):
        return -1
    is_kin = word(found, at) in _KIN and counted(found, place).head not in NO_PERSON
    return place if is_person(found, place) or end == place + 1 or is_kin else -1
