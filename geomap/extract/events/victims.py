"""People who were killed and are told by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.tellings import HARM

if TYPE_CHECKING:
    from geomap.extract.events.tellings import Telling

_NAME = r"(?:[A-Z][\w’'-]+\s+(?:(?:al|el|bin|ibn|abu|von|van|de|da)[ -])?)(?:[A-Z][\w’'-]+\s+){0,3}?[A-Z][\w’'-]+"
_TITLED = r"(?:(?:[a-z][\w’'-]*|[A-Z][\w.’'-]*)\s+){0,8}?"
_TWO = re.compile(rf"\b{_NAME},?\s+and\s+{_TITLED}{_NAME}")
_ONE = re.compile(rf"\b{_NAME}")
_REACH = 160
_KILLING = ("kill", "assassinat", "murder", "slay", "slew", "behead", "execut")


class Victims(NamedTuple):
    """Names of people who were killed."""

    number: int
    """How many are named: one, or two for two and more."""
    start: int
    """Where the first name begins in the article's text."""
    end: int
    """Where the last ends."""


def victims(text: str, telling: Telling) -> Victims | None:
    """Return whom a clause names as killed; None if it names nobody.

    >>> from geomap.extract.sentences import sentences
    >>> from geomap.extract.events.tellings import tellings
    >>> from geomap.extract.mention import Mention
    >>> text = "An air strike killed the commander Ali Rahim and his deputy Omar Said."
    >>> victims(text, tellings(text, sentences(text)[0], ())[0]).number
    2
    """
    for trigger in telling.triggers:
        if trigger.sort.name == HARM and trigger.word.startswith(_KILLING):
            end = min(telling.end, trigger.end + _REACH)
            both = _TWO.search(text, trigger.end, end)
            one = both or next(
                (each for each in _ONE.finditer(text, trigger.end, end) if not _is_place(telling, each)), None
            )
            if one:
                return Victims(2 if both else 1, one.start(), one.end())
    return None


def _is_place(telling: Telling, name: re.Match[str]) -> bool:
    return any(each.kind == "place" and each.overlaps(*name.span()) for each in telling.mentions)
