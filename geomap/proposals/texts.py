"""What the words of two reports say: actors, targets and weapons."""

from __future__ import annotations

from collections import Counter
from math import log10
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from geomap.names import fold
from geomap.proposals import weights
from geomap.proposals.parties import is_vague

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd
    from numpy.typing import NDArray

    from geomap.proposals.pairs import Whole
    from geomap.proposals.parties import Keys, Parties

    Compare = Callable[[str, str], float]

ENDINGS = ("es", "s")
"""What tells many from one, in English at least."""
SHORTEST = 4
"""A word of a weapon that has no more letters than a calibre or a unit says little."""
MADE_BY_HAND = 200
"""Of so few reports a name that all of them have is still no rare one."""


class Texts:
    """The words of all reports, each different text looked at once."""

    MOST: ClassVar[float] = weights.SAME_ACTOR + weights.TARGET_MOST + weights.SAME_WEAPON
    """What words can say at most."""

    def __init__(self, reports: pd.DataFrame, parties: Parties) -> None:
        """Take table REPORTS and who turns names into keys."""
        self._parties = parties
        self._texts = {name: reports[name].fillna("").to_numpy(object) for name in ("target", "weapon")}
        self._texts["actor"] = reports["perpetrator"].fillna(reports["actors"]).fillna("").to_numpy(object)
        self._known: dict[tuple[str, str, str], float] = {}
        self._weapons: dict[str, frozenset[str]] = {}
        self._sides = frozenset[str]().union(*map(parties.keys, set(self._texts["actor"])))
        self._often = Counter(key for text in self._texts["target"] for key in parties.keys(text))
        self._count = len(reports)

    def compared(self, left: Whole, right: Whole) -> NDArray[np.float64]:
        """Return what actors, targets and weapons of pairs say, in this order, as three columns."""
        compare: dict[str, Compare] = {"actor": self._actors, "target": self._targets, "weapon": self._arms}
        columns = [self._column(name, each, left, right) for name, each in compare.items()]
        return np.array(columns).T if len(left) else np.zeros((0, len(columns)))

    def _column(self, name: str, compare: Compare, left: Whole, right: Whole) -> list[float]:
        texts, known = self._texts[name], self._known
        said: list[float] = []
        for one, other in zip(texts[left], texts[right], strict=True):
            both = (name, one, other)
            if both not in known:
                known[both] = compare(one, other) if one and other else 0.0
            said.append(known[both])
        return said

    def _actors(self, one: str, other: str) -> float:
        mine, theirs = self._parties.keys(one), self._parties.keys(other)
        if mine & theirs or fold(one) == fold(other):
            return weights.SAME_ACTOR
        return 0.0 if is_vague(mine) or is_vague(theirs) else weights.OTHER_ACTOR

    def _targets(self, one: str, other: str) -> float:
        mine, theirs = self._parties.keys(one), self._parties.keys(other)
        rare = sum(map(self._rarity, self._rare(mine & theirs)))
        if rare or mine & theirs or fold(one) == fold(other):
            return min(max(rare, weights.COMMON_TARGET), weights.TARGET_MOST)
        return 0.0 if is_vague(mine) or is_vague(theirs) else weights.OTHER_TARGET

    def _rare(self, keys: Keys) -> Keys:
        """Return the names that nobody has who does such things: sides are hit again and again."""
        return frozenset(key for key in keys if key.isalpha() and key not in self._sides)

    def _rarity(self, key: str) -> float:
        return min(weights.WORD_MOST, max(0.0, log10(max(self._count, MADE_BY_HAND) / self._often[key]) - 1.0))

    def _arms(self, one: str, other: str) -> float:
        mine, theirs = self._words(one), self._words(other)
        if mine & theirs:
            return weights.SAME_WEAPON
        return weights.OTHER_WEAPON if mine and theirs else 0.0

    def _words(self, text: str) -> frozenset[str]:
        if text not in self._weapons:
            self._weapons[text] = frozenset(_singular(word) for word in fold(text).split() if len(word) >= SHORTEST)
        return self._weapons[text]


def _singular(word: str) -> str:
    """Return a word without the ending of many.

    >>> _singular("rockets"), _singular("strikes")
    ('rocket', 'strik')
    """
    return next((word.removesuffix(end) for end in ENDINGS if word.endswith(end)), word.removesuffix("e"))
