"""The map names the towns round the incidents and the countries."""

from __future__ import annotations

from builders import report, story

from geomap.page.labels import labels_for
from geomap.resolve import place


def test_towns_round_the_incidents_are_labelled_the_greatest_first(small) -> None:
    """A town on another continent is not."""
    labels = labels_for(place(story(report()), small)[0], small)
    towns = labels.loc[labels["kind"] == "town", "name"].tolist()
    assert towns[:2] == ["Baghdad", "Erbil"]
    assert "Tanji" not in towns


def test_without_a_placed_incident_only_countries_are_labelled(small) -> None:
    """There is nothing to be round."""
    labels = labels_for(place(story(report(location_as_reported="Xyzzyville")), small)[0], small)
    assert set(labels["kind"]) == {"country"}


def test_a_country_has_room_for_its_name_and_the_largest_comes_first(small) -> None:
    """What counts is how large the map shows it; a town's name stands beside its dot."""
    labels = labels_for(place(story(report()), small)[0], small)
    countries = labels[labels["kind"] == "country"].set_index("name")
    assert countries.loc["Iraq", "across"] > 1
    assert countries.loc["Iraq", "rank"] < countries.loc["Syria", "rank"]
    assert labels.loc[labels["kind"] == "town", "across"].isna().all()


def test_small_towns_near_an_incident_are_labelled_too(small, monkeypatch) -> None:
    """From near by the largest of the region are out of sight."""
    monkeypatch.setattr("geomap.page.labels.MOST_TOWNS", 1)
    monkeypatch.setattr("geomap.page.labels.NEAR_DEG", 1.0)
    labels = labels_for(place(story(report(location_as_reported="Erbil")), small)[0], small)
    assert labels.loc[labels["kind"] == "town", "name"].tolist()[:2] == ["Baghdad", "Erbil"]
