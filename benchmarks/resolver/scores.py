"""How good answers are: the share that is right, and the share that is wrong and does not say so."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from shapely import STRtree, points

from geomap import geo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geomap.gazetteer import Answer, Gazetteer

    from .truth import Case

    Judge = Callable[[Answer, Case], bool]

SETTLED = frozenset({"placed", "given"})
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
    return answer.status not in SETTLED or answer.score < SURE


def off_m(answer: Answer, case: Case) -> float:
    """Return how far an answer lies from the truth, infinity for none."""
    found = point(answer)
    return geo.distance_m(*found, case.lat, case.lon) if found else float("inf")


def guessed(metres: float) -> Judge:
    """Return a judge of answers within so many metres of the truth, of ambiguous ones the likeliest candidate."""
    return lambda answer, case: off_m(answer, case) <= metres


def placed(metres: float) -> Judge:
    """Return a judge of answers that are placed within so many metres of the truth."""
    return lambda answer, case: answer.status in SETTLED and off_m(answer, case) <= metres


def is_right(answer: Answer, case: Case) -> bool:
    """Say whether an answer is placed within the radius of the case, or ambiguous where nobody could tell."""
    return answer.status == "ambiguous" if case.is_ambiguous else placed(case.radius_m)(answer, case)


def is_covered(answer: Answer, case: Case) -> bool:
    """Say whether the truth lies within the radius that the answer states."""
    return off_m(answer, case) <= (answer.uncertainty_m or 0)


def in_its_area(metres: float) -> Judge:
    """Return a judge that counts a sea, a region or another wide place as right too if its radius holds the truth.

    A wide place has no point that two gazetteers agree on. One taken from the names beside it does not count.
    """
    near = guessed(metres)

    def is_in_area(answer: Answer, case: Case) -> bool:
        is_wide = answer.status in SETTLED and answer.precision != "exact" and answer.rung != "context"
        return near(answer, case) or (is_wide and is_covered(answer, case))

    return is_in_area


def share(judge: Judge, pairs: Sequence[tuple[Answer, Case]]) -> float:
    """Return the share of answers of which a judge says yes, 0 of none."""
    return sum(judge(answer, case) for answer, case in pairs) / len(pairs) if pairs else 0.0


def share_of_phrases(judge: Judge, pairs: Iterable[tuple[Answer, Case]]) -> tuple[float, int]:
    """Return the same with every different question counted once, as the mean of its cases, and how many there are."""
    asked: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for answer, case in pairs:
        asked[case.words, case.country, case.admin1].append(judge(answer, case))
    return sum(sum(said) / len(said) for said in asked.values()) / max(len(asked), 1), len(asked)


def wrong_country(country_at: Callable[[float, float], str]) -> Judge:
    """Return a judge of answers that are not flagged and lie in another country than the truth.

    What lies within the case's radius (of a corpus, CORPUS_M) or within the radius it states is no such answer.
    """

    def is_wrong(answer: Answer, case: Case) -> bool:
        allowed_m = max(case.radius_m or CORPUS_M, answer.uncertainty_m or 0)
        if is_flagged(answer) or off_m(answer, case) <= allowed_m:
            return False
        held = answer.place.country.split(";") if answer.place else []
        return country_at(case.lat, case.lon) not in held

    return is_wrong


def countries_by_town(gazetteer: Gazetteer) -> Callable[[float, float], str]:
    """Return a function that gives the country of a point by the town nearest to it."""
    towns = [place for index in gazetteer.indexes for place in index.places("place WHERE type = 'town'")]
    tree = STRtree(points([(town.lon, town.lat) for town in towns]))

    def country_at(lat: float, lon: float) -> str:
        return towns[int(np.asarray(tree.nearest(points(lon, lat))))].country

    return country_at
