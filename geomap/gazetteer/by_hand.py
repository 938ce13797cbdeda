"""The places kept by hand as a gazetteer of their own: what they answer needs no large index.

A phrase about such places, 'five miles west of Erbil', is placed from them alone, so that a build that names no others
does not wait for the index of the world. It is asked first whether or not that index is there: answers stay equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.gazetteer.asked import Asked
from geomap.gazetteer.ladder import by_hand, exact, inside
from geomap.gazetteer.opened import of_type
from geomap.gazetteer.place import Answer
from geomap.gazetteer.ranking import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.gazetteer.opened import Index
    from geomap.gazetteer.place import Place


@dataclass(frozen=True)
class ByHand:
    """Answers from the small index only."""

    core: Index
    settled: Callable[[str, frozenset[str]], Answer | None]
    """What corrections say of a name."""
    country: Callable[[str], Place | None]
    """A country by name, adjective or ISO code."""
    missed: list[str] = field(default_factory=list)
    """The names that were asked for and are not kept by hand; words that are tried as a whole first do not count."""

    @property
    def by_hand(self) -> ByHand:
        """Itself."""
        return self

    def name(self, words: str, countries: frozenset[str], near: Place | None, *, whole: bool = False) -> Answer:
        """Return where a place kept by hand lies that bears just this name."""
        if known := self.settled(words, countries):
            return known
        asked = Asked(words, countries, near)
        if verdict := by_hand(self.core, asked):
            return answer(asked, verdict)
        if not whole or self._is_listed(asked):
            self.missed.append(words)
        return Answer(words, "unknown", reasons=("not kept by hand",))

    def _is_listed(self, asked: Asked) -> bool:
        """Say whether some place of the small index bears the name, though no place kept by hand does."""
        return any(inside(hit.country, asked.countries) for hit in exact([self.core], asked))

    def of_type(self, types: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
        """Return the places kept by hand of these types round an anchor in its country."""
        return of_type([self.core], types, anchor, within_m)
