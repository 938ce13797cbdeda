"""Coordinates are held against the country that their report names."""

from __future__ import annotations

from builders import report, reports

from geomap.resolve.doubts import outside_country


def test_reports_outside_their_country_are_found(small) -> None:
    """The others are not."""
    rows = [report(country="Iraq", latitude=60.0, longitude=10.0, row=2), report(country="Iraq", row=3)]
    assert outside_country(reports(*rows), small)[["row", "wanted"]].values.tolist() == [[2, "coordinates in Iraq"]]


def test_the_other_way_round_some_lie_in_it(small) -> None:
    """Each for itself."""
    points = [(44.0, 33.0), (60.0, 10.0), (10.0, 133.0)]
    rows = [report(country="Iraq", latitude=lat, longitude=lon) for lat, lon in points]
    assert ["may be swapped" in each for each in outside_country(reports(*rows), small)["wanted"]] == [
        True,
        False,
        False,
    ]
