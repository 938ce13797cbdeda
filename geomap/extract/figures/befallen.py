"""Whom a verb or a noun of killing, wounding or missing counts: its objects, or its subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.figures import words
from geomap.extract.figures.tokens import Token, counted
from geomap.extract.numerals import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.mention import Counted

SURE, ONE, PART, UNSURE = 0.9, 0.75, 0.3, 0.6
REACH = 16
"""So many words before a verb a subject is looked for."""
HARM_WITHIN = 7
_ARTICLES = frozenset({"a", "an", "another"})
_CLOSED = frozenset(';:.?!()—–"“”|')
_RELATIVE = frozenset({"who", "which", "whom", "that"})
_NO_PERSON = words.OTHER | words.NAMING["munitions"]
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "himself", "herself", "themselves"})
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_NO_ONE = frozenset({"number", "total", "few", "lot", "series", "second", "day", "third", "time", "result", "bid"})


class Borne(NamedTuple):
    """A number of people and what befell them."""

    at: int
    """Place of the number, or of the article that stands for one, in the list of tokens."""
    of: Counted
    """What befell them."""
    confidence: float
    """How sure that is."""


def befallen(found: Sequence[Token]) -> Iterator[Borne]:
    """Give whom the words of a sentence count, some perhaps twice."""
    for at, token in enumerate(found):
        if role := _in(words.DOING, token.word):
            yield from _objects(found, at + 1, role)
        elif role := _in(words.DONE, token.word):
            yield from _done(found, at, role)
        elif (role := _in(words.SUFFERED, token.word)) and _does_suffer(found, at):
            yield from _with_parts(found, at, role)
        if token.word in words.LOSSES and _word(found, at + 1) == "of":
            yield from _objects(found, at + 2, "killed")
        if token.word in words.HARMS and _word(found, at + 1) in {"to", "among"}:
            yield from _objects(found, at + 2, "wounded")
        if token.word in {"lost", "losing", "lose"}:
            yield from (each for each in _objects(found, at + 1, "killed") if _is_person(found, each.at))


def _in(lists: dict[Counted, frozenset[str]], word: str) -> Counted | None:
    return next((role for role, known in lists.items() if word in known), None)


def _word(found: Sequence[Token], at: int) -> str:
    return found[at].word if 0 <= at < len(found) else ""


def _is_person(found: Sequence[Token], at: int) -> bool:
    return counted(found, at).head in words.NAMING["people"]


def _does_suffer(found: Sequence[Token], at: int) -> bool:
    """Say whether a word of suffering means harm: 'suffered' must say which, 'treated' must be passive."""
    word = found[at].word
    if word == "treated":
        return _is_passive(found, at)
    if word not in words.SUFFERED["wounded"]:
        return True
    return any(token.word in words.HARMS for token in found[at + 1 : at + 1 + HARM_WITHIN])


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
    if not is_passive and (objects := list(_objects(found, at + 1, role))):
        yield from objects
        return
    if is_passive or not _is_active(found, at):
        yield from _with_parts(found, at, role)
    elif (whom := _whom(found, at)) > 0:
        yield from _subjects(found, whom, role)
    else:
        yield from _objects(found, _behind_name(found, at + 1), role)


def _with_parts(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the subjects of a verb, and as parts of them what follows it by 'including'."""
    yield from _subjects(found, at, role)
    place, is_led = _next(found, at + 1)
    if is_led:
        yield from (each._replace(confidence=PART) for each in _objects(found, place, role))


def _behind_name(found: Sequence[Token], at: int) -> int:
    """Return where more objects begin behind one that has no number: 'killed the mayor and two others'."""
    for place in range(at, min(at + 10, len(found))):
        word = found[place].word
        if word == "and":
            return place + 1
        if word in _CLOSED or (word in words.BREAKS and word not in _DETERMINERS):
            break
    return len(found)


def _is_active(found: Sequence[Token], at: int) -> bool:
    """Say whether a word that is no passive has an object without a number: a name, 'the mayor', 'who' before it."""
    if _word(found, at - 1) in _RELATIVE | {"had", "has", "have"}:
        return True
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None or after.word in words.BREAKS - _DETERMINERS:
        return False
    return after.word in _DETERMINERS or (after.is_capital and not found[at].is_capital and after.word not in _DAYS)


def _whom(found: Sequence[Token], at: int) -> int:
    """Return the place of a 'whom' before a verb; 0 if there is none."""
    near = range(at - 1, max(at - 10, 0), -1)
    return next((place for place in near if found[place].word == "whom"), 0)


def _objects(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the numbers that follow a verb, one after the other, up to the next clause."""
    is_part = False
    while True:
        while _word(found, at) in words.SKIPPED:
            at += 1
        if at >= len(found) or not _is_number(found, at):
            return
        what = counted(found, at)
        if what.head in _NO_PERSON or _is_clause(found, what.end) or (_is_apart(found, at) and not is_part):
            return
        confidence = PART if is_part or what.is_part else SURE if found[at].quantity else ONE
        yield Borne(at, role, confidence)
        at, is_led = _next(found, what.end)
        is_part = is_part or is_led


def _next(found: Sequence[Token], at: int) -> tuple[int, bool]:
    """Return where the next of several may begin, and whether it is part of those before."""
    is_led = False
    begun = at
    while at - begun < 3 and _word(found, at) in {",", "-", "–", "and", *words.LED_IN, *({"them"} if is_led else ())}:  # noqa: PLR2004 - ', and including'
        is_led = is_led or found[at].word in words.LED_IN
        at += 1
    return (at if at > begun else len(found)), is_led


def _is_number(found: Sequence[Token], at: int) -> bool:
    """Say whether a number stands at a place, or an article that stands for one."""
    if found[at].quantity:
        return True
    return found[at].word in _ARTICLES and _word(found, at + 1) not in _NO_ONE


def _is_clause(found: Sequence[Token], at: int) -> bool:
    """Say whether what stands before a place is the subject of a clause of its own."""
    word = _word(found, at)
    return word in words.PASSIVE or word in {"have", "has", "had", "died", "said", "say", "says", "told"}


def _is_apart(found: Sequence[Token], at: int) -> bool:
    """Say whether what follows a comma is another subject, as 'an official' in 'killing two, an official said'."""
    ends = {",", "and", ".", ";", "", *words.LED_IN, *_CLOSED}
    return _word(found, at - 1) == "," and _word(found, counted(found, at).end) not in ends


def _subjects(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give the number that a passive counts, and those that stand beside it by 'and'."""
    before = _before_verb(found, at)
    if _word(found, before) in {"no", "nobody", "none", "not", "never"}:
        return
    is_far = False
    for place in range(before, max(before - REACH, -1), -1):
        if _is_closed(found, place, before):
            return
        if _is_number(found, place) and _fits(found, place, before):
            is_led = _is_led(found, place)
            what = counted(found, place)
            confidence = PART if is_led or what.is_part else SURE if found[place].quantity else ONE
            yield Borne(place, role, min(confidence, UNSURE if is_far else 1))
            if not is_led:
                yield from _beside(found, place, role)
                return
        is_far = is_far or _is_number(found, place)


def _before_verb(found: Sequence[Token], at: int) -> int:
    """Return where a subject ends: before auxiliaries and 'who'."""
    place = at - 1
    while place >= 0 and found[place].word in words.AUXILIARY:
        place -= 1
    while place >= 0 and (found[place].word in _RELATIVE or (found[place].word == "," and place < at - 1)):
        place -= 1
    return place


def _is_closed(found: Sequence[Token], place: int, before: int) -> bool:
    """Say whether no subject is looked for beyond a word."""
    token = found[place]
    if token.word == ",":
        return place < before - 1 and _word(found, place + 1) not in words.LED_IN | {"#"} and not _parts(found, place)
    is_verb = bool(_in(words.DONE, token.word) or _in(words.DOING, token.word) or token.word in {"died", "dead"})
    return is_verb or token.word in _CLOSED or token.word in words.STOPS


def _parts(found: Sequence[Token], comma: int) -> bool:
    """Say whether an insertion begins at a comma: 'six, two of them children, were killed'."""
    return comma + 2 < len(found) and _is_number(found, comma + 1) and _word(found, comma + 2) == "of"


def _is_led(found: Sequence[Token], at: int) -> bool:
    return any(token.word in words.LED_IN for token in found[max(at - 2, 0) : at])


def _fits(found: Sequence[Token], at: int, before: int) -> bool:
    """Say whether what is counted can be killed; what an article names must reach up to the verb or be a person."""
    what = counted(found, at)
    if found[at].word == "another" and at == before:
        return True
    if what.head in _NO_PERSON or (found[at].word in _ARTICLES and what.end <= at + 1):
        return False
    return bool(found[at].quantity) or what.head in words.NAMING["people"] or what.end > before


def _beside(found: Sequence[Token], at: int, role: Counted) -> Iterator[Borne]:
    """Give what stands before a number by 'and' or a comma, if that is counted too."""
    while True:
        while _word(found, at - 1) in _DETERMINERS:
            at -= 1
        if _word(found, at - 1) not in {"and", ","}:
            return
        end = at - 1 - (_word(found, at - 2) == ",")
        place = next((each for each in range(end - 1, max(end - 7, -1), -1) if _is_number(found, each)), -1)
        if place < 0 or counted(found, place).end != end or not _is_person(found, place):
            return
        yield Borne(place, role, SURE if found[place].quantity else ONE)
        at = place


def one(token: Token) -> Quantity:
    """Return the number of a token; of an article it is one.

    >>> one(Token(0, 2, "an")).best
    1
    """
    return token.quantity or Quantity(token.start, token.end, None, 1, None, is_bare=False)
