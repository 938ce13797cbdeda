"""Words that set two incidents into an order, or say that one answers the other; the lists are in connectors.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, cast

from geomap.extract.events.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Mapping

_HOURS = "noon|midnight|midday|dawn|dusk|daybreak|sunrise|sunset|nightfall|dark|lunch|evening|morning|christmas|ramadan"
_CLOCK = r"\d{1,4}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b|gmt|hours|local|o['’]clock)|\d\d?[:.]\d\d|(?:1[89]|20)\d\d\b"
_SPAN = r"\d{1,3}\s+(?:minutes|days|weeks|months|years)"
_AGE = r"the (?:morning|evening|end|war|conflict|revolution|invasion|uprising|elections?|pandemic|winter|rains?)\b"
_DAY = r"then\b|now\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!['’])"
_TIME = re.compile(rf"\s+(?:{_HOURS}|{_CLOCK}|{_SPAN}|{_AGE}|{_DAY})", re.IGNORECASE)
"""'Before noon' and 'after 5 pm' set nothing into an order."""
_OF_TIME = frozenset({"after", "before", "until", "since", "ahead of", "following", "shortly after", "soon after"})
_CAUSING = frozenset({"leading to", "led to", "in turn led to"})
_HARM = re.compile(
    r"\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s+){0,2}?(?:deaths?|killing|martyrdom|injur\w+|wounding|casualt\w+|losses|loss|damage|destruction)\b",
    re.IGNORECASE,
)
"""'Which led to the death of three' tells of one incident."""
NUMBER = "#"
"""Stands for a number in the lists."""
Relation = Literal["answer", "order", "after", "none"]
"""answer: the later one answers the earlier; order: it only comes later; after: so it does, or it is but another side
of it; none: nothing is said."""
Side = Literal["behind", "ahead", "forward", "apart"]
"""behind: what is told behind the words comes first; ahead: it comes later, and is told after the
other; forward: it comes later, wherever it is told; apart: neither is said."""


@dataclass(frozen=True, slots=True)
class Connector:
    """Words between two incidents, or before the first of them."""

    start: int
    """Where they begin in the article's text."""
    end: int
    """Where they end."""
    relation: Relation
    """What they say of the two."""
    side: Side
    """Which of the two comes first."""


def connectors(text: str, start: int, end: int) -> list[Connector]:
    """Return the connectors of a stretch of text in their order, the longest where several begin.

    >>> [(each.relation, each.side) for each in connectors("killed ten in retaliation for a raid", 0, 36)]
    [('answer', 'behind')]
    """
    pattern, meanings = _known()
    return [
        Connector(found.start(), found.end(), *_meaning(found[0], meanings))
        for found in pattern.finditer(text, start, end)
        if not (_TIME.match(text, found.end()) and found[0].lower() in _OF_TIME)
        and not (_HARM.match(text, found.end()) and found[0].lower() in _CAUSING)
    ]


def _meaning(words: str, meanings: Mapping[str, tuple[Relation, Side]]) -> tuple[Relation, Side]:
    """Return what words mean, with any number in them; an i without its dot is read as one with it."""
    told = words.replace("\u0131", "i").casefold().split()
    numbered = [NUMBER if each == 1 else word for each, word in enumerate(told)]
    return meanings.get(" ".join(told)) or meanings[" ".join(numbered)]


@cache
def _known() -> tuple[re.Pattern[str], dict[str, tuple[Relation, Side]]]:
    content = files("geomap.extract.events").joinpath("connectors.toml").read_text(encoding="utf-8")
    told = cast("dict[Relation, dict[Side, list[str]]]", tomllib.loads(content))
    meanings = {
        words: (relation, side)
        for relation, sides in told.items()
        for side, listed in sides.items()
        for words in listed
    }
    pattern = spelled(meanings).replace(re.escape(NUMBER), r"(?:[a-z]+|\d{1,3})")
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), meanings
