"""How likely an article speaks of each of its incidents at some place, by where and how well it tells of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.extract.events.story import Known
    from geomap.extract.sentences import Sentence

NEAR, FADES, BEFORE = 1.2, 0.12, 0.4
"""Points for being told in the same sentence, fewer for each sentence between, and for being told before at all."""
OFTEN, MOST_OFTEN, WELL, LESS = 0.05, 6, 0.4, 0.5
"""Points for each time that an incident is told, up to so many, and each for knowing its day, its place and whom it
hurt; so many times as much where it matters less."""
AROUND = 20
"""So many incidents that were begun last before a sentence, and first behind it, can be meant there."""


class Nearby:
    """The incidents that were begun around a sentence: with all of them the work would have no bounds."""

    def __init__(self, known: Mapping[int, Known]) -> None:
        """Take all incidents of an article by their numbers."""
        self._known = known
        self._order = sorted((each.sentences[0], number) for number, each in known.items())
        self._begins = [sentence for sentence, _ in self._order]

    def at(self, sentence: Sentence) -> dict[int, Known]:
        """Return those that can be meant in a sentence."""
        at = bisect_right(self._begins, sentence.number)
        return {number: self._known[number] for _, number in self._order[max(0, at - AROUND) : at + AROUND]}


def told_last(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for having been told a moment ago; it matters less how well."""
    return {number: _recent(known, sentence.number, LESS) for number, known in near.items()}


def told_before(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for having been told a moment ago, and well."""
    return {number: _recent(known, sentence.number, 1.0) for number, known in near.items()}


def told_next(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for being told here or right behind."""
    return {number: _next(known, sentence.number) for number, known in near.items()}


def salient(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for being told well, and before."""
    return {number: _well(known) + BEFORE * (known.sentences[0] <= sentence.number) for number, known in near.items()}


def _recent(known: Known, sentence: int, well: float) -> float:
    at = bisect_right(known.sentences, sentence)
    return max(NEAR - FADES * (sentence - known.sentences[at - 1]), 0.0) + well * _well(known) if at else 0.0


def _next(known: Known, sentence: int) -> float:
    at = bisect_left(known.sentences, sentence)
    return max(NEAR - FADES * (known.sentences[at] - sentence), 0.0) if at < len(known.sentences) else 0.0


def _well(known: Known) -> float:
    facts = (known.at, known.days, known.is_deadly)
    return OFTEN * min(known.accounts, MOST_OFTEN) + WELL * sum(map(bool, facts))
