"""Whom 'the rebels' or 'the group' means: the armed group that the text named before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.actors.groups import UNITS, UNNAMED
from geomap.extract.lexicon.words import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention

AROUND, NEAR = 60, 400
"""So many actors before and behind are looked at; the last that was named so many letters before is meant, if several
groups are named at all."""
_ARTICLE = "the "
_WORDS = 3
"""So many words are still no description of its own."""


def meant(text: str, unit: Mention, actors: Sequence[Mention], lexicon: Lexicon) -> Mention:
    """Return 'the rebels' under the name of the group that was named before; `actors` are in their order."""
    if unit.confidence != UNNAMED or not _is_pointing(text, unit, lexicon):
        return unit
    at = bisect_left(actors, unit.start, key=lambda each: each.start)
    before = [each for each in actors[max(0, at - AROUND) : at] if is_band(each, lexicon)]
    behind = [each for each in actors[at : at + AROUND] if is_band(each, lexicon)]
    is_only = len({each.value for each in (*before, *behind)}) == 1
    if before and (is_only or unit.start - before[-1].end <= NEAR):
        return replace(unit, value=before[-1].value, confidence=UNITS)
    return unit


def is_band(mention: Mention, lexicon: Lexicon) -> bool:
    """Say whether words name an armed group, and no state, office or mere sort of people."""
    known = lexicon.actors.get(mention.value)
    if known or mention.confidence <= UNNAMED:
        return mention.confidence > UNNAMED and known is not None and known.kind == "armed group"
    return mention.value not in lexicon.states and not lexicon.is_home(mention.value)


def _is_pointing(text: str, unit: Mention, lexicon: Lexicon) -> bool:
    words = keys(unit.value, lexicon.spellings)
    is_definite = text[max(0, unit.start - len(_ARTICLE)) : unit.start].lower() == _ARTICLE
    return is_definite and len(words) < _WORDS and words[-1] in lexicon.grammar["groups"]["meant"]
