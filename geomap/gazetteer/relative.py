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
    bearing_deg, distance_m = phrase.bearing_deg, phrase.distance_m
    if phrase.is_part:
        return _part(anchor, place, bearing_deg)
    if phrase.is_near:
        reason = f"'near' {place.name}: {NEAR_M / 1000:.0f} km beyond its own reach"
        return replace(anchor.because(reason), uncertainty_m=place.radius_m + NEAR_M, precision="near")
    if distance_m is not None and distance_m > FARTHEST_M:
        reason = f"more than {FARTHEST_M / 1000:.0f} km from {place.name} says nothing about where"
        return Answer(anchor.query, "unknown", reasons=(*anchor.reasons, reason), candidates=(place,))
    if bearing_deg is None:
        return anchor if distance_m is None else _round(anchor, place, distance_m)
    if place.precision in AREAS:  # its rim is what a distance counts from, and nobody gave us that
        return _side(anchor, place, bearing_deg, shift=1.0)
    return (
        _beyond(anchor, place, bearing_deg) if distance_m is None else _offset(anchor, place, bearing_deg, distance_m)
    )


def _round(anchor: Answer, place: Place, distance_m: float) -> Answer:
    reason = f"{distance_m / 1000:.1f} km from {place.name}, direction not said"
    return replace(anchor.because(reason), uncertainty_m=place.radius_m + distance_m, precision="relative")


def _offset(anchor: Answer, place: Place, bearing_deg: float, distance_m: float) -> Answer:
    lat, lon = geo.moved(place.lat, place.lon, bearing_deg=bearing_deg, distance_m=distance_m)
    reason = f"{distance_m / 1000:.1f} km from {place.name} at {bearing_deg:.0f}°, along the geodesic"
    radius_m = place.radius_m + OFFSET_DOUBT * distance_m
    return replace(anchor.because(reason), lat=lat, lon=lon, uncertainty_m=radius_m, precision="relative")


def _beyond(anchor: Answer, place: Place, bearing_deg: float) -> Answer:
    """Return the disc between the anchor's centre and as far out as 'north of' is taken to reach."""
    reach_m = min(max(BEARING_REACH * place.radius_m, LEAST_REACH_M), GREATEST_REACH_M)
    lat, lon = geo.moved(place.lat, place.lon, bearing_deg=bearing_deg, distance_m=reach_m / 2)
    reason = (
        f"a bearing of {bearing_deg:.0f}° from {place.name} and no distance: taken as up to {reach_m / 1000:.0f} km"
    )
    radius_m = (reach_m + place.radius_m) / 2
    moved = replace(anchor.because(reason), lat=lat, lon=lon, uncertainty_m=radius_m, precision="relative")
    return replace(moved, bearing_deg=bearing_deg)


def _part(anchor: Answer, place: Place, bearing_deg: float | None) -> Answer:
    if bearing_deg is not None:
        return _side(anchor, place, bearing_deg, shift=PART_SHIFT)
    radius_m = PART_RADIUS * place.radius_m
    return replace(anchor.because(f"the middle of {place.name}"), uncertainty_m=radius_m, precision="region")


def _side(anchor: Answer, place: Place, bearing_deg: float, *, shift: float) -> Answer:
    lat, lon = geo.moved(place.lat, place.lon, bearing_deg=bearing_deg, distance_m=shift * place.radius_m)
    reason = f"the side of {place.name} at {bearing_deg:.0f}°"
    radius_m = PART_RADIUS * place.radius_m
    moved = replace(anchor.because(reason), lat=lat, lon=lon, uncertainty_m=radius_m, precision="region")
    return replace(moved, bearing_deg=bearing_deg)
