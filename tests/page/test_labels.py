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
