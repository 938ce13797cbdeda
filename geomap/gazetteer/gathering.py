"""Several places named at once: one region if one disc holds them, else ambiguous with each of them listed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer.place import Answer, Place
from geomap.gazetteer.relative import AREAS, at, covering, radius_of

if TYPE_CHECKING:
    from collections.abc import Sequence

TOGETHER_M = 50_000.0
"""Places whose points fit into a disc of this radius are one region."""


def gathered(answers: Sequence[Answer], parts: Sequence[str], *, is_one: bool) -> Answer:
    """Return the one region that covers all answers; ambiguous where they lie too far apart for one.

    `parts` are the words of each. `is_one` says that the words themselves mean what the places enclose.
    """
    placed = [answer for answer in answers if answer.lat is not None]
    candidates = tuple(
        _as_place(answer, words) for answer, words in zip(answers, parts, strict=False) if answer.lat is not None
    )
    if len(placed) < len(answers):
        reasons = ("the words name several places, not all of them known",)
        return Answer("", "ambiguous" if placed else "unknown", reasons=reasons, candidates=candidates)
    if len({at(answer) for answer in placed}) == 1:
        return placed[0]
    if is_one or _are_near(placed) or all(answer.precision in AREAS for answer in placed):
        return covering(placed, "the words name several places: one disc round all of them")
    return Answer("", "ambiguous", reasons=("the words name several places that lie far apart",), candidates=candidates)


def _are_near(answers: Sequence[Answer]) -> bool:
    lat, lon = geo.middle([at(answer) for answer in answers])
    return all(geo.distance_m(lat, lon, *at(answer)) <= TOGETHER_M for answer in answers)


def _as_place(answer: Answer, words: str) -> Place:
    """Return the place of an answer; a place without id, called by its words, if it was moved from its anchor."""
    lat, lon = at(answer)
    found = answer.place
    if found and (found.lat, found.lon) == (lat, lon):
        return found
    if found:
        return replace(found, gazetteer_id="", name=words, type="site", lat=lat, lon=lon, radius_m=radius_of(answer))
    return Place("", "", words, "site", "", "", lat, lon, radius_of(answer), 0)
