"""From an anchor to the place that a phrase describes: moved along the geodesic, the radius widened by the doubt."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer.compass import point_of, sided, towards
from geomap.gazetteer.place import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.phrases import Bearing, Distance, Near, Offset, Offshore, Part
    from geomap.schema.words import Precision

BEARING_REACH = 3.0
"""A bearing without distance reaches this many times the anchor's radius."""
LEAST_REACH_M, GREATEST_REACH_M = 24_000.0, 100_000.0
OFFSHORE_M = 40_000.0
"""How far out 'off the coast of' is taken to reach, about twice the territorial sea."""
FARTHEST_M = 1_000_000.0
"""A place further from its anchor than this is not placed."""
AREAS = frozenset({"country", "province", "region", "district", "sea"})
"""Precisions of anchors that are wide: a distance counts from their rim, and nobody gave us that."""
PART_SHIFT, PART_RADIUS = 0.3, 0.7
"""Middle and radius of 'northern X', as shares of X's radius, which covers all of X, islands and corners too."""
DISTANCE_SHARE = 0.1
"""Doubt of a distance as a share of it, besides its rounding."""
LEAST_DOUBT_M = 1500.0
"""No offset is surer than this, in metres, however short."""
GREATEST_TURN_DEG = 60.0
"""Doubt of a bearing beyond this is counted as this."""


def relative(phrase: Offset | Near | Part | Offshore, anchor: Answer) -> Answer:
    """Return the anchor's answer moved as the phrase says, its radius widened to match; the anchor has a point."""
    from geomap.gazetteer import phrases  # noqa: PLC0415 - phrases know nothing of places, nor types of them

    if isinstance(phrase, phrases.Part):
        return _part(anchor, phrase.bearing)
    if isinstance(phrase, phrases.Near):
        return _near(anchor, phrase)
    if isinstance(phrase, phrases.Offshore):
        return _near(anchor, phrases.Near("", phrase.bearing, OFFSHORE_M))
    return _placed_off(anchor, phrase.bearing, phrase.distance)


def _placed_off(anchor: Answer, bearing: Bearing | None, distance: Distance | None) -> Answer:
    if distance is not None and distance.metres > FARTHEST_M:
        reason = f"more than {FARTHEST_M / 1000:.0f} km from {name_of(anchor)} says nothing about where"
        known = (anchor.place,) if anchor.place else ()
        return Answer(anchor.query, "unknown", reasons=(*anchor.reasons, reason), candidates=known)
    if bearing is None:
        return anchor if distance is None else _round(anchor, distance)
    if anchor.precision in AREAS:
        return _side(anchor, bearing.degrees, shift=1.0)
    return _beyond(anchor, bearing) if distance is None else _offset(anchor, bearing, distance)


def name_of(answer: Answer) -> str:
    """Return what an answer is called in a reason."""
    return answer.place.name if answer.place else answer.matched_name or "the coordinates"


def radius_of(answer: Answer) -> float:
    """Return the radius of an answer that has a point, in metres."""
    return answer.uncertainty_m or 0.0


def moved(answer: Answer, bearing_deg: float, distance_m: float) -> Answer:
    """Return an answer with its point moved along the geodesic."""
    lat, lon = at(answer)
    lat, lon = geo.moved(lat, lon, bearing_deg=bearing_deg, distance_m=distance_m)
    return replace(answer, lat=lat, lon=lon)


def at(answer: Answer) -> tuple[float, float]:
    """Return latitude and longitude of an answer that has a point."""
    if answer.lat is None or answer.lon is None:
        raise ValueError(answer.query)
    return answer.lat, answer.lon


def apart_m(a: Answer, b: Answer) -> float:
    """Return the distance between two answers that have points, in metres."""
    return geo.distance_m(*at(a), *at(b))


def _in_words(distance: Distance) -> str:
    """Return a distance and its doubt as a reason says it."""
    said = f"{distance.metres / 1000:.1f} km"
    if not distance.has_unit:
        return f"{said} (unit not written: kilometres or nautical miles, ± {distance.doubt_m / 1000:.1f} km)"
    return said


def _round(anchor: Answer, distance: Distance) -> Answer:
    reason = f"{_in_words(distance)} from {name_of(anchor)}, direction not said"
    radius_m = radius_of(anchor) + distance.metres + distance.doubt_m
    return replace(anchor.because(reason), uncertainty_m=radius_m, precision=_vague(anchor, "relative"))


def _vague(anchor: Answer, otherwise: Precision) -> Precision:
    """Return the precision of what lies by an anchor: no better than the anchor's own."""
    return anchor.precision if anchor.precision in AREAS and anchor.precision else otherwise


def _offset(anchor: Answer, bearing: Bearing, distance: Distance) -> Answer:
    reason = f"{_in_words(distance)} from {name_of(anchor)} {towards(bearing.degrees)}, along the geodesic"
    across_m = distance.metres * math.sin(math.radians(min(bearing.doubt_deg, GREATEST_TURN_DEG)))
    along_m = distance.doubt_m + DISTANCE_SHARE * distance.metres
    radius_m = radius_of(anchor) + max(math.hypot(across_m, along_m), LEAST_DOUBT_M)
    answer = moved(anchor.because(reason), bearing.degrees, distance.metres)
    return replace(answer, uncertainty_m=radius_m, precision="relative")


def _beyond(anchor: Answer, bearing: Bearing) -> Answer:
    """Return the disc between the anchor's centre and as far out as 'north of' is taken to reach."""
    radius_m = radius_of(anchor)
    reach_m = min(max(BEARING_REACH * radius_m, LEAST_REACH_M), GREATEST_REACH_M)
    reason = f"{point_of(bearing.degrees)} of {name_of(anchor)} and no distance: taken as up to {reach_m / 1000:.0f} km"
    answer = moved(anchor.because(reason), bearing.degrees, reach_m / 2)
    return replace(
        answer, uncertainty_m=(reach_m + radius_m) / 2, precision="relative", bearing_deg=bearing.degrees
    )  # fmt: skip


def _near(anchor: Answer, phrase: Near) -> Answer:
    """Return the disc that holds the anchor and what lies within reach of it, on one side if one is said."""
    reach_m, radius_m = phrase.reach_m, radius_of(anchor)
    if phrase.bearing is None:
        reason = f"'near' {name_of(anchor)}: {reach_m / 1000:.0f} km beyond its own reach"
        return replace(
            anchor.because(reason), uncertainty_m=radius_m + reach_m, precision=_vague(anchor, "near")
        )  # fmt: skip
    if anchor.precision in AREAS:
        return _side(anchor, phrase.bearing.degrees, shift=1.0)
    side = sided("side", phrase.bearing.degrees)
    reason = f"by {name_of(anchor)}, on the {side}, up to {reach_m / 1000:.0f} km out"
    answer = moved(anchor.because(reason), phrase.bearing.degrees, reach_m / 2)
    return replace(answer, uncertainty_m=radius_m + reach_m / 2, precision="near")


def _part(anchor: Answer, bearing: Bearing | None) -> Answer:
    if bearing is not None and anchor.precision in AREAS:
        return _side(anchor, bearing.degrees, shift=PART_SHIFT)
    if bearing is not None:
        reason = f"the {sided('part', bearing.degrees)} of {name_of(anchor)}"
        answer = moved(anchor.because(reason), bearing.degrees, PART_SHIFT * radius_of(anchor))
        return replace(answer, precision="near")
    if anchor.precision not in AREAS:
        return anchor.because(f"the middle of {name_of(anchor)}")
    radius_m = PART_RADIUS * radius_of(anchor)
    return replace(anchor.because(f"the middle of {name_of(anchor)}"), uncertainty_m=radius_m, precision="region")


def _side(anchor: Answer, bearing_deg: float, *, shift: float) -> Answer:
    reason = f"the {sided('side', bearing_deg)} of {name_of(anchor)}"
    answer = moved(anchor.because(reason), bearing_deg, shift * radius_of(anchor))
    radius_m = PART_RADIUS * radius_of(anchor)
    return replace(answer, uncertainty_m=radius_m, precision="region", bearing_deg=bearing_deg)


def between(a: Answer, b: Answer, what: str) -> Answer:
    """Return the disc that holds what lies between two places; unknown if they are too far apart to say anything."""
    reach_m = apart_m(a, b)
    names = f"{name_of(a)} and {name_of(b)}"
    known = tuple(answer.place for answer in (a, b) if answer.place)
    if reach_m > FARTHEST_M:
        reason = f"{names} are {reach_m / 1000:.0f} km apart: between them says nothing about where"
        return Answer(a.query, "unknown", reasons=(*a.reasons, *b.reasons, reason), candidates=known)
    is_area = a.precision in AREAS or b.precision in AREAS or reach_m > 2 * GREATEST_REACH_M
    answer = covering([a, b], f"{what} {names}, which are {reach_m / 1000:.0f} km apart")
    return replace(answer, precision="region" if is_area else "relative")


def covering(answers: Sequence[Answer], reason: str) -> Answer:
    """Return the one disc that holds all of these answers, as a region."""
    lat, lon = geo.middle([at(answer) for answer in answers])
    radius_m = max(geo.distance_m(lat, lon, *at(answer)) + radius_of(answer) for answer in answers)
    names = " and ".join(dict.fromkeys(name_of(answer) for answer in answers))
    surest = min(answers, key=lambda answer: answer.score)
    reasons = dict.fromkeys(each for answer in answers for each in answer.reasons)
    return Answer(
        "", "placed", lat, lon, radius_m, "region", rung=surest.rung, score=surest.score,
        place=next((answer.place for answer in answers if answer.place), None), matched_name=names,
        reasons=(*reasons, reason),
    )  # fmt: skip
