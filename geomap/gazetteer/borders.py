"""Where the border of two areas runs: by the crossings that are known on it, else where their discs meet."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer.place import Answer, apart_m
from geomap.gazetteer.relative import AREAS, at, radius_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.place import Place

BORDER_M = 30_000.0
"""How far from the line and beyond the last crossing 'on the border' reaches."""
SCORE = 0.9
"""Certainty of a border, which no source lists as such."""
_LEAST_POINTS = 2


def border(a: Place, b: Place, crossings: Sequence[Place], held_by: Place | None) -> Answer:
    """Return the region along the border of two areas, as far as it lies in the area `held_by`, if that is one."""
    name = f"border of {a.name} and {b.name}"
    shared = [place for place in crossings if _codes(a) | _codes(b) <= _codes(place) and _codes(a) != _codes(b)]
    limit = held_by if held_by and held_by.precision in AREAS and held_by not in {a, b} else None
    codes = ";".join(sorted(_codes(a) | _codes(b)))
    if limit:
        shared = [place for place in shared if apart_m(place, limit) <= limit.radius_m]
        a, b = (limit, b) if _codes(limit) <= _codes(a) else (a, limit) if _codes(limit) <= _codes(b) else (a, b)
    lat, lon, radius_m = _meeting(a, b)
    how = "where their discs meet"
    if len(shared) >= _LEAST_POINTS:
        lat, lon = geo.middle([(place.lat, place.lon) for place in shared])
        reach_m = max(geo.distance_m(lat, lon, place.lat, place.lon) for place in shared) + BORDER_M
        radius_m = reach_m if limit else max(reach_m, radius_m)
        how = f"by {len(shared)} crossings on it"
    line = replace(
        a, gazetteer_id="", name=name, type="region", country=codes, lat=lat, lon=lon, radius_m=radius_m, population=0
    )
    return _answer(line, f"the {name}, {how}")


def tripoint(lines: Sequence[Answer]) -> Answer:
    """Return where three areas meet, from the borders of each two: in their middle, as far as the shortest reaches."""
    lat, lon = geo.middle([at(line) for line in lines])
    places = [line.place for line in lines if line.place]
    codes = ";".join(sorted(frozenset().union(*map(_codes, places))))
    radius_m = min(radius_of(line) for line in lines)
    spot = replace(
        places[0], name="border of " + ", ".join(codes.split(";")), country=codes, lat=lat, lon=lon, radius_m=radius_m
    )
    return _answer(spot, "where three borders meet: between the middles of each of them")


def _answer(place: Place, reason: str) -> Answer:
    return Answer(
        "", "placed", place.lat, place.lon, place.radius_m, "region", rung="exact", score=SCORE, place=place,
        matched_name=place.name, reasons=(reason,),
    )  # fmt: skip


def _codes(place: Place) -> frozenset[str]:
    return frozenset(place.country.split(";"))


def _meeting(a: Place, b: Place) -> tuple[float, float, float]:
    """Return the middle of where two discs meet, and half the length of that: of the chord, or of the gap."""
    between_m = max(apart_m(a, b), 1.0)
    along_m = (between_m**2 + a.radius_m**2 - b.radius_m**2) / (2 * between_m)
    along_m = min(max(along_m, 0.0), between_m)
    half_m = math.sqrt(max(a.radius_m**2 - along_m**2, 0.0))
    gap_m = max(between_m - a.radius_m - b.radius_m, 0.0)
    share = along_m / between_m
    lat, lon = _on_the_way(a, b, share)
    least_m = min(a.radius_m, b.radius_m)
    return lat, lon, max(min(half_m, least_m), least_m / 2, gap_m / 2 + BORDER_M)


def _on_the_way(a: Place, b: Place, share: float) -> tuple[float, float]:
    """Return the point that lies this share of the way from one place to another."""
    vectors = [_unit(place.lat, place.lon) for place in (a, b)]
    x, y, z = ((1 - share) * p + share * q for p, q in zip(*vectors, strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _unit(lat: float, lon: float) -> tuple[float, float, float]:
    phi, lam = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi)
