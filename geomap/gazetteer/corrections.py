"""The answer that a correction by hand gives to a question, if one fits it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from geomap.errors import shown
from geomap.gazetteer.contents import with_ids
from geomap.gazetteer.ladder import inside
from geomap.gazetteer.place import Answer, Place
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.errors import Finding
    from geomap.gazetteer.opened import Index
    from geomap.gazetteer.overrides import Override, Overrides

POINT_M = 15_000.0
"""Coordinates by hand with a greater radius than this are a region and no point."""


class Places(Protocol):
    """What a correction asks of the gazetteer."""

    def held(self, hint: str) -> frozenset[str]:
        """Return the codes of a country by name or code; none if it is no country."""

    @property
    def indexes(self) -> Sequence[Index]:
        """Every index, opened."""


class Corrections:
    """Corrections by hand, held against a gazetteer."""

    def __init__(self, overrides: Overrides, places: Places) -> None:
        """Take the corrections and the gazetteer that has the places that they name."""
        self.overrides = overrides
        self._places = places

    def answer(self, words: str, *, countries: frozenset[str], admin1: str = "") -> Answer | None:
        """Return the answer of the first correction that fits these words and hints; None if there is none.

        A correction with a country or province fits a question with just these; one without fits every question,
        unless its place lies outside the country asked for. One whose place is gone leaves the name unknown.
        """
        for row in self.overrides.of(words):
            if row.country and self._codes(row) != countries:
                continue
            if row.admin1 and fold(row.admin1) != fold(admin1):
                continue
            meant = self.meant(row)
            if len(meant) != 1:
                return Answer(words, "unknown", rung="override", reasons=(row.reason, _lost(row, meant)))
            if row.country or inside(meant[0].country, countries):
                return _answer(words, row, meant[0])
        return None

    def misfits(self) -> list[Finding]:
        """Return a finding for each correction that names a country or place that the gazetteer does not have."""
        found = []
        for row in self.overrides.rows:
            if self._codes(row) is None:
                found.append(row.finding("country", row.country, "countries by name or ISO 3166 code"))
            if len(self.meant(row)) != 1:
                found.append(row.finding("gazetteer_id", row.gazetteer_id, "the id of one place of the gazetteer"))
        return found

    def meant(self, row: Override) -> list[Place]:
        """Return the place that a correction means: one, unless its id is gone or that of several."""
        if row.gazetteer_id:
            return self._chosen[row.gazetteer_id]
        lat, lon, radius_m = row.lat or 0.0, row.lon or 0.0, row.radius_m or 0.0
        country = ";".join(sorted(self._codes(row) or ()))
        kind = "site" if radius_m <= POINT_M else "region"
        own_id = "by-hand-" + fold(row.name).replace(" ", "-")
        return [Place(own_id, "overrides", row.name, kind, country, row.admin1, lat, lon, radius_m)]

    @cached_property
    def _chosen(self) -> dict[str, list[Place]]:
        ids = {row.gazetteer_id for row in self.overrides.rows if row.gazetteer_id}
        return with_ids(self._places.indexes, ids) if ids else {}

    def _codes(self, row: Override) -> frozenset[str] | None:
        """Return the countries of a correction; None if one of them is not known."""
        known = [self._places.held(name) for name in row.countries]
        return frozenset().union(*known) if all(known) else None


def _answer(words: str, row: Override, place: Place) -> Answer:
    radius_m = place.radius_m if row.radius_m is None else row.radius_m
    return Answer(
        words, "placed", place.lat, place.lon, radius_m, place.precision, rung="override", score=1.0, place=place,
        matched_name=row.name, reasons=(row.reason,),
    )  # fmt: skip


def _lost(row: Override, places: list[Place]) -> str:
    count = "no place" if not places else f"{len(places)} places"
    return f"the gazetteer has {count} of the id {shown(row.gazetteer_id)}"
