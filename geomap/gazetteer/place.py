"""A place of the gazetteer, and the answer to the question where a name lies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.errors import GazetteerError

if TYPE_CHECKING:
    from geomap.schema.words import Precision, Rung, Status

WIDE_TYPES: dict[str, Precision] = {
    "continent": "region",
    "country": "country",
    "province": "province",
    "district": "district",
    "region": "region",
    "mountain": "region",
    "river": "region",
    "road": "region",
    "lake": "region",
    "sea": "sea",
    "strait": "sea",
}
"""Types of place that are areas: naming one of them does not give a point."""


@dataclass(frozen=True, slots=True)
class Place:
    """One named place."""

    gazetteer_id: str
    """Its id in its source."""
    source: str
    """The source it comes from, a key of gazetteer/sources.toml."""
    name: str
    """Its usual name."""
    type: str
    """What it is: town, military_base, airport, province, country and so on."""
    country: str
    """ISO 3166 alpha-2 codes joined by ';' where several hold or claim it; empty at sea."""
    admin1: str
    """First-level province by name, empty if unknown."""
    lat: float
    """Latitude in degrees WGS 84."""
    lon: float
    """Longitude in degrees WGS 84."""
    radius_m: float
    """How far from the point the named thing may reach, in metres."""
    population: int = 0
    """Inhabitants, 0 if unknown."""
    seat: str = ""
    """What it is the seat of: country, province or district, the highest; empty if of none or unknown."""

    @property
    def precision(self) -> Precision:
        """The precision of an answer that is this place itself."""
        return WIDE_TYPES.get(self.type, "exact")

    @property
    def described(self) -> str:
        """The place in a few words: name, type, country.

        >>> Place("1", "x", "Taji", "town", "IQ", "", 33.5, 44.3, 2000, 0).described
        'Taji (town, IQ)'
        """
        about = ", ".join(part for part in (self.type.replace("_", " "), self.country) if part)
        return f"{self.name} ({about})"


def apart_m(a: Place, b: Place) -> float:
    """Return how far apart the points of two places lie, in metres."""
    return geo.distance_m(a.lat, a.lon, b.lat, b.lon)


@dataclass(frozen=True, slots=True)
class Answer:
    """Where a name or phrase lies, how that was found, and what else it could have been."""

    query: str
    """The words that were looked up."""
    status: Status
    """placed; ambiguous: several places fit about as well; unknown: none does; given: coordinates came with it."""
    lat: float | None = None
    """Latitude in degrees WGS 84; None unless placed or given."""
    lon: float | None = None
    """Longitude in degrees WGS 84; None unless placed or given."""
    uncertainty_m: float | None = None
    """Radius in metres within which it lies; None unless placed or given."""
    precision: Precision | None = None
    """How precisely the words say where; None unless placed or given."""
    bearing_deg: float | None = None
    """Middle of the sector in degrees clockwise from north, if the words give a bearing and no distance."""
    rung: Rung = "none"
    """The rung of the ladder that answered."""
    score: float = 0.0
    """Certainty of the match, 0 to 1."""
    place: Place | None = None
    """The place that matched; the anchor if the words are relative to it. None unless placed."""
    matched_name: str = ""
    """The name of that place that matched."""
    reasons: tuple[str, ...] = ()
    """Why this answer, in words."""
    candidates: tuple[Place, ...] = ()
    """What else it could have been, likeliest first."""
    merged: tuple[Place, ...] = ()
    """The same place as other sources list it, taken together with `place`."""

    def because(self, reason: str) -> Answer:
        """Return the answer with one reason more."""
        return replace(self, reasons=(*self.reasons, reason))


Near = Place | tuple[float, float] | None
"""What a name lies near to: a place, a latitude and longitude, or nothing known."""


def point(near: Near) -> Place | None:
    """Return a place as it is, and a latitude and longitude as a place to be near to; refuse what is off the earth."""
    if near is None or isinstance(near, Place):
        return near
    if not (abs(near[0]) <= 90 and abs(near[1]) <= 180):  # noqa: PLR2004 - degrees
        raise GazetteerError("near", f"{near[0]}, {near[1]} is no point", "latitude and longitude in degrees")
    return Place("", "", "the point given", "site", "", "", near[0], near[1], 0.0)
