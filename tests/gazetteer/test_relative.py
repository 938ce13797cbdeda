"""From an anchor to the place that a phrase describes."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic

from geomap.gazetteer import Answer, Place
from geomap.gazetteer.phrases import Phrase
from geomap.gazetteer.relative import FARTHEST_M, relative

TOWN = Place("t", "x", "Hit", "town", "IQ", "", 33.6, 42.8, 4000.0, 60_000)
COUNTRY = Place("c", "x", "Iraq", "country", "IQ", "", 33.0, 43.7, 570_000.0, 0)


def moved(phrase: Phrase, place: Place) -> Answer:
    """The anchor of that place, moved as the phrase says."""
    anchor = Answer("", "placed", place.lat, place.lon, place.radius_m, place.precision, rung="exact", place=place)
    return relative(phrase, anchor, place)


@pytest.mark.parametrize("bearing", [0.0, 90.0, 202.5])
@pytest.mark.parametrize("distance_m", [500.0, 30_000.0])
def test_an_offset_ends_as_far_away_as_said_and_its_radius_covers_an_eighth_of_the_circle(bearing, distance_m) -> None:
    """The doubt grows with the distance."""
    answer = moved(Phrase("Hit", bearing, distance_m), TOWN)
    assert geodesic((TOWN.lat, TOWN.lon), (answer.lat, answer.lon)).meters == pytest.approx(distance_m)
    assert answer.uncertainty_m == 4000 + 0.4 * distance_m


def test_a_distance_without_a_bearing_is_a_disc_round_the_anchor() -> None:
    """Anywhere on the circle."""
    answer = moved(Phrase("Hit", distance_m=20_000.0), TOWN)
    assert (answer.lat, answer.uncertainty_m, answer.precision) == (33.6, 24_000, "relative")


def test_a_bearing_without_a_distance_reaches_three_radii_but_at_least_24_km() -> None:
    """The disc lies on that side and touches the town."""
    answer = moved(Phrase("Hit", 90.0), TOWN)
    assert geodesic((TOWN.lat, TOWN.lon), (answer.lat, answer.lon)).meters == pytest.approx(12_000)
    assert (answer.uncertainty_m, answer.bearing_deg) == (14_000, 90.0)


def test_a_distance_from_a_country_is_its_side() -> None:
    """It counts from a rim that nobody gave us."""
    assert moved(Phrase("Iraq", 0.0, 20_000.0), COUNTRY).precision == "region"


def test_too_far_is_unknown_with_the_anchor_as_candidate() -> None:
    """No disc is honest about the other side of the earth."""
    answer = moved(Phrase("Hit", 0.0, FARTHEST_M + 1), TOWN)
    assert (answer.status, answer.lat, answer.candidates) == ("unknown", None, (TOWN,))
