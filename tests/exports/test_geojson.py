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


def test_what_all_incidents_share_is_in_each_of_them(small, tmp_path, monkeypatch) -> None:
    """Also where it looks like a gap to be filled, and in every part of a long file."""
    monkeypatch.setattr(geojson, "TOGETHER", 2)
    rows = [report(incident_id=f"i{number}", weapon="100 %s %% %") for number in range(5)]
    path = tmp_path / "incidents.geojson"
    geojson.write(place(story(*rows), small)[0], path, [])
    features = json.loads(path.read_bytes())["features"]
    assert [(each["id"], each["properties"]["weapon"]) for each in features] == [
        (f"i{number}", "100 %s %% %") for number in range(5)
    ]


def test_zero_below_zero_keeps_its_sign(small, tmp_path) -> None:
    """A number is written as it stands in the table, beside one that is equal to it."""
    rows = [report(incident_id=f"{lat}", latitude=lat, longitude=0.0) for lat in (0.0, -0.0)]
    path = tmp_path / "incidents.geojson"
    geojson.write(place(story(*rows), small)[0], path, [])
    features = json.loads(path.read_bytes())["features"]
    assert [str(each["properties"]["latitude"]) for each in features] == ["0.0", "-0.0"]
