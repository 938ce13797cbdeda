"""Words that set two incidents into an order, or say that one answers the other; the lists are in connectors.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from geomap.extract.events.spelled import spelled

_TIME = re.compile(
    r"\s+(?:noon|midnight|midday|dawn|dusk|daybreak|sunrise|sunset|nightfall|dark|\d|lunch|evening|morning"
    r"|the (?:morning|evening|end)|then\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!['’])|now\b)",
    re.IGNORECASE,
)
"""'Before noon' and 'after 5 pm' set nothing into an order."""
_OF_TIME = frozenset({"after", "before", "until", "since", "ahead of", "following", "shortly after", "soon after"})
Relation = Literal["answer", "order", "none"]
"""answer: the later one answers the earlier; order: it only comes later; none: nothing is said."""
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
        Connector(found.start(), found.end(), *meanings[" ".join(found[0].lower().split())])
        for found in pattern.finditer(text, start, end)
        if not (_TIME.match(text, found.end()) and found[0].lower() in _OF_TIME)
    ]


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
    return re.compile(rf"\b(?:{spelled(meanings)})\b", re.IGNORECASE), meanings
