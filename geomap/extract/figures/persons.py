"""Which words of a sentence stand for so many people: numbers, articles that mean one, and 'her son'."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.figures import words
from geomap.extract.figures.tokens import Token, counted
from geomap.extract.numerals import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Counted

SURE, ONE, PART, UNSURE = 0.9, 0.75, 0.3, 0.6
DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "himself", "herself", "themselves"})
NO_PERSON = words.OTHER | words.NAMING["munitions"]
CLOSED = frozenset(';:.?!()—–"“”|')
"""Marks beyond which nothing is of one clause."""
_ARTICLES = frozenset({"a", "an", "another", "both"})
_NO_ONE = frozenset({"number", "total", "few", "lot", "series", "second", "day", "third", "time", "result", "bid"})
_PERSONAL = ("ers", "ors", "men", "ists", "ians", "er", "or", "man", "woman", "ist", "ian")
"""Ends of nouns for people that no list has: 'troopers', 'a gardener'."""


class Borne(NamedTuple):
    """A number of people and what befell them."""

    at: int
    """Place of the number, or of the article that stands for one, in the list of tokens."""
    of: Counted
    """What befell them."""
    confidence: float
    """How sure that is."""


def word(found: Sequence[Token], at: int) -> str:
    """Return the word at a place of a list; nothing beyond its ends."""
    return found[at].word if 0 <= at < len(found) else ""


def role_of(lists: dict[Counted, frozenset[str]], name: str) -> Counted | None:
    """Return what befalls whom a word counts; None if it is none of these words."""
    return next((role for role, known in lists.items() if name in known), None)


def is_number(found: Sequence[Token], at: int) -> bool:
    """Say whether a number stands at a place, or a word that stands for one."""
    if found[at].quantity:
        return True
    if found[at].word in _ARTICLES:
        return word(found, at + 1) not in _NO_ONE
    return is_definite(found, at)


def is_definite(found: Sequence[Token], at: int) -> bool:
    """Say whether 'the' or 'her' begins words for one person without a name: 'her teenage son'."""
    if found[at].word not in DETERMINERS:
        return False
    what = counted(found, at)
    return what.head in words.ONE_PERSON and not found[what.end - 1].is_capital


def is_person(found: Sequence[Token], at: int) -> bool:
    """Say whether what a number counts are people."""
    what = counted(found, at)
    last = found[what.end - 1].word
    return what.head in words.NAMING["people"] | words.ONE_PERSON or (not what.head and last.endswith(_PERSONAL))


def sureness(found: Sequence[Token], at: int, *, is_part: bool) -> float:
    """Return how sure it is that a number counts whom a verb governs."""
    if is_part or counted(found, at).is_part:
        return PART
    return SURE if found[at].quantity else ONE


def one(token: Token) -> Quantity:
    """Return the number of a token; of an article it is one, of 'both' two.

    >>> one(Token(0, 2, "an")).best
    1
    """
    return token.quantity or Quantity(token.start, token.end, None, 1 + (token.word == "both"), None, is_bare=False)
