"""The lists that gazetteer/make_provinces.py made keep the promises of gazetteer/README.md."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geomap.geo import distances_m
from geomap.names import fold

FOLDER = Path(__file__).parents[1] / "gazetteer"
LISTS = {"provinces.csv": "id", "districts.csv": "id", "admin1.csv": "code", "province_words.csv": "country"}
KNOWN = {
    "US.CA": ("California", 37.2, -119.4),
    "RU.12": ("Chechnya", 43.3, 45.7),
    "UA.11": ("Crimea", 45.3, 34.4),
    "CN.08": ("Heilongjiang", 47.8, 127.9),
    "GB.SCT": ("Scotland", 56.8, -4.2),
}
"""Some units and about where their middle is."""


def read(name):
    """Return the rows of one of the lists."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def provinces():
    """Return the made provinces by id."""
    return {row["id"]: row for row in read("provinces.csv")}


@pytest.mark.parametrize(("name", "key"), LISTS.items())
def test_lists_are_sorted_by_a_unique_key(name, key) -> None:
    """Each row is there once, in order, and the file ends in a newline."""
    keys = [row[key] for row in read(name)]
    assert sorted(set(keys)) == keys
    assert (FOLDER / name).read_bytes().endswith(b"\n")


@pytest.mark.parametrize("name", ["provinces.csv", "districts.csv"])
def test_points_and_radii_are_in_range(name) -> None:
    """Points lie on the globe and a unit reaches at least a kilometre."""
    rows = read(name)
    assert all(abs(float(row["latitude"])) <= 90 and abs(float(row["longitude"])) <= 180 for row in rows)
    assert min(int(row["radius_m"]) for row in rows) >= 1000


@pytest.mark.parametrize(("code", "about"), KNOWN.items())
def test_well_known_provinces_are_where_they_are(provinces, code, about) -> None:
    """The middle of a unit is within a fifth of its reach, and 20 km, of where the atlas has it."""
    name, lat, lon = about
    row = provinces[f"geonames-admin1-{code}"]
    apart = distances_m(lat, lon, float(row["latitude"]), float(row["longitude"]))
    assert (name, True) == (row["name"], bool(apart <= 20_000 + int(row["radius_m"]) / 5))


def test_every_code_leads_to_a_province(provinces) -> None:
    """A code's province is a made one or a curated one."""
    known = {*provinces, *(row["id"] for row in read("places.csv"))}
    assert {row["id"] for row in read("admin1.csv")} <= known


def test_no_province_is_there_twice(provinces) -> None:
    """A province of places.csv is not made again: in its country no other has its name."""
    curated = {(row["country"], fold(row["name"])) for row in read("places.csv") if row["type"] == "province"}
    assert {(row["country"], fold(row["name"])) for row in provinces.values()}.isdisjoint(curated)


def test_hand_written_names_reach_their_province(provinces) -> None:
    """Bavaria goes by Bayern, Texas by TX and Texan."""
    texas = provinces["geonames-admin1-US.TX"]
    assert "Bayern" in provinces["geonames-admin1-DE.02"]["aliases"].split(";")
    assert (texas["codes"], "Texan" in texas["aliases"].split(";")) == ("TX", True)


def test_a_contested_province_lists_its_claimants(provinces) -> None:
    """Crimea is found with the hint Ukraine and with the hint Russia."""
    assert provinces["geonames-admin1-UA.11"]["country"] == "UA;RU"
