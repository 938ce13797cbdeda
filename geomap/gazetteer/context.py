"""A name that no gazetteer has, taken to lie where the names round it in the text lie.

A street, a school, a square: nobody lists them all, but a text that names one has mostly said before in which town.
The answer says that it was found so, has a low score and a wide radius.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geomap import geo
from geomap.gazetteer import kinds
from geomap.gazetteer.asked import Asked
from geomap.gazetteer.ladder import exact, inside
from geomap.gazetteer.place import Answer
from geomap.gazetteer.ranking import AREAS
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.gazetteer.opened import Index
    from geomap.gazetteer.place import Place

SCORE = 0.3
REACH_M = 30_000.0
"""How far from the place beside it a name may lie."""
CLUSTER_M = 100_000.0
PART_WEIGHT = 5.0
"""A part of a name counts as a place if so well known: 'Toronto' in 'Toronto Star'; 1 is ten times the people."""
LONGEST_PART = 5
"""So many words of a longer name are looked up together."""
AROUND = 100
"""So many names on either side say where one lies: what stands farther off has hardly any share in it."""
AREA_SHARE = {"country": 0.2, "continent": 0.05, "region": 0.15, "province": 0.4, "sea": 0.05, "river": 0.1,
              "mountain": 0.1}  # fmt: skip
"""How much an area counts, a town counting 1: it says less about where a street is."""


def taken_from(
    position: int, names: Sequence[str], keys: Sequence[str], named: Mapping[str, Place], indexes: Sequence[Index]
) -> Answer:
    """Return an answer for the name at this position from the places round it, unknown if there are none.

    `names` are the names as written, `keys` the same ones folded; `named` has the places of those that are known.
    """
    key = keys[position]
    part, beside = _part_of(names[position], named, indexes), _beside(position, keys, named)
    place = beside if part is None or (beside and _says_more(beside, part)) else part
    if place is None:
        return Answer(key, "unknown", reasons=("no place of that name is known, nor any beside it in the text",))
    where = "names" if place is beside else "or the name itself points to"
    return Answer(
        key, "placed", place.lat, place.lon, place.radius_m + REACH_M, rung="context", score=SCORE, place=place,
        precision="near" if place.precision == "exact" else "region",
        reasons=(f"no place of that name is known; the text {where} {place.described}",),
    )  # fmt: skip


def _says_more(beside: Place, part: Place) -> bool:
    """Say whether a town of the text lies in the area that the name speaks of: 'Florida University' beside Miami."""
    within = geo.distance_m(beside.lat, beside.lon, part.lat, part.lon) <= part.radius_m
    return (
        part.type in AREAS
        and beside.type not in AREAS
        and within
        and inside(beside.country, frozenset(part.country.split(";")))
    )


def _part_of(name: str, named: Mapping[str, Place], indexes: Sequence[Index]) -> Place | None:
    """Return the place that a part of the name names: a town before an area, one of the text before a well known one.

    A street or a school may bear the name of any place, so of these only places of the text count.
    """
    parts = [Asked(part) for part in _parts(name)]
    of_text = [named[part.key] for part in parts if part.key in named]
    known = [] if kinds.split_type(fold(name))[1] & kinds.BUILT else _well_known(parts, indexes)
    return min([*of_text, *known], key=lambda place: place.type in AREAS, default=None)


def _well_known(parts: Sequence[Asked], indexes: Sequence[Index]) -> list[Place]:
    """Return the places that everybody knows by one of these names, the best known first."""
    hits = [
        hit
        for part in parts
        for hit in exact(indexes, part)
        if hit.weight >= PART_WEIGHT and (hit.type == "country" or not hit.is_alias)
    ]
    return [hit.place for hit in sorted(hits, key=lambda hit: -hit.weight)]


def _parts(name: str) -> Iterator[str]:
    """Give the word groups of a name that may be a name themselves, the longest first."""
    words = name.split()
    for length in range(min(len(words) - 1, LONGEST_PART), 0, -1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            if fold(part) not in kinds.DIRECTIONS:
                yield part


def _beside(position: int, keys: Sequence[str], named: Mapping[str, Place]) -> Place | None:
    """Return the place that most of the text round this position is about."""
    around = range(max(0, position - AROUND), min(len(keys), position + AROUND + 1))
    near = [(abs(position - at), named[keys[at]]) for at in around if keys[at] in named]
    if not near:
        return None
    places = [place for _, place in near]
    shares = np.array([AREA_SHARE.get(place.type, 1.0) / (1 + apart) for apart, place in near])
    lat, lon = (np.array(each) for each in zip(*((place.lat, place.lon) for place in places), strict=True))
    is_close = geo.distances_m(lat[:, None], lon[:, None], lat, lon) <= CLUSTER_M
    support = shares * (is_close @ shares)
    return max(zip(support, places, strict=True), key=lambda pair: (pair[0], pair[1].gazetteer_id))[1]
