"""Whose 'the army' or 'a military spokesman' is: that of the one state whose forces the text around names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.actors.states import FORCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention

AROUND = 40
"""So many actors before and behind are looked at."""


def owned(text: str, unit: Mention, actors: Sequence[Mention], lexicon: Lexicon) -> Mention:
    """Return an army or its speaker under the name of its state, if the text around tells it; `actors` in their order.

    It is the state whose army was named in the same words; else the only one of which any forces are named.
    """
    words = {*unit.value.lower().split()}
    arms = words & lexicon.grammar["states"]["arms"]
    if not arms or "in" in words or not lexicon.is_home(unit.value):
        return unit
    at = bisect_left(actors, unit.start, key=lambda each: each.start)
    before = _forces(text, actors[max(0, at - AROUND) : at], lexicon)
    same = [each for each, own in before if own & arms]
    every = {each.value for each, _ in (*before, *_forces(text, actors[at : at + AROUND], lexicon))}
    found = same or [each for each, _ in before if len(every) == 1]
    return replace(unit, value=found[-1].value) if found else unit


def _forces(text: str, actors: Sequence[Mention], lexicon: Lexicon) -> list[tuple[Mention, set[str]]]:
    """Return the armed forces of states among some actors, each with the words that say which forces."""
    stated = [each for each in actors if each.confidence >= FORCES and each.value in lexicon.states]
    told = [(each, {*text[each.start : each.end].lower().split()}) for each in stated]
    arms = lexicon.grammar["states"]["arms"]
    return [(each, words & arms) for each, words in told if words & arms]
