"""GeoJSON as RFC 7946 wants it."""

from __future__ import annotations

import json

import pytest
from builders import report, story
from geojson_validator import validate_geometries, validate_structure

from geomap.exports import geojson
from geomap.gazetteer.credits import Credit
from geomap.resolve import place

HOSTILE = "</script><b>{{ x }}{% y %}`${z}` \u202e 💥 'quoted' \"twice\""


@pytest.fixture(scope="module")
def collection(small, tmp_path_factory):
    """The collection of three incidents: an answered one, its answer with hostile words, one without a place."""
    rows = [
        report(incident_id="a", location_as_reported="Taji", injuries_best=12),
        report(incident_id="b", location_as_reported="Erbil", retaliation_for="a", weapon=HOSTILE),
        report(incident_id="c", location_as_reported="Xyzzyville"),
    ]
    path = tmp_path_factory.mktemp("export") / "incidents.geojson"
    geojson.write(place(story(*rows), small)[0], path, [Credit("t", "u", "l", "© Places")])
    return json.loads(path.read_bytes())


def test_validators_find_nothing(collection) -> None:
    """Structure and geometries are valid."""
    placed = collection | {"features": [feature for feature in collection["features"] if feature["geometry"]]}
    assert validate_structure(collection, check_crs=True) == {}
    found = validate_geometries(placed)
    assert (found["invalid"], found["problematic"], found["skipped_validation"]) == ({}, {}, [])


def test_positions_are_longitude_first(collection) -> None:
    """Taji lies at 44 degrees east."""
    assert collection["features"][0]["geometry"] == {"type": "Point", "coordinates": [44.28, 33.53]}


def test_an_unplaced_incident_has_a_null_geometry(collection) -> None:
    """It is in the file all the same, with its reason."""
    feature = collection["features"][2]
    assert (feature["geometry"], feature["properties"]["reasons"]) == (None, "no place of that name is known")


def test_missing_values_are_null_and_days_are_iso(collection) -> None:
    """No NaN, no timestamp."""
    properties = collection["features"][0]["properties"]
    assert (properties["fatalities_best"], properties["date_start"], properties["injuries_best"]) == (
        None,
        "2020-03-11",
        12,
    )


def test_hostile_text_comes_back_as_it_went_in(collection) -> None:
    """It is data, nothing else."""
    assert collection["features"][1]["properties"]["weapon"] == HOSTILE


def test_answers_name_what_they_answer(collection) -> None:
    """As a list of ids."""
    assert collection["features"][1]["properties"]["retaliation_for"] == ["a"]


def test_the_attribution_travels_with_the_file(collection) -> None:
    """The licence asks for it in every output."""
    assert collection["attribution"] == ["© Places"]
