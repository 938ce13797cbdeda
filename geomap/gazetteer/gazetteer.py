"""The gazetteer as its users know it: open the index, ask where a name or phrase lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from geomap import geo
from geomap.errors import shown
from geomap.gazetteer import kinds, phrases
from geomap.gazetteer.asked import Asked
from geomap.gazetteer.ladder import by_hand, called, climb, inside, unknown
from geomap.gazetteer.opened import Index, marks
from geomap.gazetteer.overrides import Overrides
from geomap.gazetteer.place import Answer, Place, point
from geomap.gazetteer.ranking import CANDIDATES, NEARBY_M, Verdict, answer
from geomap.gazetteer.relative import NEAR_M, relative
from geomap.gazetteer.search import beginning
from geomap.gazetteer.settled import Settled
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import pandas as pd

    from geomap.gazetteer.online import Online
    from geomap.gazetteer.place import Near
    from geomap.schema.words import Status

IN_TOWN_M = 15_000.0
"""How far beyond a town 'a base in' it may lie."""
_DESCRIBING = frozenset(
    {"a", "air", "an", "bases", "big", "its", "large", "local", "military", "one", "several", "small", "some", "that",
     "the", "their", "this", "three", "two", "us"}
)  # fmt: skip
"""Words that describe a thing and do not name it, besides nationalities."""


class Gazetteer:
    """Indexes of places, read-only. Close it, or use it in a `with` block."""

    def __init__(
        self,
        core: Path,
        *more: Path,
        world: Callable[[], Path] | None = None,
        overrides: Overrides | None = None,
        online: Online | None = None,
    ) -> None:
        """Open indexes that `geomap.gazetteer.index` made; `world` gives one that is opened when it is first needed.

        `core` has the countries and the places kept by hand: in a hinted country these are taken for what they are
        called, without a look at the others. `overrides` are corrections, which come before all that; `online` is
        asked for what stays unknown.
        """
        self._core = Index(core)
        self._indexes = [self._core, *map(Index, more)]
        self._world = world
        self._codes: dict[str, frozenset[str]] = {}
        self.settled = Settled(overrides or Overrides(), online, self)

    def __enter__(self) -> Self:
        """Return the gazetteer itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the indexes."""
        self.close()

    def close(self) -> None:
        """Close the indexes."""
        for index in self._indexes:
            index.close()
        self.settled.close()

    @property
    def _all(self) -> list[Index]:
        """Every index, the world's among them from now on."""
        if self._world:
            self._indexes.append(Index(self._world()))
            self._world = None
        return self._indexes

    def name(self, words: str, countries: frozenset[str], near: Place | None, *, whole: bool = False) -> Answer:
        """Return the answer for words that are a name and nothing else; with `whole` only if some place bears it."""
        if known := self.settled.answer(words, countries):
            return known
        asked = Asked(words, countries, near)
        if verdict := self.called(asked):
            return answer(asked, verdict)
        return unknown(self._all, asked) if whole else climb(self._all, asked)

    def called(self, asked: Asked) -> Verdict | None:
        """Return what bears just this name, the place kept by hand before all others."""
        return by_hand(self._core, asked) or called(self._all, asked)

    def held(self, hint: str) -> frozenset[str]:
        """Return the codes of a country by name or code; none if it is no country."""
        if hint not in self._codes:
            found = self.country(hint) if hint else None
            self._codes[hint] = frozenset(found.country.split(";")) if found else frozenset()
        return self._codes[hint]

    def resolve(self, words: str, *, country: str | Sequence[str] = (), admin1: str = "", near: Near = None) -> Answer:
        """Return where a name or phrase lies.

        `country` is a name or ISO 3166 code, or several; the place must lie in one of them. `admin1` is a first-level
        province that it should lie near, `near` a place or a latitude and longitude. Nothing outside the hint is ever
        chosen: what lies there is listed among the candidates of an unknown answer; so is a hint that is no known
        country.
        """
        words = " ".join(words.split())
        hints = [country] if isinstance(country, str) else list(country)
        if strange := [hint for hint in hints if hint and not self.held(hint)]:
            return Answer(
                words, "unknown", reasons=(f"the country hint {shown(strange[0])} is no country that is known",)
            )
        countries = frozenset().union(*map(self.held, hints))
        if known := self.settled.answer(words, countries, admin1):
            return replace(known, query=words)
        province = self.name(admin1, countries, None).place if admin1 else None
        anchor = province or point(near)
        found = self._phrase(words, countries, anchor)
        if found.status == "unknown":
            told = self.settled.ask(words, countries, found)
            found = self._phrase(words, countries, anchor) if told.place else told
        found = replace(found, query=words)
        if admin1 and not province:
            return found.because(f"the province hint {shown(admin1)} is not known")
        return found

    def resolve_many(
        self, table: pd.DataFrame, *, name: str = "place", country: str | None = None, admin1: str | None = None
    ) -> pd.DataFrame:
        """Return where the names of a table lie, a row for a row; `name` and the hints are names of its columns.

        The columns are those of `geomap.gazetteer.many.COLUMNS`; order and index are the table's own.
        """
        from geomap.gazetteer.many import resolve_many  # noqa: PLC0415 - pandas: one name needs none of it

        return resolve_many(self, table, name=name, country=country, admin1=admin1)

    def resolve_together(self, names: Sequence[str]) -> list[Answer]:
        """Return where the names of one text lie, in their order; each says something about the others."""
        from geomap.gazetteer.together import resolve_together  # noqa: PLC0415 - numpy: one name needs none of it

        return resolve_together(self._all, names, self.resolve)

    def country(self, name: str) -> Place | None:
        """Return a country by name, adjective or ISO 3166 code; None if there is none of that name."""
        found = self._core.places(
            "name JOIN place ON place.id = name.place WHERE name.key = ? AND place.type = 'country' "
            "ORDER BY name.is_alias, gazetteer_id LIMIT 1",
            [fold(name)],
        ) or self._core.places("place WHERE type = 'country' AND country = ?", [name.strip().upper()])
        return found[0] if found else None

    def towns_within(
        self, south: float, west: float, north: float, east: float, *, most: int
    ) -> list[tuple[str, float, float]]:
        """Return name, latitude and longitude of the largest towns in a box in degrees, greatest first."""
        query = (
            "SELECT name, latitude, longitude FROM label WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? "
            "ORDER BY population DESC, name, latitude LIMIT ?"
        )
        return list(self._core.each(query, [south, north, west, east, most]))

    def countries(self) -> list[Place]:
        """Return every country."""
        return self._core.places("place WHERE type = 'country' ORDER BY gazetteer_id")

    def prefetch(self, keys: Sequence[str]) -> None:
        """Look up these folded names at once, so that asking for one of them next costs little."""
        for index in self._all:
            index.prefetch(keys)

    def of_types(self, types: Sequence[str]) -> list[Place]:
        """Return every place of these types."""
        return self._select(f"place WHERE type IN ({marks(types)})", list(types))

    def _select(self, tables: str, values: Sequence[object] = ()) -> list[Place]:
        """Return the places that a query finds in all indexes; `tables` is what follows FROM and holds no value."""
        return [place for index in self._all for place in index.places(tables, values)]

    @property
    def indexes(self) -> Sequence[Index]:
        """Every index, opened."""
        return self._all

    def search(self, text: str, *, country: str = "", type: str = "", most: int = 20) -> list[Place]:  # noqa: A002 - as the column
        """Return places whose names begin with a text or else resemble it, the best known first."""
        found = beginning(self._all, text, countries=self.held(country), kind=type, most=most)
        like = self.resolve(text, country=country)
        others = [place for place in (like.place, *like.candidates) if place and type in {"", place.type}]
        return list(dict.fromkeys([*found, *others]))[:most]

    def _phrase(self, words: str, countries: frozenset[str], near: Place | None) -> Answer:
        whole = self.name(words, countries, near, whole=True)
        if whole.status != "unknown":
            return whole
        phrase = phrases.parse(words)
        if phrase.within:
            return self._contained(phrase, countries, near)
        if phrase.name == words and phrases.is_list(words):
            return self._together(words, countries)
        if phrase.name == words:
            return self.name(words, countries, near)
        anchor = self._phrase(phrase.name, countries, near)
        if anchor.place is None:
            return anchor
        return relative(phrase, anchor, anchor.place)

    def _contained(self, phrase: phrases.Phrase, countries: frozenset[str], near: Place | None) -> Answer:
        """Return 'X in Y' and 'X north of Y': X, which must lie in or by Y; Y itself where X is no name."""
        wider = self._phrase(phrase.within, frozenset(), near)
        if wider.place and not inside(wider.place.country, countries):
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
            is_new = all(_apart_m(place, other) > place.radius_m for other in found)
            if is_new and _apart_m(place, anchor) <= within_m:
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
        radius_m = max(geo.distance_m(lat, lon, p.lat, p.lon) + p.radius_m for p in places)
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
    if _apart_m(answer.place, wider.place) > NEARBY_M + wider.place.radius_m:
        reason = f"{answer.place.name} is not near {wider.place.name}"
        return replace(_unplaced(answer), candidates=(answer.place, wider.place), reasons=(reason,))
    return answer


def _unplaced(answer: Answer) -> Answer:
    """Return an answer as an ambiguous one, without a place."""
    return Answer(answer.query, "ambiguous", rung=answer.rung, score=answer.score / 2)


def _apart_m(a: Place, b: Place) -> float:
    return geo.distance_m(a.lat, a.lon, b.lat, b.lon)
