"""Whom an article names for what, and whether somebody else can have done it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.said import Said

SAME, OTHER, REPORTED, RIVAL = 1.0, -6.0, -3.5, -1.5
"""Points for an incident that the accused did, and against one that others did, are reported to have done, or are
accused of."""
MOST = 20
"""So many names are kept for one incident."""


class Culprits:
    """Whom an article names for each incident."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Begin with nobody; `lexicon` knows who is of one side."""
        self._lexicon = lexicon
        self._named: dict[float, dict[int, set[str]]] = {
            points: defaultdict(set) for points in (OTHER, REPORTED, RIVAL)
        }

    def tell(self, number: int, name: str, *, is_reported: bool) -> None:
        """Take down who did it, by the article's own word or by somebody's report."""
        self._add(REPORTED if is_reported else OTHER, number, name)

    def accuse(self, number: int, name: str) -> None:
        """Take down who claims it or is blamed for it."""
        self._add(RIVAL, number, name)

    def fits(self, said: Said, number: int) -> float:
        """Return what speaks for or against somebody's having done what others are known to have done."""
        if said.whom is None:
            return 0.0
        name = said.whom.value
        others = {points: self._others(name, who[number]) for points, who in self._named.items() if number in who}
        if any(self._is_same(name, each) for names in others.values() for each in names):
            return SAME
        against = (points for points, names in others.items() if names)
        return 0.0 if said.status == "denied" else min(against, default=0.0)

    def _add(self, points: float, number: int, name: str) -> None:
        names = self._named[points][number]
        if len(names) < MOST:
            names.add(name)

    def _others(self, name: str, doers: set[str]) -> set[str]:
        return {each for each in doers if not self._can_be(name, each)}

    def _can_be(self, name: str, doer: str) -> bool:
        """Say whether somebody can be those who were told of without a name; jets are not those of an armed group."""
        lexicon = self._lexicon
        is_band = lexicon.named(name) not in lexicon.states and not lexicon.is_home(name)
        first, *others = doer.split()
        last = (others[-1] if others else first).lower()
        if last in lexicon.grammar["states"]["machines"]:
            return lexicon.is_faceless(doer) and not is_band
        is_nameless = not lexicon.named(doer) and not any(each[:1].isupper() for each in others)
        is_sort = is_nameless and last in lexicon.grammar["groups"]["heads"]
        return lexicon.is_faceless(doer) or (is_sort and is_band)

    def _is_same(self, one: str, other: str) -> bool:
        """Say whether two names can be of one side: an army without a name may be that of any state."""
        lexicon = self._lexicon
        names = [lexicon.whole(lexicon.named(each) or each) for each in (one, other)]
        if names[0] == names[1]:
            return True
        pairs = (names, names[::-1])
        return any(lexicon.is_home(a) and (b in lexicon.states or lexicon.is_home(b)) for a, b in pairs)
