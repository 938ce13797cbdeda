"""From an anchor to the place that a phrase describes: moved along the geodesic, the radius widened by the doubt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer.place import Answer

if TYPE_CHECKING:
    from geomap.gazetteer.phrases import Phrase
    from geomap.gazetteer.place import Place

NEAR_M = 15_000.0
"""How far 'near' reaches beyond the anchor itself."""
BEARING_REACH = 3.0
"""A bearing without distance reaches this many times the anchor's radius."""
LEAST_REACH_M, GREATEST_REACH_M = 24_000.0, 100_000.0
OFFSET_DOUBT = 0.4
"""Doubt of a stated distance and bearing as a share of the distance: half of an eighth of the circle, sin 22.5°."""
FARTHEST_M = 1_000_000.0
"""A place further from its anchor than this is not placed."""
AREAS = frozenset({"country", "province", "region", "district", "sea"})
PART_SHIFT, PART_RADIUS = 0.3, 0.7
"""Middle and radius of 'northern X', as shares of X's radius, which covers all of X, islands and corners too."""


def relative(phrase: Phrase, anchor: Answer, place: Place) -> Answer:
    """Return the anchor's answer moved as the phrase says, its radius widened to match."""
    if phrase.is_part:
        return _part(phrase, anchor, place)
    if phrase.is_near:
        reason = f"'near' {place.name}: {NEAR_M / 1000:.0f} km beyond its own reach"
        return replace(anchor, uncertainty_m=place.radius_m + NEAR_M, precision="near",
                       reasons=(*anchor.reasons, reason))  # fmt: skip
    if phrase.distance_m is not None and phrase.distance_m > FARTHEST_M:
        return _too_far(anchor, place)
    if phrase.distance_m is not None and phrase.bearing_deg is not None:
        return _offset(anchor, place, phrase.bearing_deg, phrase.distance_m)
    if phrase.distance_m is not None:
        reason = f"{phrase.distance_m / 1000:.1f} km from {place.name}, direction not said"
        return replace(anchor, uncertainty_m=place.radius_m + phrase.distance_m, precision="relative",
                       reasons=(*anchor.reasons, reason))  # fmt: skip
    return _beyond(anchor, place, phrase.bearing_deg) if phrase.bearing_deg is not None else anchor


def _too_far(anchor: Answer, place: Place) -> Answer:
    reason = f"more than {FARTHEST_M / 1000:.0f} km from {place.name} says nothing about where"
    return Answer(anchor.query, "unknown", reasons=(*anchor.reasons, reason), candidates=(place,))


def _offset(anchor: Answer, place: Place, bearing_deg: float, distance_m: float) -> Answer:
    """Move along the geodesic; from an area, whose rim is where the distance counts from, only its side is known."""
    if place.precision in AREAS:
        return _side(anchor, place, bearing_deg, shift=1.0)
    lat, lon = geo.moved(place.lat, place.lon, bearing_deg=bearing_deg, distance_m=distance_m)
    reason = f"{distance_m / 1000:.1f} km from {place.name} at {bearing_deg:.0f}°, along the geodesic"
    return replace(
        anchor, lat=lat, lon=lon, uncertainty_m=place.radius_m + OFFSET_DOUBT * distance_m, precision="relative",
        reasons=(*anchor.reasons, reason),
    )  # fmt: skip


def _beyond(anchor: Answer, place: Place, bearing_deg: float) -> Answer:
    """Return the disc between the anchor's centre and as far out as 'north of' is taken to reach."""
    if place.precision in AREAS:
        return _side(anchor, place, bearing_deg, shift=1.0)
    reach_m = min(max(BEARING_REACH * place.radius_m, LEAST_REACH_M), GREATEST_REACH_M)
    lat, lon = geo.moved(place.lat, place.lon, bearing_deg=bearing_deg, distance_m=reach_m / 2)
    reason = (
        f"a bearing of {bearing_deg:.0f}° from {place.name} and no distance: taken as up to {reach_m / 1000:.0f} km"
    )
    return replace(
        anchor, lat=lat, lon=lon, uncertainty_m=reach_m / 2 + place.radius_m / 2, precision="relative",
        bearing_deg=bearing_deg, reasons=(*anchor.reasons, reason),
    )  # fmt: skip


def _part(phrase: Phrase, anchor: Answer, place: Place) -> Answer:
    if phrase.bearing_deg is None:
        reason = f"the middle of {place.name}"
        return replace(anchor, uncertainty_m=PART_RADIUS * place.radius_m, precision="region",
                       reasons=(*anchor.reasons, reason))  # fmt: skip
    return _side(anchor, place, phrase.bearing_deg, shift=PART_SHIFT)


def _side(anchor: Answer, place: Place, bearing_deg: float, *, shift: float) -> Answer:
    lat, lon = geo.moved(place.lat, place.lon, bearing_deg=bearing_deg, distance_m=shift * place.radius_m)
    reason = f"the side of {place.name} at {bearing_deg:.0f}°"
    return replace(
        anchor, lat=lat, lon=lon, uncertainty_m=PART_RADIUS * place.radius_m, precision="region",
        bearing_deg=bearing_deg, reasons=(*anchor.reasons, reason),
    )  # fmt: skip
