"""The answer that a correction by hand gives to a question, if one fits it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from geomap.errors import shown
from geomap.gazetteer.ladder import inside
from geomap.gazetteer.place import Answer, Place
from geomap.names import fold

if TYPE_CHECKING:
    from geomap.errors import Finding
    from geomap.gazetteer.overrides import Override, Overrides

POINT_M = 15_000.0
"""Coordinates by hand with a greater radius than this are a region and no point."""


class Index(Protocol):
    """What a correction asks of the gazetteer."""

    def country(self, name: str) -> Place | None:
        """Return a country by name, adjective or code."""

    def with_id(self, gazetteer_id: str) -> list[Place]:
        """Return the places of that id, which may begin with a source and a colon."""


def by_hand(
    overrides: Overrides, index: Index, words: str, *, countries: frozenset[str], admin1: str = ""
) -> Answer | None:
    """Return the answer of the first correction that fits these words and hints; None if there is none.

    A correction with a country or province fits a question with just these; one without fits every question, unless
    its place lies outside the country asked for. One whose place is gone from the gazetteer leaves the name unknown.
    """
    for row in overrides.of(words):
        if row.country and _codes(row, index) != countries:
            continue
        if row.admin1 and fold(row.admin1) != fold(admin1):
            continue
        places = _places(row, index)
        if len(places) != 1:
            return Answer(words, "unknown", rung="override", reasons=(row.reason, _lost(row, places)))
        if row.country or inside(places[0], countries):
            return _answer(words, row, places[0])
    return None


def misfits(overrides: Overrides, index: Index) -> list[Finding]:
    """Return a finding for each correction that names a country or a place that the gazetteer does not have."""
    found = []
    for row in overrides.rows:
        if None in (known := [index.country(name) for name in row.countries]):
            strange = row.countries[known.index(None)]
            found.append(row.finding("country", strange, "a country by name or ISO 3166 code"))
        if len(_places(row, index)) != 1:
            found.append(row.finding("gazetteer_id", row.gazetteer_id, "the id of one place of the gazetteer"))
    return found


def _codes(row: Override, index: Index) -> frozenset[str] | None:
    known = [index.country(name) for name in row.countries]
    if None in known:
        return None
    return frozenset(code for place in known if place for code in place.country.split(";"))


def _places(row: Override, index: Index) -> list[Place]:
    if row.gazetteer_id:
        return index.with_id(row.gazetteer_id)
    lat, lon, radius_m = row.lat or 0.0, row.lon or 0.0, row.radius_m or 0.0
    codes = ";".join(place.country for name in row.countries if (place := index.country(name)))
    kind = "site" if radius_m <= POINT_M else "region"
    own_id = "by-hand-" + fold(row.name).replace(" ", "-")
    return [Place(own_id, "overrides", row.name, kind, codes, row.admin1, lat, lon, radius_m, 0)]


def _answer(words: str, row: Override, place: Place) -> Answer:
    radius_m = place.radius_m if row.radius_m is None else row.radius_m
    return Answer(
        words, "placed", place.lat, place.lon, radius_m, place.precision, rung="override", score=1.0, place=place,
        matched_name=row.name, reasons=(row.reason,),
    )  # fmt: skip


def _lost(row: Override, places: list[Place]) -> str:
    count = "no place" if not places else f"{len(places)} places"
    return f"the gazetteer has {count} of the id {shown(row.gazetteer_id)}"
