"""The seeds are the end-to-end test: every incident lands where expected.csv says, with its figures and links."""

from __future__ import annotations

import csv

import pytest

import geomap
from geomap import geo
from geomap.files import own_folder

EXPECTED = list(csv.DictReader((own_folder("seeds") / "expected.csv").read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def build():
    """The seeds, built."""
    return geomap.build()


@pytest.fixture(scope="module")
def placed(build):
    """The incidents by id."""
    return build.incidents.set_index("incident_id")


@pytest.mark.parametrize("expected", EXPECTED, ids=[row["incident_id"] for row in EXPECTED])
def test_an_incident_lands_where_it_must(placed, expected) -> None:
    """Within its tolerance, as precise as the words are."""
    found = placed.loc[expected["incident_id"]]
    far = geo.distances_m(
        found["latitude"], found["longitude"], float(expected["latitude"]), float(expected["longitude"])
    )
    assert float(far) <= float(expected["tolerance_m"]), (found["label"], found["reasons"])
    assert found["geo_precision"] == expected["geo_precision"]


def test_all_thirteen_are_there(placed) -> None:
    """None is missing and none is too many."""
    assert sorted(placed.index) == sorted(row["incident_id"] for row in EXPECTED)
    assert len(EXPECTED) == 13


def test_nothing_is_refused_or_doubtful(build) -> None:
    """The seeds are clean."""
    assert [str(finding) for finding in build.reading.refused + build.doubtful] == []


def test_the_misprint_is_the_camp(build) -> None:
    """'Camp Tanji' is found as Camp Taji, a letter off."""
    matches = build.story.matches.set_index("report_id")
    found = matches.loc["gua-2020-03-11-taji"]
    assert (found["rung"], found["gazetteer_id"]) == ("edits", matches.loc["nat-2020-03-11-taji", "gazetteer_id"])


def test_taji_shows_what_its_three_sources_say(placed) -> None:
    """3 killed, 12 to 14 wounded, 18 rockets."""
    taji = placed.loc["2020-03-11-taji"]
    figures = ["fatalities_low", "fatalities_high", "injuries_low", "injuries_high", "munitions_best", "reports"]
    assert [int(taji[name]) for name in figures] == [3, 3, 12, 14, 18, 3]


def test_nine_retaliations_are_linked(build) -> None:
    """Each pair once, whoever asserts it."""
    stated = build.story.relations.query("relation == 'retaliation_for'")
    assert len(stated[["incident_id", "other_id"]].drop_duplicates()) == 9


def test_the_launch_point_lies_five_miles_west_of_erbil(build) -> None:
    """And not at the airport."""
    launch = build.story.matches.query("purpose == 'launch'").iloc[0]
    assert float(geo.distances_m(launch["latitude"], launch["longitude"], 36.1912, 43.9199)) < 1500


def test_the_coalition_denies_albu_kamal(build) -> None:
    """The Observatory suspects it, the coalition denies it, and the incident is disputed."""
    said = build.story.attributions.query("incident_id == '2020-03-11-albu-kamal'")
    pairs = set(zip(said["status"], said["said_by"].fillna(""), strict=True))
    assert pairs >= {("suspected", "Syrian Observatory for Human Rights"), ("denied", "US-led coalition")}
    assert build.incidents.set_index("incident_id").loc["2020-03-11-albu-kamal", "attribution_status"] == "disputed"


def test_no_sentence_of_an_article_stands_in_the_seeds() -> None:
    """Cells are facts, figures and a few words; the longest remark is ours."""
    with (own_folder("seeds") / "reports.csv").open(encoding="utf-8") as file:
        cells = [(name, cell) for row in csv.DictReader(file) for name, cell in row.items() if name != "notes"]
    assert max(len(cell.split()) for _, cell in cells) <= 12
