"""Names of one text, resolved together: what the others mean says which Springfield this one is.

Every name has candidates, each with a weight, as if it stood alone. Then each candidate gains from what the other
names of the text may mean: most from an area that contains it ('Paris' beside 'Ontario'), less from a place near it,
little from one of the same country; from a neighbour in the text more than from a name far off. Two rounds of this
settle the text. What no gazetteer knows, a street or a school, is taken to lie where the names round it lie, and
says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from geomap import geo
from geomap.gazetteer import context, kinds
from geomap.gazetteer.asked import Asked
from geomap.gazetteer.ladder import core, exact
from geomap.gazetteer.place import Answer
from geomap.gazetteer.ranking import AREAS, SCORES, ranked_by_weight, same
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer.opened import Hit, Index
    from geomap.schema.words import Rung

MOST_CANDIDATES = 40
ROUNDS = 3
CONTAINED = 2.2
"""What a candidate gains from a province of the text that contains it; 1 makes it ten times as likely."""
IN_COUNTRY = 1.25
CLOSE = 3.0
CLOSE_M = 60_000.0
SAME_COUNTRY = 0.8
NEIGHBOUR = 0.25
"""How much more a name right beside it in the text counts than one far off."""
GAINS = np.array([1.0, 0.3, 0.2, 0.2])
"""How much of the greatest gain counts, of the second, and so on."""
SHARPNESS = 2.3
"""Natural logarithm of ten: a candidate that outweighs another by one is ten times as likely."""
ALONE = 0.75
"""A phrase or a name in another spelling must be found this surely, or the text round it says more."""
SURE = 0.6
"""A place less likely than this among those of its name is not chosen."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One name of the text and what it may mean."""

    asked: Asked
    rung: Rung
    candidates: list[tuple[float, Hit]]
    positions: list[int]


def resolve_together(indexes: Sequence[Index], names: Sequence[str], alone: Callable[[str], Answer]) -> list[Answer]:
    """Return an answer for each name, in order; the same name means the same place throughout.

    `alone` answers for words that are a phrase and not a name.
    """
    mentions = _mentions(indexes, names)
    chosen = _chosen(list(mentions.values()))
    answers = {key: _answer(mention, scores) for (key, mention), scores in zip(mentions.items(), chosen, strict=True)}
    keys = [fold(name) for name in names]
    known = [answers.get(key) for key in keys]
    for key, name in dict(zip(keys, names, strict=True)).items():
        if key not in answers:
            found = alone(name)
            if found.status == "placed" and found.score >= ALONE:
                answers[key] = found
    return [
        replace(answers.get(key) or context.taken_from(position, key, known, indexes), query=name)
        for position, (key, name) in enumerate(zip(keys, names, strict=True))
    ]


def _mentions(indexes: Sequence[Index], names: Sequence[str]) -> dict[str, Mention]:
    """Return every different name that some place bears."""
    found: dict[str, Mention] = {}
    for position, name in enumerate(names):
        asked = Asked(name)
        if asked.key in found:
            found[asked.key].positions.append(position)
            continue
        rung, hits = _candidates(indexes, asked)
        if hits:
            found[asked.key] = Mention(asked, rung, _distinct(ranked_by_weight(hits, asked)), [position])
    return found


def _candidates(indexes: Sequence[Index], asked: Asked) -> tuple[Rung, list[Hit]]:
    if hits := exact(indexes, asked):
        return "exact", hits
    return "core", [hit for hit in core(indexes, asked) if kinds.fits(hit.type, asked.wanted)]


def _distinct(ranked: list[tuple[float, Hit]]) -> list[tuple[float, Hit]]:
    found: list[tuple[float, Hit]] = []
    for weight, hit in ranked:
        if len(found) == MOST_CANDIDATES:
            break
        if not any(hit.type == other.type and same(hit, other) for _, other in found):
            found.append((weight, hit))
    return found


def _chosen(mentions: list[Mention]) -> list[list[float]]:
    """Return how likely each candidate of each mention is, given all others."""
    if not mentions:
        return []
    flat = [hit for mention in mentions for _, hit in mention.candidates]
    prior = np.array([weight for mention in mentions for weight, _ in mention.candidates])
    owner = np.repeat(np.arange(len(mentions)), [len(mention.candidates) for mention in mentions])
    support = _support(flat) * _nearness(mentions)[np.ix_(owner, owner)]
    support[owner[:, None] == owner[None, :]] = 0
    likely = _softmax(prior, owner)
    for _ in range(ROUNDS):
        by_mention = np.zeros((len(flat), len(mentions)))
        np.add.at(by_mention.T, owner, (support * likely[None, :]).T)
        greatest = np.sort(by_mention, axis=1)[:, ::-1][:, : len(GAINS)]
        gain = greatest @ GAINS[: greatest.shape[1]]
        likely = _softmax(prior + gain, owner)
    return [likely[owner == position].tolist() for position in range(len(mentions))]


def _support(hits: list[Hit]) -> NDArray[np.float64]:
    """Return what each candidate (row) gains if another (column) is meant."""
    lat, lon = np.array([hit.lat for hit in hits]), np.array([hit.lon for hit in hits])
    metres = geo.distances_m(lat[:, None], lon[:, None], lat[None, :], lon[None, :])
    country = np.array([hit.country or "" for hit in hits])
    admin1 = np.array([fold(hit.admin1 or "") for hit in hits])
    name = np.array([fold(hit.name) for hit in hits])
    is_area = np.array([hit.type in AREAS for hit in hits])
    is_country = np.array([hit.type == "country" for hit in hits])
    radius = np.array([hit.radius_m for hit in hits])
    one_country = (country[:, None] == country[None, :]) & (country != "")[:, None]
    in_province = one_country & (admin1[:, None] == name[None, :]) & is_area[None, :] & ~is_country[None, :]
    in_country = one_country & is_country[None, :] & ~is_country[:, None]
    in_area = one_country & is_area[None, :] & ~is_country[None, :] & (metres < radius[None, :]) & ~is_area[:, None]
    gain = np.where(one_country, SAME_COUNTRY, 0.0)
    gain = np.maximum(gain, CLOSE * np.exp(-metres / CLOSE_M) * ~is_country[None, :])
    gain = np.maximum(gain, np.where(in_area, 0.6 * CONTAINED, 0))
    gain = np.maximum(gain, np.where(in_country, IN_COUNTRY, 0))
    return np.asarray(np.maximum(gain, np.where(in_province, CONTAINED, 0)))


def _nearness(mentions: list[Mention]) -> NDArray[np.float64]:
    """Return how much one mention (column) counts for another (row): more, the nearer it stands in the text."""
    apart = np.array(
        [[min(abs(p - q) for p in one.positions for q in other.positions) for other in mentions] for one in mentions],
        dtype=float,
    )
    return np.asarray(1.0 + NEIGHBOUR / np.maximum(apart, 1.0))


def _softmax(scores: NDArray[np.float64], owner: NDArray[np.int64]) -> NDArray[np.float64]:
    top = np.full(owner.max() + 1, -np.inf)
    np.maximum.at(top, owner, scores)
    raised = np.exp(SHARPNESS * (scores - top[owner]))
    total = np.zeros(len(top))
    np.add.at(total, owner, raised)
    return np.asarray(raised / total[owner])


def _answer(mention: Mention, likely: list[float]) -> Answer:
    order = sorted(range(len(likely)), key=lambda position: -likely[position])
    best = mention.candidates[order[0]][1]
    place = best.place
    others = tuple(mention.candidates[position][1].place for position in order[1:6])
    step: Rung = "alias" if mention.rung == "exact" and best.is_alias else mention.rung
    score = SCORES[step] * likely[order[0]]
    reason = f"of {len(likely)} places of that name {place.described} fits the other names of the text best"
    if likely[order[0]] < SURE:
        return Answer(
            mention.asked.key, "ambiguous", rung=step, score=score, candidates=(place, *others), reasons=(reason,)
        )
    return Answer(
        mention.asked.key, "placed", best.lat, best.lon, best.radius_m, place.precision, None, step, score, place,
        best.written, (reason,), others,
    )  # fmt: skip
