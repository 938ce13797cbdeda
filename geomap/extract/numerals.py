"""Numbers in a text, in digits or English words, with the words that make bounds of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.readers.values import Unread
from geomap.readers.values.numbers import whole
from geomap.readers.values.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
GREAT = {"thousand": 1_000, "million": 1_000_000}
"""What the number before them is multiplied by."""
VAGUE = {
    "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2_000, "several dozen": 24,
    "several hundred": 200, "several thousand": 2_000, "several": 3, "a few dozen": 24, "a few hundred": 200,
    "a few": 2, "a handful": 3, "tens of thousands": 20_000, "hundreds of thousands": 200_000,
}  # fmt: skip
"""Words that give no figure, and the least that they can mean."""
LEAST = """
    at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|more than|over|upwards of|
    in excess of|north of
""".replace("\n", "").replace("    ", "")
MOST = """
    up to|as many as|at most|no more than|not more than|fewer than|less than|under|a maximum of|maximum|at the most
""".replace("\n", "").replace("    ", "")
ABOUT = """
    about|around|approximately|approx\\.|roughly|some|nearly|almost|close to|an estimated|estimated|circa|~|≈
""".replace("\n", "").replace("    ", "")
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_UNIT}))?|{_UNIT})"
_HUNDRED = rf"(?:a|{_SMALL}) hundred(?: (?:and )?{_SMALL})?"
_DIGITS = r"(?:\d{1,3}(?:[,.'٬\u00a0\u202f]\d{3}){1,4}|\d{1,12})"
_DOZEN = rf"(?:half a|a couple of|an?|{_SMALL}|\d{{1,3}}) dozen(?: and a half)?|a score"
NUMBER = (
    rf"(?>(?:{_HUNDRED}|a|{_SMALL}|{_DIGITS}) (?:thousand|million)(?:,? (?:and )?(?:{_HUNDRED}|{_SMALL}))?"
    rf"|{_HUNDRED}|{_DOZEN}|a couple|{_SMALL}|{_DIGITS}(?: hundred)?)"
)
"""A pattern without groups of one number; letters are compared without case."""
_VAGUE = "|".join(sorted(VAGUE, key=len, reverse=True))
_PARTED = r"(?<![\w$€£¥#№.,:/+-])"
_QUANTITY = re.compile(
    rf"{_PARTED}(?:between (?P<from>{NUMBER}) (?:and|to) (?P<to>{NUMBER})"
    rf"|(?:(?P<least>{LEAST})|(?P<most>{MOST})|(?P<about>{ABOUT}))(?<=[~≈ \w.])(?: |(?<=[~≈]))(?:a total of )?"
    rf"(?:(?P<one>{NUMBER})|(?P<vague>{_VAGUE}))"
    rf"|(?P<low>{NUMBER})(?: ?[-–] ?| to | or )(?P<high>{NUMBER})"
    rf"|(?P<alone>{NUMBER})(?P<more>\+| or more| and more)?|(?P<words>{_VAGUE}))(?![\w%]|[.,:/]\d)",
    re.IGNORECASE,
)


class Quantity(NamedTuple):
    """Words that are a number."""

    start: int
    """Where they begin in the text, with 'at least' and the like."""
    end: int
    """Where they end."""
    low: int | None
    """The least; None where one figure is given."""
    best: int | None
    """The figure given; None for mere bounds."""
    high: int | None
    """The most; None without an upper bound."""
    is_bare: bool
    """Whether it is one number alone in digits, which may be an age, a year or part of a name."""


def value_of(words: str) -> int | None:
    """Return the number that words or digits are; None if they are none.

    >>> value_of("two dozen"), value_of("Thirty-one"), value_of("1,200"), value_of("a hundred and five")
    (24, 31, 1200, 105)
    """
    parts = words.casefold().replace("half a dozen", "6").replace("a couple", "2").replace("a score", "20")
    total = part = 0
    for word in re.split(r"[\s-]+|, ", parts.replace("dozen and a half", "dozen 6")):
        if word in {"and", "a", "an", "of"}:
            continue
        if word == "hundred" or word == "dozen":  # noqa: PLR1714 - two multipliers
            part = max(part, 1) * (100 if word == "hundred" else 12)
        elif word in GREAT:
            total, part = total + max(part, 1) * GREAT[word], 0
        elif (value := _small(word)) is not None:
            part += value
        else:
            return None
    return total + part


def _small(word: str) -> int | None:
    if not word[:1].isdecimal():
        return UNITS.get(word, TENS.get(word))
    try:
        return whole(plain(word))[0]
    except Unread:
        return None


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Give the numbers between two places of a text, in their order.

    >>> [(each.low, each.best) for each in quantities("More than two dozen of 30 fell, dozens fled.", 0, 44)]
    [(24, None), (None, 30), (24, None)]
    """
    for found in _QUANTITY.finditer(text, start, end):
        low, best, high = _meant(found)
        if low is not None or best is not None or high is not None:
            words = found["alone"]
            is_bare = bool(words and not found["more"] and words[0].isdecimal())
            yield Quantity(found.start(), found.end(), low, best, high, is_bare)


def _meant(found: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    if words := found["words"] or found["vague"]:
        return VAGUE[words.casefold()], None, None
    if words := found["alone"] or found["one"]:
        value = value_of(words)
        if found["least"] or found["more"]:
            return value, None, None
        return (None, None, value) if found["most"] else (None, value, None)
    low, high = (value_of(found[one] or found[other]) for one, other in (("from", "low"), ("to", "high")))
    return (low, None, high) if low is not None and high is not None and low < high else (None, None, None)
