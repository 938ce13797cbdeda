"""A sentence as words, marks and numbers, each with where it stands."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.figures import words
from geomap.extract.numerals import Quantity, quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TAIL = re.compile(r"(?:-\w{1,20}){1,3}")
"""What makes one word with a number: '-year-old'."""
_YEARS = range(1800, 2101)
_OLDEST = 119
_UNIT_AFTER = re.compile(
    r"\s?(?:-?year|years?\b|-?(?:day|hour|minute|month|week|storey|foot|mile|inch|metre|meter)\b|-man\b|-?mm\b|-?cm\b|-?km\b|%"
    r"|per ?cent|(?:(?:square|nautical|cubic) )?(?:kilomet|met(?:re|er)|mile|tonne|tons?\b|kilo|kg\b|feet|foot|inch)"
    r"|(?:consecutive |more |long |further )?(?:minutes?|hours?|days?|nights?|weeks?|months?|decades?|seconds)\b"
    r"|(?:[mb]illion )?(?:dollars|euros|pounds|dinars|rupees)|a\.?m\b|p\.?m\b|o['’]clock|gmt\b|utc\b|degrees|times\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?(?! \d{1,3} [a-z]))",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b(?:no\.?|nos\.?|number|page|aged?(?: from| between)?|note|flight|route|highway|chapter|article"
    r"|resolution|section|unit|phase|since|grade"
    r"|(?<!\d )(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\.? ?#?$|\baged? \d{1,3}(?:, \d{1,3}){0,3},? and $",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|until|from|during|the|late|early|before|after|and|to)\s$", re.IGNORECASE
)
_AGE_BEFORE = re.compile(r"(?:[^\W\d_]{2,}|\))[”\"’']?, $")
_AGE_AFTER = re.compile(r"(?:, (?!\d)|,?$|\)|\.)")
_AGED_OF = re.compile(r"\b(?P<who>[a-z]{3,}) of (?:\d{1,3},? and )?$", re.IGNORECASE)
"""Who is so many years old: 'a corporal of 27', 'brothers of 15 and 16'."""
_CHILDREN_OF = re.compile(r"\b(?:man|woman|boy|girl|child|son|daughter|baby|mother|father) of $")
_ENDS_AGE = re.compile(r"[,.;)]?(?:$|\s(?:who|was|were|and)\b|\s*$)|[,.;)]")
_AGE_OF = re.compile(r"\b(?:man|woman|boy|girl|farmer|father|mother|child|person|[a-z]{2,}er|[a-z]{2,}or) of $")
_NOUN_AFTER = re.compile(r"\s(?P<noun>[a-z]{3,})")
"""What is counted where a person leads so many: 'a commander of 200 men'."""


class Token(NamedTuple):
    """A word, a mark or a number of a sentence."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""
    word: str
    """Its small letters; empty for a number."""
    quantity: Quantity | None = None
    """The number, if it is one that counts anything."""
    is_capital: bool = False
    """Whether it begins with a capital letter."""


@cache
def _pattern() -> re.Pattern[str]:
    named = chain(
        *words.DONE.values(),
        *words.DOING.values(),
        *words.SUFFERED.values(),
        words.DOWNED,
        words.LED_IN,
        words.BESIDE,
        words.HEARD,
        words.CARED_FOR,
    )
    phrases = "|".join(sorted({phrase for phrase in named if " " in phrase}, key=lambda each: (-len(each), each)))
    return re.compile(rf"\b(?:{phrases})\b|(?:[^\W\d_]\.){{2,}}|\w+(?:[.'’-]\w+)*|[^\w\s]", re.IGNORECASE)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words, marks and numbers between two places of a text.

    >>> [each.word or each.quantity.best for each in tokens("Brodie, 26, saw 18 rockets.", 0, 27) if each.quantity]
    [18]
    """
    found: list[Token] = []
    for quantity in quantities(text, start, end):
        found += _words(text, start, quantity.start)
        counts = not _is_other(text, quantity, end)
        tail = None if counts else _TAIL.match(text, quantity.end, end)
        start = tail.end() if tail else quantity.end
        found.append(Token(quantity.start, start, "" if counts else "#", quantity if counts else None))
    return found + list(_words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _pattern().finditer(text, start, end):
        word = match[0].lower().replace("’", "'").removesuffix("'s")
        yield Token(match.start(), match.end(), word, is_capital=match[0][0].isupper())


def _is_other(text: str, quantity: Quantity, end: int) -> bool:
    """Say whether a number is an age, a year, a date, a time, a length or part of a name."""
    before = text[max(quantity.start - 25, 0) : quantity.start]
    if _UNIT_AFTER.match(text, quantity.end, end) or _NAME_BEFORE.search(before):
        return True
    if quantity.best is None:
        return False
    if _CHILDREN_OF.search(before) and _ENDS_AGE.match(text, quantity.end, end):
        return True
    if not quantity.is_bare:
        return False
    if quantity.best in _YEARS and quantity.end - quantity.start == 4 and _YEAR_BEFORE.search(before):  # noqa: PLR2004 - digits
        return True
    is_age = quantity.best <= _OLDEST and _AGE_BEFORE.search(before) and _AGE_AFTER.match(text, quantity.end, end)
    return bool(is_age or _AGE_OF.search(before)) or _is_aged(text, quantity, before)


def _is_aged(text: str, quantity: Quantity, before: str) -> bool:
    """Say whether a number behind 'of' is how old somebody is, and not how many a person leads."""
    aged = _AGED_OF.search(before)
    if quantity.best is None or quantity.best > _OLDEST or not aged:
        return False
    after = _NOUN_AFTER.match(text, quantity.end)
    is_led = after is not None and after["noun"] in words.NAMING["people"] | words.ONE_PERSON
    return aged["who"].lower() in words.ONE_PERSON | words.AGED and not is_led


class Counted(NamedTuple):
    """What stands behind a number."""

    end: int
    """Place in the list of the first token that is no part of it."""
    head: str
    """Its noun, as far as it is known; empty otherwise."""
    is_part: bool
    """Whether it is a part of what was counted before: 'of the dead'."""


def counted(found: Sequence[Token], at: int) -> Counted:
    """Return what is counted by the number, or named by the article, that stands at a place of a list."""
    place, is_part, head = at + 1, False, ""
    if place < len(found) and found[place].word == "of":
        place, is_part = _past_of(found, place)
    for place_ in range(place, min(place + 7, len(found))):
        token = found[place_]
        if _is_beyond(token, head):
            return Counted(place_, head, is_part)
        head = token.word if _is_noun(token.word) else head
        place = place_ + 1
    return Counted(place, head, is_part)


def _is_beyond(token: Token, head: str) -> bool:
    """Say whether a word is no part of what is counted: a verb, a preposition, behind the noun any participle."""
    word = token.word
    if (
        token.quantity
        or word == "of"
        or not (word[:1].isalnum() or word == "#")
        or (word in words.BREAKS and word not in {"dead", "lives"})
    ):
        return True
    return " " in word or (bool(head) and word.endswith(("ed", "ing")) and not _is_noun(word))


def _past_of(found: Sequence[Token], place: int) -> tuple[int, bool]:
    """Return where the noun behind 'of' begins, and whether it is part of a whole that was told before."""
    place += 1
    while place < len(found) and found[place].word in words.SKIPPED:
        place += 1
    whole = found[place].word if place < len(found) else ""
    is_part = whole in {
        "dead",
        "wounded",
        "injured",
        "killed",
        "victims",
        "them",
        "casualties",
        "missing",
        "deaths",
        "bodies",
    }
    return place, is_part or (found[place - 1].word == "the" and whole in words.NAMING["munitions"])


def _is_noun(word: str) -> bool:
    return word in words.OTHER | words.ONE_PERSON or any(word in known for known in words.NAMING.values())
