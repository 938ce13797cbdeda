"""A name that no gazetteer has, taken to lie where the names round it in the text lie.

A street, a school, a square: nobody lists them all, but a text that names one has mostly said before in which town.
The answer says that it was found so, has a low score and a wide radius.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer.place import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.opened import Index
    from geomap.gazetteer.place import Place

SCORE = 0.3
REACH_M = 30_000.0
"""How far from the place beside it a name may lie."""
CLUSTER_M = 100_000.0
PART_WEIGHT = 5.0
"""A part of a name counts as a place if so well known: 'Toronto' in 'Toronto Star'; 1 is ten times the people."""
AREA_SHARE = {"country": 0.2, "continent": 0.05, "region": 0.15, "province": 0.4, "sea": 0.05}
"""How much an area counts, a town counting 1: it says less about where a street is."""


def taken_from(position: int, key: str, known: Sequence[Answer | None], indexes: Sequence[Index]) -> Answer:
    """Return an answer for the folded name at this position from the answers round it, unknown if there are none."""
    place = _within_name(key, known, indexes) or _around(position, known)
    if place is None:
        return Answer(key, "unknown", reasons=("no place of that name is known, nor any beside it in the text",))
    reason = f"no place of that name is known; the text names {place.described} beside it"
    found = Answer(key, "placed", place.lat, place.lon, place.radius_m + REACH_M, rung="context", score=SCORE)
    return replace(found, precision="region" if place.precision != "exact" else "near", place=place, reasons=(reason,))


def _within_name(key: str, known: Sequence[Answer | None], indexes: Sequence[Index]) -> Place | None:
    """Return the place named by a part of the name: one that the text names too, or one that is well known."""
    words = key.split()
    named = {answer.query: answer.place for answer in known if answer and answer.place}
    parts = [words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)]
    for part in sorted(parts, key=len, reverse=True):
        text = " ".join(part)
        if text in named:
            return named[text]
        hits = [hit for index in indexes for hit in index.named(text) if hit.weight >= PART_WEIGHT and not hit.is_alias]
        if hits and len(part) < len(words):
            return max(hits, key=lambda hit: hit.weight).place
    return None


def _around(position: int, known: Sequence[Answer | None]) -> Place | None:
    """Return the place that most of the text round this position is about."""
    near: list[tuple[float, Place]] = [
        (AREA_SHARE.get(answer.place.type, 1.0) / (1 + abs(position - other)), answer.place)
        for other, answer in enumerate(known)
        if answer and answer.place
    ]
    if not near:
        return None

    def support(place: Place) -> float:
        return sum(
            share for share, other in near if geo.distance_m(place.lat, place.lon, other.lat, other.lon) <= CLUSTER_M
        )

    return max(near, key=lambda pair: (pair[0] * support(pair[1]), pair[1].gazetteer_id))[1]
