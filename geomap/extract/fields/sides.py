"""Whom an incident hit: those who bear arms, or others."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from geomap.extract.events.account_signs import HARMED
from geomap.extract.fields.deeds import DISRUPTED
from geomap.extract.targets import HIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon

Side = Literal["forces", "people"]
_BY_CLASS: dict[str, Side] = {"military": "forces", "civilian": "people"}
"""What the class of a thing says of those in it."""
_WORD = re.compile(r"[^\W\d_]+|[,;:.()]")
_ENDS = frozenset({"by", "from", "who", "that", "which", "when", "after", "before", "as", "said", "says", "and", "in"})
"""Behind these another is told of."""
_REACH = 60
"""So many letters behind a number it is said who was counted."""


def side(told: Told, text: str, lexicon: Lexicon) -> Side | None:
    """Return whom an incident hit; None if nothing says it.

    Who was hurt decides, else what was hit, else what is named beside the deed.
    """
    for signs in (_hurt, _object, _hit, _named):
        votes = Counter(each for account in told.accounts for each in signs(account, text, lexicon))
        if votes:
            return votes.most_common(1)[0][0]
    return None


def _hurt(account: Account, text: str, _: Lexicon) -> Iterator[Side]:
    """Give the sides of those who are counted as killed or wounded."""
    for each in account.figures:
        if each.of in HARMED and each.best != 0 and (found := _first(text[each.start : each.end + _REACH])):
            yield found


def _object(account: Account, text: str, _: Lexicon) -> Iterator[Side]:
    """Give the sides of those who stand behind a word for what was done."""
    for each in account.telling.triggers:
        is_harmless = each.sort.sub_event_type == DISRUPTED
        if not is_harmless and (found := _first(text[each.end : each.end + _REACH])):
            yield found


def _hit(account: Account, text: str, lexicon: Lexicon) -> Iterator[Side]:
    for each in account.of_kind("target"):
        if each.confidence >= HIT and (found := _of_target(text[each.start : each.end], each.value, lexicon)):
            yield found


def _named(account: Account, text: str, lexicon: Lexicon) -> Iterator[Side]:
    for each in account.of_kind("target"):
        if account.telling.triggers and (found := _of_target(text[each.start : each.end], each.value, lexicon)):
            yield found


def _of_target(words: str, value: str, lexicon: Lexicon) -> Side | None:
    """Return the side of a thing that was hit: its last word says it, else its class; a vehicle is of none."""
    if found := _first(" ".join(reversed(words.split()))):
        return found
    target = lexicon.target(value)
    return _BY_CLASS.get(target.sort) if target else None


def _first(words: str) -> Side | None:
    """Return the side of the first word that says one, up to a comma."""
    for word in _WORD.findall(words):
        if not word.isalpha() or word.lower() in _ENDS:
            return None
        if found := _sides().get(word.lower()):
            return found
    return None


@cache
def _sides() -> dict[str, Side]:
    content = tomllib.loads(files("geomap.extract.fields").joinpath("sides.toml").read_text(encoding="utf-8"))
    sides: dict[str, Side] = dict.fromkeys(content["people"].split(), "people")
    return sides | dict.fromkeys(content["forces"].split(), "forces")
