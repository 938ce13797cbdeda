"""The gazetteer as its users know it: open the index, ask where a name or phrase lies."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from geomap.errors import shown
from geomap.gazetteer import placing
from geomap.gazetteer.ladder import PLACE_COLUMNS, Asked, climb, distance_m, marks
from geomap.gazetteer.place import Answer, Place
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


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
        listed among the candidates of an unknown answer; so is a hint that is no known country.
        """
        words = " ".join(words.split())
        hints = [country] if isinstance(country, str) else list(country)
        held = {hint: self.country(hint) for hint in hints if hint}
        if strange := [hint for hint, found in held.items() if found is None]:
            return Answer(
                words, "unknown", reasons=(f"the country hint {shown(strange[0])} is no country that is known",)
            )
        countries = frozenset(code for found in held.values() if found for code in found.country.split(";"))
        province = climb(self._database, Asked(admin1, countries)).place if admin1 else None
        answer = replace(placing.place(self, words, countries, province), query=words)
        if admin1 and not province:
            return answer.because(f"the province hint {shown(admin1)} is not known")
        return answer

    def country(self, name: str) -> Place | None:
        """Return a country by name, adjective or ISO 3166 code; None if there is none of that name."""
        found = self._select(
            "name JOIN place ON place.id = name.place WHERE name.key = ? AND place.type = 'country' "
            "ORDER BY name.is_alias, gazetteer_id LIMIT 1",
            [fold(name)],
        ) or self._select("place WHERE type = 'country' AND country = ?", [name.strip().upper()])
        return found[0] if found else None

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

    def name(self, words: str, countries: frozenset[str], near: Place | None, *, whole: bool = False) -> Answer:
        """Return where a plain name lies; with `whole`, only if some place is called exactly so."""
        return climb(self._database, Asked(words, countries, near), up_to="exact" if whole else "skeleton")

    def of_type(self, wanted: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
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
