"""Who stands with whom, learnt from who hits whom in the data itself; no list of friends and foes is kept."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from geomap.proposals import link_weights as weights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geomap.proposals.events import Event
    from geomap.proposals.parties import Keys


class Sides:
    """Who hits whom, and so who may answer for whom."""

    def __init__(self, events: Iterable[Event]) -> None:
        """Take all incidents, linked or not."""
        self._hits: defaultdict[str, set[str]] = defaultdict(set)
        self._with: defaultdict[str, set[str]] = defaultdict(set)
        for event in events:
            for key in event.by:
                self._hits[key] |= event.against - event.by
                self._with[key] |= event.by

    def turn(self, event: Event, cause: Event) -> tuple[float, str]:
        """Return what the sides of two incidents say for the later being an answer, and in words; 0: nothing.

        Nobody answers an attack of their own.
        """
        strikes_back, is_hit = event.by & cause.against, event.against & cause.by
        if not (strikes_back or is_hit) or event.by & cause.by:
            return 0.0, ""
        if strikes_back and is_hit:
            return weights.TURNED, "who was hit strikes, and who struck is hit"
        return self._half(event, cause, is_hit=bool(is_hit))

    def _half(self, event: Event, cause: Event, *, is_hit: bool) -> tuple[float, str]:
        """Return what it says that only one end is named on both sides; the other may be an ally."""
        mine, theirs = (event.by, cause.against) if is_hit else (event.against, cause.by)
        if self._allied(mine, theirs):
            whose = "an ally of who was hit strikes, and who struck is hit"
            other = "who was hit strikes, and an ally of who struck is hit"
            return weights.TURNED + weights.ALLY, whose if is_hit else other
        if is_hit:
            return weights.IS_HIT, "who struck is hit"
        return weights.STRIKES_BACK, "who was hit strikes"

    def _allied(self, mine: Keys, theirs: Keys) -> bool:
        """Say whether some of one act with some of the other, or hit the same side and never each other."""
        return any(self._are_allied(one, other) for one in mine for other in theirs)

    def _are_allied(self, one: str, other: str) -> bool:
        if other in self._hits[one] or one in self._hits[other]:
            return False
        return other in self._with[one] or bool(self._hits[one] & self._hits[other])
