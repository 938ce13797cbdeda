"""The gazetteer as its users know it: open the indexes, ask where a name or phrase lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from geomap.errors import shown
from geomap.gazetteer import kinds, placing
from geomap.gazetteer.asked import Asked
from geomap.gazetteer.by_hand import ByHand
from geomap.gazetteer.ladder import by_hand, called, climb, unknown
from geomap.gazetteer.opened import Index, of_type
from geomap.gazetteer.overrides import Overrides
from geomap.gazetteer.place import Answer, Place, point
from geomap.gazetteer.ranking import RELAXED, Verdict, answer
from geomap.gazetteer.search import beginning
from geomap.gazetteer.settled import Settled
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import pandas as pd

    from geomap.gazetteer.online import Online
    from geomap.gazetteer.place import Near


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
        self._areas: dict[tuple[str, frozenset[str]], Place | None] = {}
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
        verdict = self.called(asked)
        if verdict and not verdict.relaxed:
            return answer(asked, verdict)
        return unknown(self._all, asked) if whole else climb(self._all, asked)

    @property
    def by_hand(self) -> ByHand:
        """What the places kept by hand answer alone."""
        return ByHand(self._core, self.settled.answer, self.country)

    def called(self, asked: Asked) -> Verdict | None:
        """Return what bears just this name, the place kept by hand before all others."""
        return by_hand(self._core, asked) or called(self._all, asked)

    def area(self, name: str, countries: frozenset[str]) -> Place | None:
        """Return a province, district or region by name, never a village that is called so; None if none is."""
        key = (name, countries)
        if key not in self._areas:
            asked = Asked(name, countries, wanted_types=kinds.AREAS)
            verdict = called([self._core], asked)
            self._areas[key] = verdict.best.place if verdict and verdict.is_clear else climb(self._all, asked).place
        return self._areas[key]

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
        if not words:
            return Answer(words, "unknown", reasons=("there are no words",))
        hints = [country] if isinstance(country, str) else list(country)
        if strange := [hint for hint in hints if hint and not self.held(hint)]:
            return Answer(
                words, "unknown", reasons=(f"the country hint {shown(strange[0])} is no country that is known",)
            )
        countries = frozenset().union(*map(self.held, hints))
        if known := self.settled.answer(words, countries, admin1):
            return replace(known, query=words)
        province = self.area(admin1, countries) if admin1 else None
        anchor = province or point(near)
        found = placing.place(self, words, countries, anchor)
        if found.status == "unknown":
            told = self.settled.ask(words, countries, found)
            found = placing.place(self, words, countries, anchor) if told.place else told
        found = replace(found, query=words)
        if admin1 and not province:
            reason = f"the province hint {shown(admin1)} is not known: the hint was given up"
            doubt = 1.0 if found.status == "given" else RELAXED
            return replace(found, score=found.score * doubt).because(reason)
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

        return resolve_together(
            self._all,
            names,
            settled=lambda name: self.settled.answer(name, frozenset()),
            alone=lambda name, countries: self.resolve(name, country=countries),
        )

    def country(self, name: str) -> Place | None:
        """Return a country by name, adjective or ISO 3166 code; None if there is none of that name."""
        found = self._core.places(
            "name JOIN place ON place.id = name.place WHERE name.key = ? AND place.type = 'country' "
            "ORDER BY name.is_alias, gazetteer_id LIMIT 1",
            [fold(name)],
        ) or self._core.places("place WHERE type = 'country' AND country = ?", [fold(name).upper()])
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

    def bears(self, key: str) -> bool:
        """Say whether any place has just this folded name."""
        return any(index.named(key) for index in self._all)

    @property
    def indexes(self) -> Sequence[Index]:
        """Every index, opened."""
        return self._all

    def search(self, text: str, *, country: str = "", type: str = "", most: int = 20) -> list[Place]:  # noqa: A002 - as the column
        """Return places whose names begin with a text or else resemble it, the best known first.

        A country that is not known has none.
        """
        if country and not self.held(country):
            return []
        found = beginning(self._all, text, countries=self.held(country), kind=type, most=most)
        like = self.resolve(text, country=country)
        others = [place for place in (like.place, *like.candidates) if place and type in {"", place.type}]
        return list(dict.fromkeys([*found, *others]))[:most]

    def of_type(self, wanted: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
        """Return the places of these types round an anchor in its country, each once, however many sources list it."""
        return of_type(self._all, wanted, anchor, within_m)
