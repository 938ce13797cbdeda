"""Every registered layer keeps the contract; each draws what it is for."""

from __future__ import annotations

import pytest
from builders import report, story

from geomap.layers import LAYERS, build_all
from geomap.resolve import place

ROWS = [
    report(incident_id="a", date_start="2020-03-01", location_as_reported="Taji", launch_location="near Taji"),
    report(incident_id="b", date_start="2020-03-03", location_as_reported="Erbil", retaliation_for="a"),
    report(incident_id="c", event_type="Battles", location_as_reported="Iraq"),
    report(incident_id="d", location_as_reported="Xyzzyville", retaliation_for="a"),
]


@pytest.fixture(scope="module")
def layers(small):
    """All layers of a small story by name."""
    return {layer.name: layer for layer in build_all(place(story(*ROWS), small)[0])}


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_goes_by_its_name_in_the_registry(layers, name: str) -> None:
    """Page, URL and registry agree."""
    assert layers[name].name == name
    assert layers[name].title


@pytest.mark.parametrize("name", LAYERS)
def test_a_row_of_a_layer_belongs_to_an_incident(layers, name: str) -> None:
    """A click can lead to it."""
    assert set(layers[name].table["incident_id"]) <= {"a", "b", "c", "d"}


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_of_nothing_is_empty(small, name: str) -> None:
    """A story with no placed incident draws nothing and breaks nothing."""
    nowhere = place(story(report(location_as_reported="Xyzzyville")), small)[0]
    assert len(LAYERS[name](nowhere).table) == 0


@pytest.mark.parametrize(("name", "incidents"), [("attacks", ["a"]), ("retaliatory", ["b"]), ("others", ["c"])])
def test_marks_are_shared_out_by_role(layers, name: str, incidents: list[str]) -> None:
    """Each placed incident has one mark."""
    assert layers[name].table["incident_id"].tolist() == incidents


def test_the_widest_uncertainty_lies_lowest(layers) -> None:
    """A country does not hide a town."""
    assert layers["uncertainty"].table["incident_id"].tolist() == ["c", "b", "a"]


def test_an_arrow_has_delay_and_distance(layers) -> None:
    """From cause to answer; one whose end is unplaced is not drawn."""
    arrow = layers["links"].table.iloc[0]
    assert (len(layers["links"].table), arrow["incident_id"], arrow["other_id"]) == (1, "b", "a")
    assert (arrow["delay_days"], round(arrow["distance_m"] / 1000)) == (2, 297)


def test_arrows_are_numbered_in_order_of_the_answers(small) -> None:
    """Whatever the order of the reports."""
    later = report(incident_id="z", date_start="2020-03-05", retaliation_for="a")
    links = LAYERS["links"](place(story(later, ROWS[1], ROWS[0]), small)[0]).table
    assert links[["incident_id", "order"]].to_numpy().tolist() == [["b", 1], ["z", 2]]


def test_a_link_that_anybody_disputes_is_disputed(small) -> None:
    """The word that stands for several sources."""
    words = ["stated", "disputed"]
    rows = [
        report(source_id=f"s{n}", incident_id="b", retaliation_for="a", relation_confidence=w)
        for n, w in enumerate(words)
    ]
    links = LAYERS["links"](place(story(ROWS[0], *rows), small)[0]).table
    assert links[["confidence", "asserted_by"]].to_numpy().tolist() == [["disputed", "s1; s0"]]


def test_a_source_that_asserts_a_link_twice_is_named_once(small) -> None:
    """In two reports of one incident."""
    rows = [report(incident_id="b", retaliation_for="a") for _ in range(2)]
    links = LAYERS["links"](place(story(ROWS[0], *rows), small)[0]).table
    assert links["asserted_by"].tolist() == ["s1"]


def test_launch_points_are_those_of_reports(layers) -> None:
    """With the words that say where."""
    assert layers["launches"].table["query"].tolist() == ["near Taji"]
