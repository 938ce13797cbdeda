"""The gazetteer as its users know it: open the index, ask where a name or phrase lies."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from geomap import geo
from geomap.errors import shown
from geomap.gazetteer import kinds, phrases
from geomap.gazetteer.by_hand import by_hand, misfits
from geomap.gazetteer.contents import Held, contents
from geomap.gazetteer.ladder import CANDIDATES, NEARBY_M, PLACE_COLUMNS, Asked, climb, distance_m, inside, marks
from geomap.gazetteer.overrides import Overrides
from geomap.gazetteer.place import Answer, Place
from geomap.gazetteer.relative import NEAR_M, relative
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding
    from geomap.gazetteer.online import Online
    from geomap.schema.words import Rung, Status

IN_TOWN_M = 15_000.0
"""How far beyond a town 'a base in' it may lie."""
_DESCRIBING = frozenset(
    {"a", "air", "an", "bases", "big", "its", "large", "local", "military", "one", "several", "small", "some", "that",
     "the", "their", "this", "three", "two", "us"}
)  # fmt: skip
"""Words that describe a thing and do not name it, besides nationalities."""


class Gazetteer:
    """A read-only index of places. Close it, or use it in a `with` block."""

    def __init__(self, index: Path, *, overrides: Overrides | None = None, online: Online | None = None) -> None:
        """Open an index that `geomap.gazetteer.index.build` made.

        `overrides` are corrections by hand, which come before the ladder; `online` is asked for what the ladder leaves.
        """
        self._overrides = overrides or Overrides()
        self._online = online
        self._learnt: dict[tuple[str, frozenset[str]], Answer] = {}
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
        if self._online:
            self._online.close()

    def contents(self) -> list[Held]:
        """Return how many places and names there are of each source."""
        return contents(self._database)

    @property
    def overrides(self) -> Overrides:
        """The corrections by hand that are in use."""
        return self._overrides

    def misfits(self) -> list[Finding]:
        """Return what is wrong with the corrections by hand: bad rows, unknown countries, places that are gone."""
        return [*self._overrides.refused, *misfits(self._overrides, self)]

    def resolve(
        self,
        words: str,
        *,
        country: str | Sequence[str] = (),
        admin1: str = "",
        near: Place | tuple[float, float] | None = None,
    ) -> Answer:
        """Return where a name or phrase lies.

        `country` is a name or ISO 3166 code, or several; the place must lie in one of them. `admin1` is a
        first-level province that it should lie near, `near` a place or a latitude and longitude. Nothing outside the
        hint is ever chosen: what lies there is listed among the candidates of an unknown answer; so is a hint that is
        no known country.
        """
        words = " ".join(words.split())
        hints = [country] if isinstance(country, str) else list(country)
        held = {hint: self.country(hint) for hint in hints if hint}
        if strange := [hint for hint, found in held.items() if found is None]:
            return Answer(
                words, "unknown", reasons=(f"the country hint {shown(strange[0])} is no country that is known",)
            )
        countries = frozenset(code for found in held.values() if found for code in found.country.split(";"))
        if known := by_hand(self._overrides, self, words, countries=countries, admin1=admin1):
            return replace(known, query=words)
        province = climb(self._database, Asked(admin1, countries)).place if admin1 else None
        anchor = province or _point(near)
        answer = self._phrase(words, countries, anchor)
        if answer.status == "unknown" and self._online:
            answer = self._ask_online(self._online, words, countries, anchor, answer)
        answer = replace(answer, query=words)
        if admin1 and not province:
            return answer.because(f"the province hint {shown(admin1)} is not known")
        return answer

    def resolve_many(
        self, table: pd.DataFrame, *, name: str = "place", country: str | None = None, admin1: str | None = None
    ) -> pd.DataFrame:
        """Return eleven columns that say where each row's name lies, in the order and with the index of the table.

        `name`, `country` and `admin1` are columns of the table; see `geomap.gazetteer.many.COLUMNS`.
        """
        from geomap.gazetteer.many import resolve_many  # noqa: PLC0415 - one name needs no tables

        return resolve_many(self, table, name=name, country=country, admin1=admin1)

    def country(self, name: str) -> Place | None:
        """Return a country by name, adjective or ISO 3166 code; None if there is none of that name."""
        found = self._select(
            "name JOIN place ON place.id = name.place WHERE name.key = ? AND place.type = 'country' "
            "ORDER BY name.is_alias, gazetteer_id LIMIT 1",
            [fold(name)],
        ) or self._select("place WHERE type = 'country' AND country = ?", [name.strip().upper()])
        return found[0] if found else None

    def with_id(self, gazetteer_id: str) -> list[Place]:
        """Return the places of that id; it may begin with the source and a colon where two sources use the same one."""
        found = self._select("place WHERE gazetteer_id = ? ORDER BY trust", [gazetteer_id])
        source, colon, rest = gazetteer_id.partition(":")
        if found or not colon:
            return found
        return self._select("place WHERE gazetteer_id = ? AND source = ?", [rest, source])

    def towns_within(self, south: float, west: float, north: float, east: float, *, most: int) -> list[Place]:
        """Return the towns with most people in a box in degrees, greatest first."""
        return self._select(
            "place WHERE type = 'town' AND population > 0 AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? "
            "ORDER BY population DESC, gazetteer_id LIMIT ?",
            [south, north, west, east, most],
        )

    def countries(self) -> list[Place]:
        """Return every country."""
        return self._select("place WHERE type = 'country' ORDER BY gazetteer_id")

    def _select(self, tables: str, values: Sequence[object] = ()) -> list[Place]:
        """Return the places that a query finds; `tables` is what follows FROM and holds no value."""
        rows = self._database.execute(f"SELECT {PLACE_COLUMNS} FROM {tables}", values)  # noqa: S608 - ours, see above
        return [Place(*row) for row in rows]

    def _name(self, words: str, countries: frozenset[str], near: Place | None, *, up_to: Rung = "skeleton") -> Answer:
        """Return where a name alone lies: as somebody set it by hand, as an online geocoder said, or by the ladder."""
        known = by_hand(self._overrides, self, words, countries=countries) or self._learnt.get((fold(words), countries))
        return known or climb(self._database, Asked(words, countries, near), up_to=up_to)

    def _ask_online(
        self, online: Online, words: str, countries: frozenset[str], near: Place | None, answer: Answer
    ) -> Answer:
        """Return what an online geocoder says of the name that the words hold, moved as the words say."""
        phrase = phrases.parse(words)
        name = words if phrase.within else phrase.name
        found = online.ask(name, countries)
        if found is None:
            return answer
        if found.place is None:
            return replace(
                found, reasons=(*answer.reasons, *found.reasons), candidates=found.candidates or answer.candidates
            )
        self._learnt[fold(name), countries] = found
        return self._phrase(words, countries, near)

    def _phrase(self, words: str, countries: frozenset[str], near: Place | None) -> Answer:
        whole = self._name(words, countries, near, up_to="exact")
        if whole.status != "unknown":
            return whole
        phrase = phrases.parse(words)
        if phrase.within:
            return self._contained(phrase, countries, near)
        if phrase.name == words and phrases.is_list(words):
            return self._together(words, countries)
        if phrase.name == words:
            return self._name(words, countries, near)
        anchor = self._phrase(phrase.name, countries, near)
        if anchor.place is None:
            return anchor
        return relative(phrase, anchor, anchor.place)

    def _contained(self, phrase: phrases.Phrase, countries: frozenset[str], near: Place | None) -> Answer:
        """Return 'X in Y' and 'X north of Y': X, which must lie in or by Y; Y itself where X is no name."""
        wider = self._phrase(phrase.within, frozenset(), near)
        if wider.place and not inside(wider.place, countries):
            reason = f"{wider.place.described} lies outside the country asked for"
            return Answer("", "unknown", reasons=(reason,), candidates=(wider.place,))
        rest, wanted = kinds.split_type(fold(phrase.name))
        if (wanted or not rest) and all(word in _DESCRIBING or self.country(word) for word in rest.split()):
            return self._nameless(wider, wanted) if wanted else wider
        if wider.place and wider.place.type == "country":
            return self._phrase(phrase.name, frozenset(wider.place.country.split(";")), near)
        answer = self._phrase(phrase.name, countries, wider.place or near)
        return _held_together(answer, wider, phrase)

    def _nameless(self, wider: Answer, wanted: frozenset[str]) -> Answer:
        """Return 'a base in Kirkuk': somewhere in or by Kirkuk, with the bases known there as candidates."""
        reason = "the words name no place inside it"
        anchor = wider.place
        if anchor is None or wider.precision != "exact":
            return wider.because(reason)
        if anchor.type in wanted:
            return wider
        reach_m = anchor.radius_m + IN_TOWN_M
        there = tuple(self._of_type(wanted, anchor, reach_m))[:CANDIDATES]
        return replace(wider.because(reason), uncertainty_m=reach_m, precision="near", candidates=there)

    def _of_type(self, wanted: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
        """Return the places of these types round an anchor in its country, each once, however many sources list it."""
        places = self._select(
            "country JOIN place ON place.id = country.place "
            f"WHERE code = ? AND type IN ({marks(wanted)}) ORDER BY trust, gazetteer_id",
            [anchor.country.split(";")[0], *sorted(wanted)],
        )
        found: list[Place] = []
        for place in places:
            is_new = all(distance_m(place, other) > place.radius_m for other in found)
            if is_new and distance_m(place, anchor) <= within_m:
                found.append(place)
        return found

    def _together(self, words: str, countries: frozenset[str]) -> Answer:
        """Return the one region that covers all areas of a list; a list of points has no one place."""
        parts = phrases.several(words)
        if len(parts) > phrases.MOST_PLACES:
            return Answer(words, "unknown", reasons=(f"the words name {len(parts)} places",))
        answers = [self._phrase(part, countries, None) for part in parts]
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


def _held_together(answer: Answer, wider: Answer, phrase: phrases.Phrase) -> Answer:
    """Return the answer for X in 'X, Y' if Y bears it out; the doubt if Y is not understood or X lies far from it."""
    if answer.place is None and answer.status == "unknown" and wider.place:
        vague = wider.because(f"{shown(phrase.name)} is not known; {wider.place.name} is")
        radius_m = wider.place.radius_m + NEAR_M
        return replace(vague, precision="near", uncertainty_m=radius_m) if wider.precision == "exact" else vague
    if answer.place is None:
        return answer
    if wider.place is None:
        reason = f"{shown(phrase.within)} was not understood"
        return replace(_unplaced(answer), candidates=(answer.place, *answer.candidates), reasons=(reason,))
    if distance_m(answer.place, wider.place) > NEARBY_M + wider.place.radius_m:
        reason = f"{answer.place.name} is not near {wider.place.name}"
        return replace(_unplaced(answer), candidates=(answer.place, wider.place), reasons=(reason,))
    return answer


def _unplaced(answer: Answer) -> Answer:
    """Return an answer as an ambiguous one, without a place."""
    return Answer(answer.query, "ambiguous", rung=answer.rung, score=answer.score / 2)


def _point(near: Place | tuple[float, float] | None) -> Place | None:
    """Return a latitude and longitude as a place to be near to."""
    if near is None or isinstance(near, Place):
        return near
    return Place("", "", "the point given", "site", "", "", near[0], near[1], 0.0, 0)
