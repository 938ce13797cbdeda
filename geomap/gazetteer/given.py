"""Coordinates that stand in the words become an answer as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap import geo
from geomap.gazetteer import coordinates
from geomap.gazetteer.place import Answer

if TYPE_CHECKING:
    from geomap.gazetteer.placing import Asking

COARSE_M = 10_000.0
"""Coordinates that may be off by more than this are a region."""


def given(asking: Asking, words: str) -> Answer | None:
    """Return the answer for coordinates in the words; None if there are none.

    Two bare numbers are latitude and longitude; where only their exchange lies in the country asked for, they are
    refused with that reason.
    """
    reading = coordinates.read(words)
    if reading is None:
        return None
    if isinstance(reading, coordinates.Refused):
        return Answer(words, "unknown", reasons=(reading.reason,))
    if isinstance(reading, coordinates.ShortCode):
        return _by_town(asking, words, reading)
    inside, exchanged = _is_inside(asking, reading.lat, reading.lon), False
    if not inside and not reading.is_signed and abs(reading.lon) <= 90:  # noqa: PLR2004 - a latitude
        exchanged = _is_inside(asking, reading.lon, reading.lat)
    if exchanged:
        reason = f"{reading.reason}, that lies outside the country asked for; the other way round it lies inside"
        return Answer(words, "unknown", reasons=(reason,))
    outside = () if inside else ("the coordinates lie outside the country asked for",)
    return _answer(words, reading, outside)


def _answer(words: str, reading: coordinates.Given, more: tuple[str, ...]) -> Answer:
    precise = reading.radius_m <= COARSE_M
    return Answer(
        words, "given", reading.lat, reading.lon, reading.radius_m, "exact" if precise else "region", rung="given",
        score=1.0, reasons=(reading.reason, *more),
    )  # fmt: skip


def _by_town(asking: Asking, words: str, short: coordinates.ShortCode) -> Answer:
    if not short.town:
        return Answer(words, "unknown", reasons=(f"the short Plus Code {short.code} needs its town",))
    town = asking.at(short.town)
    if town.lat is None or town.lon is None:
        return town.because(f"the short Plus Code {short.code} counts from that town")
    reading = coordinates.recovered(short.code, town.lat, town.lon)
    return _answer(words, reading, (f"the short code {short.code} counted from {town.matched_name}",))


def _is_inside(asking: Asking, lat: float, lon: float) -> bool:
    """Say whether a point lies in the disc of a country asked for; True if none is asked for."""
    if not asking.countries:
        return True
    held = [asking.lookup.country(code) for code in sorted(asking.countries)]
    return any(geo.distance_m(lat, lon, c.lat, c.lon) <= c.radius_m for c in held if c)
