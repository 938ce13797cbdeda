"""How likely each sense of each name of a text is, given what the other names may mean.

Every sense has a weight as if its name stood alone: about the decimal logarithm of its people. It gains from senses of
the other names: most from an area that contains it ('Paris' beside 'Ontario'), less from a place near it, little from
one of the same country; from a neighbour in the text more than from a name far off. A few rounds of this settle it.
Beside the senses that are known there is always one that is not: the name may be that of a place nobody has listed.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from geomap import geo
from geomap.gazetteer.ranking import AREAS
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer.asked import Asked
    from geomap.gazetteer.opened import Hit

ROUNDS = 3
CONTAINED = 3.0
"""What a sense gains from a province of the text that contains it; 1 makes it ten times as likely."""
DISC_SHARE = 0.5
"""How much of that counts where only the disc of the area, and not its name, says that it contains the place."""
IN_COUNTRY = 1.7
CLOSE = 4.5
CLOSE_M = 70_000.0
SAME_COUNTRY = 1.0
NEIGHBOUR = 0.25
"""How much more a name right beside it in the text counts than one far off."""
GAINS = np.array([1.0, 0.4, 0.2, 0.1])
"""How much of the greatest gain counts, of the second, and so on."""
SHARPNESS = 2.3
"""Natural logarithm of ten: a sense that outweighs another by one is ten times as likely."""
UNLISTED = 4.0
"""Weight of the sense that nobody has listed: that of a place of ten thousand people."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One name of the text, what it may mean and where it stands."""

    asked: Asked
    """The name."""
    senses: list[tuple[float, Hit]]
    """Weight and place of each."""
    positions: list[int]
    """The places of the name in the order of the text."""


def likelihoods(mentions: Sequence[Mention]) -> list[list[float]]:
    """Return how likely each sense of each mention is, 0 to 1; what is missing to 1 is the sense that is not listed."""
    if not mentions:
        return []
    hits = [hit for mention in mentions for _, hit in mention.senses]
    prior = np.array([weight for mention in mentions for weight, _ in mention.senses])
    owner = np.repeat(np.arange(len(mentions)), [len(mention.senses) for mention in mentions])
    support = _support(hits) * _nearness(mentions)[np.ix_(owner, owner)]
    support[owner[:, None] == owner[None, :]] = 0
    likely = _shares(prior, owner)
    for _ in range(ROUNDS):
        from_each = np.zeros((len(mentions), len(hits)))
        np.add.at(from_each, owner, (support * likely[None, :]).T)
        greatest = -np.sort(-from_each, axis=0)[: len(GAINS)]
        likely = _shares(prior + GAINS[: len(greatest)] @ greatest, owner)
    return [likely[owner == position].tolist() for position in range(len(mentions))]


def _support(hits: Sequence[Hit]) -> NDArray[np.float64]:
    """Return what each sense (row) gains if another (column) is meant."""
    lat, lon = np.array([hit.lat for hit in hits]), np.array([hit.lon for hit in hits])
    metres = geo.distances_m(lat[:, None], lon[:, None], lat[None, :], lon[None, :])
    admin1, name = (np.array([fold(text or "") for text in column]) for column in _names(hits))
    is_area = np.array([hit.type in AREAS for hit in hits])
    is_country = np.array([hit.type == "country" for hit in hits])
    radius = np.array([hit.radius_m for hit in hits])
    together = _one_country(hits)
    by_part = together & is_area[None, :] & ~is_country[None, :]
    by_name = by_part & (admin1[:, None] == name[None, :])
    by_disc = by_part & (metres < radius[None, :]) & ~is_area[:, None]
    gains = (
        SAME_COUNTRY * together,
        CLOSE * np.exp(-metres / CLOSE_M) * ~is_country[None, :],
        IN_COUNTRY * (together & is_country[None, :] & ~is_country[:, None]),
        DISC_SHARE * CONTAINED * by_disc,
        CONTAINED * by_name,
    )
    return np.asarray(np.maximum.reduce(gains))


def _one_country(hits: Sequence[Hit]) -> NDArray[np.bool_]:
    """Return whether two senses (row, column) lie in one country; a wide region lies in several."""
    country = np.array([hit.country or "" for hit in hits])
    together = (country[:, None] == country[None, :]) & (country != "")[:, None]
    for position, held in enumerate(country):
        if ";" in held:
            together[position] = together[:, position] = np.isin(country, [held, *held.split(";")])
    return np.asarray(together)


def _names(hits: Sequence[Hit]) -> tuple[list[str | None], list[str | None]]:
    return [hit.admin1 for hit in hits], [hit.name for hit in hits]


def _nearness(mentions: Sequence[Mention]) -> NDArray[np.float64]:
    """Return how much one mention (column) counts for another (row): more, the nearer it stands in the text."""
    stands = [sorted(mention.positions) for mention in mentions]
    apart = np.zeros((len(stands), len(stands)))
    for one, other in combinations(range(len(stands)), 2):
        apart[one, other] = apart[other, one] = _least_apart(stands[one], stands[other])
    return np.asarray(1 + NEIGHBOUR / np.maximum(apart, 1))


def _least_apart(one: Sequence[int], other: Sequence[int]) -> int:
    """Return how near two sorted rows of positions come to each other.

    >>> _least_apart([1, 20], [5, 17, 90])
    3
    """
    few, many = sorted((one, other), key=len)
    after = ((position, bisect_left(many, position)) for position in few)
    return min(abs(position - near) for position, at in after for near in many[max(0, at - 1) : at + 1])


def _shares(weights: NDArray[np.float64], owner: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the share of each sense among all of its mention, the unlisted one among them."""
    raised = np.exp(SHARPNESS * (weights - UNLISTED))
    total = np.ones(int(owner.max()) + 1)
    np.add.at(total, owner, raised)
    return np.asarray(raised / total[owner])
