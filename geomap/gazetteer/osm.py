"""Results of Nominatim judged: which of them can be believed, and whether they are one place or several."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from geomap import geo
from geomap.gazetteer.place import Answer, Place, apart_m
from geomap.gazetteer.ranking import SAME_PLACE_M

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SOURCE = "nominatim"
SCORE = 0.4
"""Below every rung of the ladder: nobody here has looked at what an online geocoder takes a name for."""
LEAST_RADIUS_M = 500.0
TYPES = {
    "country": "country", "state": "province", "province": "province", "region": "region", "county": "district",
    "district": "district", "state_district": "district", "municipality": "town", "city": "town", "town": "town",
    "village": "town", "hamlet": "town", "suburb": "neighbourhood", "neighbourhood": "neighbourhood",
    "quarter": "neighbourhood", "aerodrome": "airport", "aeroway": "airport", "military": "military_base",
    "island": "island", "archipelago": "island", "peak": "mountain", "mountain_range": "mountain", "river": "river",
    "waterway": "river", "sea": "sea", "ocean": "sea", "strait": "strait", "bay": "sea", "road": "road",
    "highway": "road",
}  # fmt: skip
"""What Nominatim calls a result (`addresstype`, `type`, `class`), and the type of place it is; others are sites."""


def answer_of(name: str, countries: frozenset[str], results: Sequence[object], told_by: str) -> Answer:
    """Return the first result as the answer, ambiguous if another lies far from it, unknown if none can be believed.

    A result without a readable point, or outside the countries asked for, is left out.
    """
    found = [place for result in results if (place := _place(result))]
    held = [place for place in found if not countries or _is_in(place, countries)]
    if not held:
        reason = f"{told_by}: no such place" + (" in the country asked for" if countries else "")
        return Answer(name, "unknown", rung="online", reasons=(reason,), candidates=tuple(found))
    best, others = held[0], held[1:]
    reason = f"{told_by}: {best.described}, by OpenStreetMap"
    if any(apart_m(best, other) > max(SAME_PLACE_M, best.radius_m + other.radius_m) for other in others):
        reason = f"{told_by}: {len(held)} places far apart"
        score = SCORE / len(held)
        return Answer(name, "ambiguous", rung="online", score=score, reasons=(reason,), candidates=tuple(held))
    return Answer(
        name, "placed", best.lat, best.lon, best.radius_m, best.precision, rung="online", score=SCORE, place=best,
        matched_name=best.name, reasons=(reason,), candidates=tuple(others),
    )  # fmt: skip


def _is_in(place: Place, countries: frozenset[str]) -> bool:
    return place.country in countries


def _place(result: object) -> Place | None:
    """Return a result as a place; None if it has no id, no name or no point on the earth."""
    if not isinstance(result, dict):
        return None
    lat, lon = _number(result.get("lat"), 90), _number(result.get("lon"), 180)
    name = _text(result.get("name")) or _text(result.get("display_name")).split(",")[0].strip()
    if lat is None or lon is None or not name or not result.get("osm_id"):
        return None
    address = result.get("address")
    about: Mapping[str, Any] = address if isinstance(address, dict) else {}
    return Place(
        f"{_text(result.get('osm_type')) or 'osm'}/{result['osm_id']}",
        SOURCE,
        name,
        _type(result),
        _text(about.get("country_code")).upper(),
        _text(about.get("state")),
        lat,
        lon,
        _radius_m(lat, lon, result.get("boundingbox")),
        0,
    )


def _type(result: Mapping[str, Any]) -> str:
    words = (_text(result.get(key)) for key in ("addresstype", "type", "class", "category"))
    return next((TYPES[word] for word in words if word in TYPES), "site")


def _radius_m(lat: float, lon: float, box: object) -> float:
    """Return how far the box's corners lie from the point; the least radius where there is no box that can be read."""
    edges = box if isinstance(box, list) else []
    read = [_number(value, limit) for value, limit in zip(edges, (90, 90, 180, 180), strict=False)]
    corners = [edge for edge in read if edge is not None]
    if len(corners) != 4:  # noqa: PLR2004 - south, north, west, east
        return LEAST_RADIUS_M
    south, north, west, east = corners
    reach_m = max(
        geo.distance_m(lat, lon, edge_lat, edge_lon) for edge_lat in (south, north) for edge_lon in (west, east)
    )
    return max(reach_m, LEAST_RADIUS_M)


def _number(value: object, limit: float) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) <= limit else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
