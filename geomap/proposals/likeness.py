"""How alike two reports are: the share of each thing that both tell, and the chance that they are one incident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap import geo
from geomap.proposals import weights
from geomap.proposals.crowds import priors
from geomap.proposals.pairs import SLACK_M
from geomap.proposals.texts import Texts
from geomap.schema import FIGURES

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from geomap.proposals.accounts import Accounts
    from geomap.proposals.pairs import Pairs, Whole
    from geomap.proposals.parties import Parties

    Numbers = NDArray[np.float64]

PARTS = ("sources", "date", "place", "kind", "actor", "target", "weapon", *FIGURES)
"""What is compared; each has its share in a score."""
WORDS = slice(4, 7)
"""Those of them that words tell."""
LIKE_EACH_OTHER = frozenset({"Protests", "Riots"})
"""Types that sources do not tell apart alike."""
LOWEST = -9.0
"""Where odds end: a chance so small is none."""


@dataclass(frozen=True)
class Likeness:
    """Pairs of reports with what speaks for their being one incident."""

    left: Whole
    """The numbers of one report each."""
    right: Whole
    """Those of the other."""
    parts: Numbers
    """A row for each pair and a column for each of PARTS: powers of ten of odds."""
    score: Numbers
    """The chance that both tell of one incident, other reports of the same sources considered; 0 to 1."""

    def only(self, kept: NDArray[np.bool_]) -> Likeness:
        """Return these pairs alone."""
        return Likeness(self.left[kept], self.right[kept], self.parts[kept], self.score[kept])


def likeness(accounts: Accounts, pairs: Pairs, parties: Parties) -> Likeness:
    """Return the pairs that may be one incident at all, with their scores; those far apart are left out."""
    left, right, apart_m = _near(accounts, pairs.left, pairs.right)
    parts = np.zeros((len(left), len(PARTS)))
    parts[:, 0] = priors(accounts, left, right)
    parts[:, 1] = dates(accounts, left, right)
    parts[:, 2] = places(accounts, left, right, apart_m)
    parts[:, 3] = kinds(accounts.reports, left, right)
    for number, name in enumerate(FIGURES):
        parts[:, len(PARTS) - len(FIGURES) + number] = figures(accounts, left, right, name)
    hopeful = parts.sum(axis=1) + Texts.MOST >= np.log10(weights.DOUBTFUL / (1 - weights.DOUBTFUL))
    left, right, parts = left[hopeful], right[hopeful], parts[hopeful]
    parts[:, WORDS] = Texts(accounts.reports, parties).compared(left, right)
    score = _chances(accounts, left, right, parts.sum(axis=1))
    return Likeness(left, right, parts, score)


def _near(accounts: Accounts, left: Whole, right: Whole) -> tuple[Whole, Whole, Numbers]:
    apart_m = geo.distances_m(accounts.lat[left], accounts.lon[left], accounts.lat[right], accounts.lon[right])
    kept = apart_m <= accounts.radius_m[left] + accounts.radius_m[right] + SLACK_M
    return left[kept], right[kept], apart_m[kept]


def dates(accounts: Accounts, left: Whole, right: Whole) -> Numbers:
    """Return what the days of pairs say: the fewer days a coincidence would have had, the more."""
    first, last = accounts.first, accounts.last
    length = (last[left] - first[left]) + (last[right] - first[right]) + 1.0
    chance = np.clip(np.log10(weights.PERIOD_DAYS / length), weights.DATE_LEAST, weights.DATE_MOST)
    is_apart = np.maximum(first[left], first[right]) > np.minimum(last[left], last[right])
    said = np.where(is_apart, chance + weights.NEXT_DAY, chance)
    return np.where(accounts.is_dated[left] & accounts.is_dated[right], said, 0.0)


def places(accounts: Accounts, left: Whole, right: Whole, apart_m: Numbers) -> Numbers:
    """Return what the places of pairs say: the less far both reach, the more."""
    reach = accounts.radius_m[left] + accounts.radius_m[right]
    chance = np.log10(weights.AREA_M / np.maximum(np.maximum(reach, apart_m), weights.TOWN_M))
    said = np.clip(chance, weights.PLACE_LEAST, weights.PLACE_MOST)
    return np.where(apart_m > reach, said + weights.OUTSIDE, said)


def kinds(reports: pd.DataFrame, left: Whole, right: Whole) -> Numbers:
    """Return what the event types of pairs say."""
    types, subs = (reports[name].fillna("").to_numpy(object) for name in ("event_type", "sub_event_type"))
    said = np.zeros(len(left))
    both = (types[left] != "") & (types[right] != "")
    both_subs = (subs[left] != "") & (subs[right] != "")
    is_same = types[left] == types[right]
    near = np.isin(types[left].astype(str), list(LIKE_EACH_OTHER))
    near &= np.isin(types[right].astype(str), list(LIKE_EACH_OTHER))
    said[both & is_same] = weights.SAME_TYPE
    said[both & is_same & both_subs] = weights.OTHER_KIND
    said[both_subs & (subs[left] == subs[right])] = weights.SAME_KIND
    said[both & ~is_same] = weights.OTHER_TYPE
    said[both & ~is_same & near] = weights.NEAR_TYPE
    return said


def figures(accounts: Accounts, left: Whole, right: Whole, name: str) -> Numbers:
    """Return what one figure of pairs says; numbers that contradict each other speak against, and stay as a range."""
    least, most = accounts.least[name], accounts.most[name]
    low, high = np.maximum(least[left], least[right]), np.minimum(most[left], most[right])
    is_given = ~np.isnan(least[left]) & ~np.isnan(least[right])
    is_one = (least == most) | np.isinf(most)
    is_equal = is_one[left] & is_one[right] & (least[left] == least[right]) & (most[left] == most[right])
    greater = np.maximum(low, 1.0)
    is_near = (low - high <= weights.NEAR_COUNT) | ((low - high) / greater <= weights.NEAR_SHARE)
    equal = np.zeros(len(left))
    for number, worth in reversed(weights.EQUAL_FIGURE):
        equal[low >= number] = worth
    apart = np.where(is_near, weights.NEAR_FIGURE, weights.FAR_FIGURE)
    said = np.where(is_equal, equal, np.where(low <= high, weights.SHARED_RANGE, apart))
    return np.where(is_given, said, 0.0)


def _chances(accounts: Accounts, left: Whole, right: Whole, power: Numbers) -> Numbers:
    """Return the chance of each pair: a source tells of an incident once, so its other reports are rivals."""
    odds = 10.0 ** np.maximum(power, LOWEST)
    one = _all_odds(accounts, left, right, odds)
    other = _all_odds(accounts, right, left, odds)
    chances: Numbers = odds / (1 + np.maximum(one, other))
    return chances


def _all_odds(accounts: Accounts, mine: Whole, theirs: Whole, odds: Numbers) -> Numbers:
    """Return for each pair the odds of all incidents that the other's source tells of, its own included."""
    if not len(mine):
        return odds
    own = np.arange(len(accounts)) + accounts.given.max() + 1
    told = np.where(accounts.given >= 0, accounts.given, own)[theirs]
    asked = mine.astype(np.int64) * (accounts.source.max() + 1) + accounts.source[theirs]
    order = np.lexsort((-odds, told, asked))
    is_first = np.ones(len(order), dtype=bool)
    is_first[1:] = (np.diff(asked[order]) != 0) | (np.diff(told[order]) != 0)
    _, which = np.unique(asked, return_inverse=True)
    total = np.bincount(which[order], weights=np.where(is_first, odds[order], 0.0))
    best = np.empty(len(odds))
    best[order] = odds[order[is_first]][np.cumsum(is_first) - 1]
    # Reports of one incident that a person has named are no rivals of each other.
    everything: Numbers = total[which] - best + odds
    return everything
