"""Coordinates are held against the places that their reports name."""

from __future__ import annotations

import pytest
from builders import report, reports

from geomap.resolve.named import far_from_name


def wishes(gazetteer, **values: object) -> list[str]:
    """What is wanted of the coordinates of one report."""
    return far_from_name(reports(report(**values)), gazetteer)["wanted"].tolist()


def test_a_report_far_from_its_own_town_is_doubtful(small) -> None:
    """How far is said."""
    found = wishes(small, location_as_reported="Erbil", latitude=33.3, longitude=44.4)
    assert found == ["coordinates of Erbil (town, IQ); these lie 323 km from it"]


def test_a_report_in_its_own_town_is_not(small) -> None:
    """Nor is one a short way off."""
    assert wishes(small, location_as_reported="Erbil", latitude=36.4, longitude=44.2) == []


def test_swapped_coordinates_are_recognised_and_stay(small) -> None:
    """Both distances are said."""
    [wish] = wishes(small, location_as_reported="Erbil", latitude=44.01, longitude=36.19)
    assert wish.endswith("and the other way round 0 km: latitude and longitude may be swapped")


@pytest.mark.parametrize(
    ("words", "lat", "lon", "expected"),
    [("near Erbil", 36.3, 44.1, 0), ("near Erbil", 33.3, 44.4, 1), ("100 km west of Erbil", 36.2, 42.9, 0),
     ("100 km west of Erbil", 30.5, 47.8, 1), ("Xyzzyville", 33.3, 44.4, 0), ("Anbar", 33.4, 40.0, 0)],
)  # fmt: skip
def test_phrases_reach_as_far_as_they_say(small, words: str, lat: float, lon: float, expected: int) -> None:
    """A province is wide, and a name that nobody bears says nothing."""
    assert len(wishes(small, location_as_reported=words, latitude=lat, longitude=lon)) == expected


def test_any_place_of_the_name_will_do(small) -> None:
    """Both towns called Twin are thought of, but only in the country that is named."""
    at = {"location_as_reported": "Twin", "latitude": 36.0, "longitude": 37.0}
    assert (wishes(small, **at, country=None), len(wishes(small, **at, country="Iraq"))) == ([], 1)


def test_coordinates_that_say_themselves_that_they_are_coarse_may_lie_farther_off(small) -> None:
    """The middle of a province is not its town."""
    at = {"location_as_reported": "Erbil", "latitude": 35.47, "longitude": 44.39}
    assert (len(wishes(small, **at)), wishes(small, **at, geo_precision="province")) == (1, [])
