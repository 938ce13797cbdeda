"""How good answers are: the share that is right, and the share that is wrong and does not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely import STRtree, points

from geomap import geo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geomap.gazetteer import Answer, Gazetteer

    from .truth import Case

SURE = 0.5
"""An answer with a lower score than this is flagged as doubtful, like an ambiguous one."""
CORPUS_M = 161_000.0
"""A hundred miles, the measure of the literature on these corpora."""


def point(answer: Answer) -> tuple[float, float] | None:
    """Return the point of an answer, for an ambiguous one that of its likeliest candidate; None for an unknown one."""
    if answer.lat is not None and answer.lon is not None:
        return answer.lat, answer.lon
    if answer.status == "ambiguous" and answer.candidates:
        return answer.candidates[0].lat, answer.candidates[0].lon
    return None


def is_flagged(answer: Answer) -> bool:
    """Say whether an answer says of itself that it is doubtful."""
    return answer.status not in {"placed", "given"} or answer.score < SURE


def off_m(answer: Answer, case: Case) -> float:
    """Return how far an answer lies from the truth, infinity for none."""
    found = point(answer)
    return geo.distance_m(*found, case.lat, case.lon) if found else float("inf")


def within(answers: Sequence[Answer], cases: Sequence[Case], metres: float) -> float:
    """Return the share of answers that lie within so many metres of the truth."""
    return sum(off_m(answer, case) <= metres for answer, case in zip(answers, cases, strict=True)) / len(cases)


def is_right(answer: Answer, case: Case) -> bool:
    """Say whether an answer is placed within the radius of the case, or ambiguous where nobody could tell."""
    if case.is_ambiguous:
        return answer.status == "ambiguous"
    return answer.status in {"placed", "given"} and off_m(answer, case) <= case.radius_m


def wrong_country(answer: Answer, case: Case, country_at: Callable[[float, float], str]) -> bool:
    """Say whether an answer that is not flagged lies in another country than the truth."""
    if is_flagged(answer) or off_m(answer, case) <= max(CORPUS_M, answer.uncertainty_m or 0):
        return False
    held = answer.place.country.split(";") if answer.place else []
    return country_at(case.lat, case.lon) not in held


def countries_by_town(gazetteer: Gazetteer) -> Callable[[float, float], str]:
    """Return a function that gives the country of a point by the town nearest to it."""
    towns = gazetteer.of_types(["town"])
    tree = STRtree(points([(town.lon, town.lat) for town in towns]))

    def country_at(lat: float, lon: float) -> str:
        return towns[int(np.asarray(tree.nearest(points(lon, lat))))].country

    return country_at
