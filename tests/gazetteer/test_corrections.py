"""A correction by hand comes before the ladder, with the hints that it was made for."""

from __future__ import annotations

import pandas as pd
import pytest
from builders import gazetteer_of, place

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.overrides import Overrides, read


@pytest.fixture
def corrected(tmp_path):
    """Opens a small gazetteer with these rows of overrides."""
    known = [
        place(gazetteer_id="iq", name="Twin", latitude=30.5),
        place(gazetteer_id="sy", name="Twin", country="SY", latitude=36.0, longitude=37.0),
        place(gazetteer_id="same", name="One", source="memory"),
        place(gazetteer_id="same", name="Other", source="geonames"),
    ]
    gazetteer_of(tmp_path, *known).close()
    opened = []

    def open_with(*rows: str) -> Gazetteer:
        path = tmp_path / "own.csv"
        path.write_text("\n".join(["name,country,admin1,gazetteer_id,latitude,longitude,radius_m,why,by", *rows]))
        opened.append(Gazetteer(tmp_path / "places.sqlite", overrides=Overrides(tuple(read(path)[0]))))
        return opened[-1]

    yield open_with
    for gazetteer in opened:
        gazetteer.close()


def test_the_place_that_a_person_chose_is_the_answer(corrected) -> None:
    """With why and on whose word."""
    answer = corrected("Twin,,,sy,,,,as the map says,A. Analyst").resolve("Twin")
    assert (answer.status, answer.rung, answer.score, answer.place.gazetteer_id) == ("placed", "override", 1.0, "sy")
    assert answer.reasons == ("set by hand in own.csv, row 2, by A. Analyst: as the map says",)


@pytest.mark.parametrize(
    ("row", "country", "rung"),
    [
        ("Twin,SY,,sy,,,,w,b", "Syria", "override"),
        ("Twin,Syria,,sy,,,,w,b", "SY", "override"),
        ("Twin,SY,,sy,,,,w,b", "", "exact"),
        ("Twin,SY,,sy,,,,w,b", "IQ", "exact"),
        ("Twin,,,sy,,,,w,b", "IQ", "exact"),
        ("Twin,IQ;SY,,sy,,,,w,b", ["SY", "IQ"], "override"),
        ("Twin,Atlantis,,sy,,,,w,b", "", "exact"),
    ],
)
def test_a_correction_holds_for_the_hint_that_it_was_made_with(corrected, row: str, country, rung: str) -> None:
    """Without one it holds wherever its place fits the hint."""
    assert corrected(row).resolve("Twin", country=country).rung == rung


def test_a_correction_for_a_province_holds_there_only(corrected) -> None:
    """The same name elsewhere goes by the ladder."""
    gazetteer = corrected("Twin,IQ,Basra,,1,2,300,w,b")
    assert gazetteer.resolve("twin", country="IQ", admin1="basra").rung == "override"
    assert gazetteer.resolve("twin", country="IQ").rung == "exact"


def test_the_name_in_a_phrase_is_corrected_too(corrected) -> None:
    """'Near Twin' is near the place that was chosen."""
    answer = corrected("Twin,,,sy,,,,w,b").resolve("near Twin")
    assert (answer.precision, answer.place.gazetteer_id, answer.rung) == ("near", "sy", "override")


@pytest.mark.parametrize(("radius_m", "precision"), [(300, "exact"), (80_000, "region")])
def test_coordinates_are_a_point_or_a_region(corrected, radius_m: int, precision: str) -> None:
    """By the radius that a person gives; the source is the list of corrections."""
    answer = corrected(f"Xyzzy,IQ,,,33.5,44.5,{radius_m},w,b").resolve("Xyzzy", country="Iraq")
    assert (answer.lat, answer.uncertainty_m, answer.precision) == (33.5, radius_m, precision)
    assert (answer.place.source, answer.place.country) == ("overrides", "IQ")


def test_a_place_that_is_gone_leaves_the_name_unknown(corrected) -> None:
    """The ladder is not asked instead: a person said that it is another."""
    gazetteer = corrected("Twin,IQ,,gone,,,,w,b")
    answer = gazetteer.resolve("Twin", country="IQ")
    assert (answer.status, answer.reasons[1]) == ("unknown", "the gazetteer has no place of the id 'gone'")
    assert [finding.column for finding in gazetteer.settled.misfits()] == ["gazetteer_id"]


def test_an_id_that_two_sources_use_needs_its_source(corrected) -> None:
    """'source:id' tells them apart."""
    assert "2 places" in corrected("X,,,same,,,,w,b").resolve("X").reasons[1]
    assert corrected("X,,,geonames:same,,,,w,b").resolve("X").place.name == "Other"


def test_a_country_that_nobody_knows_is_named(corrected) -> None:
    """The row would never be used."""
    assert [str(finding) for finding in corrected("Twin,Atlantis,,sy,,,,w,b").settled.misfits()] == [
        "own.csv:2: column 'country' is 'Atlantis'; wanted countries by name or ISO 3166 code."
    ]


def test_many_names_at_once_are_corrected_too(corrected) -> None:
    """As each would be by itself, with its country."""
    gazetteer = corrected("Twin,IQ;SY,,sy,,,,w,b", "Other,,,iq,,,,w,b")
    table = pd.DataFrame({"place": ["Twin", "TWIN", "other"], "land": ["SY;IQ", "IQ", ""]})
    found = gazetteer.resolve_many(table, country="land")
    assert found["rung"].tolist() == ["override", "exact", "override"]
    assert found["gazetteer_id"].tolist() == ["sy", "iq", "iq"]
