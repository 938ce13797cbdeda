"""The words that tell of an incident, read from words.toml once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from geomap.extract.events.spelled import spelled
from geomap.extract.lexicon.forms import forms, plural

_NOT_BETWEEN = (
    "and or but that who which in at to off on up over for by with from out into "
    "place part note action aim care credit responsibility effect"
).replace(" ", "|")
"""Behind these something else is told: 'took place in a town', 'carried out a raid off the coast'."""
_BETWEEN = rf"\s+(?!(?:{_NOT_BETWEEN})\b)[\w’'-]{{1,40}}"
_MOST_BETWEEN = 6
"""So many words may stand between a verb and the word that belongs to it."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of incident."""

    name: str
    """Its name in words.toml."""
    event_type: str
    """Event type by ACLED's name; empty if the word alone does not say it."""
    sub_event_type: str
    """Sub-event type by ACLED's name; empty if the word alone does not say it."""
    also: tuple[str, ...]
    """Other sub-event types for which its words are used too: a 'bombing' may be a suicide bombing."""
    is_weak: bool
    """Whether its words tell of an incident only beside a weapon, a target, a place or people who were hurt."""
    is_mere: bool
    """Whether its words tell only what came of one, as 'killed' does, and begin none without a day and a place."""


@dataclass(frozen=True, slots=True)
class Words:
    """Every form of every word, in small letters."""

    nouns: dict[str, Sort]
    """Nouns in singular and plural."""
    verbs: dict[str, Sort]
    """Verbs in all their forms."""
    plurals: frozenset[str]
    """The nouns that stand in the plural."""
    pattern: re.Pattern[str]
    """What finds any of them, the longest first."""
    things: frozenset[str]
    """Words that tell of an incident as verbs, and as nouns name only a thing: 'bomb'."""
    loose: frozenset[str]
    """Verbs that are used of much else: 'fell'."""
    parted: tuple[tuple[re.Pattern[str], Sort], ...]
    """What finds the verbs that tell of one with a word farther on: 'took three people hostage'."""


@cache
def known() -> Words:
    """Return the words of the package."""
    content = files("geomap.extract.events").joinpath("words.toml").read_text(encoding="utf-8")
    return _words(tomllib.loads(content)["sort"])


def _words(sorts: dict[str, Any]) -> Words:
    nouns: dict[str, Sort] = {}
    verbs: dict[str, Sort] = {}
    plurals: set[str] = set()
    things: set[str] = set()
    loose: set[str] = set()
    parted: list[tuple[re.Pattern[str], Sort]] = []
    for name, told in sorts.items():
        sort = _sort(name, told)
        for entry in told.get("nouns", ()):
            one, *many = _given(entry.lower()) or (entry.lower(), plural(entry.lower()))
            nouns |= dict.fromkeys((one, *many), sort)
            plurals |= {each for each in many if each != one}
        for entry in told.get("verbs", ()):
            verbs |= dict.fromkeys(_given(entry) or forms(entry), sort)
        for entry in told.get("loose", ()):
            verbs |= dict.fromkeys(_given(entry), sort)
            loose |= {*_given(entry)}
        for entry in told.get("things", ()):
            verbs |= dict.fromkeys(_given(entry), sort)
            things |= {*_given(entry)}
        parted += [(_parted(entry), sort) for entry in told.get("parted", ())]
    pattern = re.compile(rf"(?<![\w'’-])(?:{spelled({*nouns, *verbs})})(?![\w-])", re.IGNORECASE)
    return Words(nouns, verbs, frozenset(plurals), pattern, frozenset(things), frozenset(loose), tuple(parted))


def _sort(name: str, told: dict[str, Any]) -> Sort:
    kinds = (told.get("type", ""), told.get("sub_type", ""), tuple(told.get("also", ())))
    return Sort(name, *kinds, is_weak=told.get("weak", False), is_mere=told.get("mere", False))


def _given(entry: str) -> list[str]:
    """Return the forms of a word that are parted by strokes, where they are not made by rules."""
    return entry.split("/") if "/" in entry else []


def _parted(entry: str) -> re.Pattern[str]:
    """Return what finds the verb of 'take/took ... hostage/captive', a few words before what belongs to it."""
    verbs, ends = (spelled(each.split("/")) for each in entry.split(" ... "))
    return re.compile(
        rf"(?<![\w'’-])(?:{verbs})(?=(?:{_BETWEEN}){{0,{_MOST_BETWEEN}}}?\s+(?:{ends})(?![\w-]))", re.IGNORECASE
    )
