"""The gazetteer as its users know it: open the index, ask where a name or phrase lies."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from geomap import geo
from geomap.gazetteer import kinds, phrases
from geomap.gazetteer.ladder import PLACE_COLUMNS, Asked, climb
from geomap.gazetteer.place import Answer, Place
from geomap.gazetteer.relative import NEAR_M, relative
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.gazetteer.place import Status

BASES_IN_TOWN_M = 15_000.0
"""How far beyond a town 'a base in' it may lie."""
_NO_NAME = frozenset(
    {
        "a",
        "an",
        "the",
        "some",
        "this",
        "that",
        "its",
        "their",
        "one",
        "two",
        "several",
        "military",
        "air",
        "iraqi",
        "syrian",
        "us",
        "american",
    }
)


class Gazetteer:
    """A read-only index of places. Close it, or use it in a `with` block."""

    def __init__(self, index: Path) -> None:
        """Open an index that `geomap.gazetteer.index.build` made."""
        self._database = sqlite3.connect(f"{index.resolve().as_uri()}?mode=ro&immutable=1", uri=True)

    def __enter__(self) -> Self:
        """Return the gazetteer itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the index."""
        self.close()

    def close(self) -> None:
        """Close the index."""
        self._database.close()

    def resolve(self, words: str, *, country: str | Sequence[str] = (), admin1: str = "") -> Answer:
        """Return where a name or phrase lies.

        `country` is a name or ISO 3166 code, or several; the place must lie in one of them. `admin1` is a
        first-level province that it should lie near. Nothing outside the hint is ever chosen: what lies there is
        listed among the candidates of an unknown answer.
        """
        hints = [country] if isinstance(country, str) else list(country)
        countries = frozenset(code for hint in hints if hint for code in [self.country_code(hint)] if code)
        province = self._place(Asked(admin1, countries)) if admin1 else None
        return replace(self._phrase(words, countries, province), query=words)

    def country_code(self, name: str) -> str:
        """Return the ISO 3166 alpha-2 code of a country by name or code; empty if there is none of that name."""
        row = self._database.execute(
            "SELECT place.country FROM name JOIN place ON place.id = name.place "
            "WHERE name.key = ? AND place.type = 'country' ORDER BY name.is_alias LIMIT 1",
            [fold(name)],
        ).fetchone()
        if row:
            return str(row[0])
        code = name.strip().upper()
        known = self._database.execute("SELECT 1 FROM country WHERE code = ? LIMIT 1", [code]).fetchone()
        return code if known else ""

    def towns_within(self, south: float, west: float, north: float, east: float, *, most: int) -> list[Place]:
        """Return the towns with most people in a box in degrees, greatest first."""
        rows = self._database.execute(
            f"SELECT {PLACE_COLUMNS} FROM place WHERE type = 'town' AND population > 0 "  # noqa: S608 - column names
            "AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? ORDER BY population DESC, gazetteer_id LIMIT ?",
            [south, north, west, east, most],
        )
        return [Place(*row) for row in rows]

    def countries(self) -> list[Place]:
        """Return every country."""
        rows = self._database.execute(
            f"SELECT {PLACE_COLUMNS} FROM place WHERE type = 'country' ORDER BY gazetteer_id"  # noqa: S608 - as above
        )
        return [Place(*row) for row in rows]

    def _phrase(self, words: str, countries: frozenset[str], near: Place | None) -> Answer:
        whole = climb(self._database, Asked(words, countries, near), highest="exact")
        if whole.status != "unknown":
            return whole
        phrase = phrases.parse(words)
        if phrase.within:
            return self._contained(phrase, countries, near)
        if phrase.name == words and phrases.is_list(words):
            return self._together(words, countries)
        anchor = climb(self._database, Asked(phrase.name, countries, near))
        if anchor.place is None:
            return anchor
        return relative(phrase, anchor, anchor.place)

    def _contained(self, phrase: phrases.Phrase, countries: frozenset[str], near: Place | None) -> Answer:
        """Return 'X in Y' and 'X north of Y': X, helped by Y; Y itself where X is no name."""
        wider = self._phrase(phrase.within, countries, near)
        wanted = kinds.split_type(fold(phrase.name))[1]
        if _is_nameless(phrase.name):
            return self._nameless(wider, wanted) if wanted else wider
        if wider.place and wider.place.type == "country":
            within = frozenset(wider.place.country.split(";"))
            return self._phrase(phrase.name, countries & within or within, near)
        return self._phrase(phrase.name, countries, wider.place or near)

    def _nameless(self, wider: Answer, wanted: frozenset[str]) -> Answer:
        """Return 'a base in Kirkuk': the one place of that type there, or the doubt between several."""
        if wider.place is None or wider.precision != "exact":
            return replace(wider, reasons=(*wider.reasons, "the words name no place inside it"))
        anchor = wider.place
        there = self._of_type(wanted, anchor, anchor.radius_m + BASES_IN_TOWN_M)
        if not there:
            reasons = (*wider.reasons, "the words name no place inside it")
            return replace(wider, uncertainty_m=anchor.radius_m + NEAR_M, precision="near", reasons=reasons)
        reason = f"{len(there)} such place{'s' if len(there) > 1 else ''} known in or by {anchor.name}"
        if len(there) == 1:
            return replace(climb(self._database, Asked(there[0].name, frozenset(there[0].country.split(";")))),
                           reasons=(reason,))  # fmt: skip
        return Answer("", "ambiguous", rung="core", score=0.5, reasons=(reason,), candidates=tuple(there[:5]))

    def _of_type(self, wanted: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
        """Return the places of these types round an anchor in its country, each once, however many sources list it."""
        rows = self._database.execute(
            f"SELECT {PLACE_COLUMNS} FROM country JOIN place ON place.id = country.place "  # noqa: S608 - names and marks
            f"WHERE code = ? AND type IN ({','.join('?' * len(wanted))}) ORDER BY trust, gazetteer_id",
            [anchor.country.split(";")[0], *sorted(wanted)],
        )
        found: list[Place] = []
        for place in (Place(*row) for row in rows):
            apart = [geo.distances_m(place.lat, place.lon, other.lat, other.lon) for other in found]
            if geo.distances_m(place.lat, place.lon, anchor.lat, anchor.lon) <= within_m and all(
                distance > place.radius_m for distance in apart
            ):
                found.append(place)
        return found

    def _together(self, words: str, countries: frozenset[str]) -> Answer:
        """Return the one region that covers all areas of a list; a list of points has no one place."""
        answers = [self._phrase(part, countries, None) for part in phrases.several(words)]
        places = [answer.place for answer in answers if answer.place]
        if len(places) < len(answers) or any(place.precision == "exact" for place in places):
            status: Status = "ambiguous" if places else "unknown"
            return Answer(words, status, reasons=("the words name several places",), candidates=tuple(places))
        lat, lon = geo.middle([(place.lat, place.lon) for place in places])
        radius_m = max(float(geo.distances_m(lat, lon, p.lat, p.lon)) + p.radius_m for p in places)
        reasons = ("one disc round " + " and ".join(place.name for place in places),)
        return Answer(
            words, "placed", lat, lon, radius_m, "region", rung="core", score=min(a.score for a in answers),
            place=places[0], matched_name=" and ".join(place.name for place in places), reasons=reasons,
        )  # fmt: skip

    def _place(self, asked: Asked) -> Place | None:
        return climb(self._database, asked).place


def _is_nameless(words: str) -> bool:
    rest, wanted = kinds.split_type(fold(words))
    return set(rest.split()) <= _NO_NAME and bool(wanted or not rest)
