"""From an anchor to the place that a phrase describes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from geopy.distance import geodesic

from geomap.gazetteer import Answer, Place
from geomap.gazetteer.phrases import Bearing, Distance, Near, Offset, Offshore, Part
from geomap.gazetteer.relative import FARTHEST_M, OFFSHORE_M, between, covering, relative

TOWN = Place("t", "x", "Hit", "town", "IQ", "", 33.6, 42.8, 4000.0, 60_000)
OTHER = replace(TOWN, gazetteer_id="o", name="Ramadi", lat=33.42, lon=43.31)
COUNTRY = Place("c", "x", "Iraq", "country", "IQ", "", 33.0, 43.7, 570_000.0, 0)
NORTH, EAST = Bearing(0.0), Bearing(90.0)


def answer_of(place: Place) -> Answer:
    """The answer that is the place itself."""
    return Answer("", "placed", place.lat, place.lon, place.radius_m, place.precision, rung="exact", place=place)


def moved(phrase: Offset | Near | Part | Offshore, place: Place = TOWN) -> Answer:
    """The answer of that place, moved as the phrase says."""
    return relative(phrase, answer_of(place))


def apart_m(answer: Answer, place: Place = TOWN) -> float:
    """How far an answer lies from a place."""
    return geodesic((place.lat, place.lon), (answer.lat, answer.lon)).meters


@pytest.mark.parametrize("degrees", [0.0, 90.0, 202.5])
@pytest.mark.parametrize("metres", [5000.0, 30_000.0])
def test_an_offset_ends_as_far_away_as_said_and_its_radius_holds_its_bearing(degrees, metres) -> None:
    """The doubt grows with the distance."""
    answer = moved(Offset("Hit", Bearing(degrees), Distance(metres, 500.0)))
    assert apart_m(answer) == pytest.approx(metres)
    assert answer.uncertainty_m >= 4000 + 0.5 * metres


def test_a_finer_bearing_and_a_finer_number_leave_less_doubt() -> None:
    """NNW says more than NW, 3.6 more than 80."""
    coarse = moved(Offset("Hit", NORTH, Distance(30_000.0, 5000.0)))
    fine = moved(Offset("Hit", Bearing(0.0, 15.0), Distance(30_000.0, 50.0)))
    assert fine.uncertainty_m < coarse.uncertainty_m


def test_a_missing_unit_is_said() -> None:
    """It is never a silent guess."""
    answer = moved(Offset("Hit", NORTH, Distance(37_000.0, 11_000.0, has_unit=False)))
    assert "unit not written" in answer.reasons[-1]


def test_a_distance_without_a_bearing_is_a_disc_round_the_anchor() -> None:
    """Anywhere on the circle."""
    answer = moved(Offset("Hit", None, Distance(20_000.0, 0.0)))
    assert (answer.lat, answer.uncertainty_m, answer.precision) == (33.6, 24_000, "relative")


def test_a_bearing_without_a_distance_reaches_three_radii_but_at_least_24_km() -> None:
    """The disc lies on that side and touches the town."""
    answer = moved(Offset("Hit", EAST))
    assert apart_m(answer) == pytest.approx(12_000)
    assert (answer.uncertainty_m, answer.bearing_deg) == (14_000, 90.0)


def test_a_distance_from_a_country_is_its_side() -> None:
    """It counts from a rim that nobody gave us."""
    assert moved(Offset("Iraq", NORTH, Distance(20_000.0, 0.0)), COUNTRY).precision == "region"


def test_near_a_country_is_no_better_known_than_the_country() -> None:
    """A wide place stays wide."""
    assert moved(Near("Iraq"), COUNTRY).precision == "country"


def test_near_on_one_side_holds_the_town_and_reaches_out_on_that_side() -> None:
    """The southern countryside begins in the town."""
    answer = moved(Near("Hit", NORTH, 40_000.0))
    assert apart_m(answer) == pytest.approx(20_000)
    assert answer.uncertainty_m == 4000 + 20_000


def test_a_part_of_a_town_stays_in_it() -> None:
    """West Ramadi is in Ramadi."""
    answer = moved(Part("Hit", EAST))
    assert (apart_m(answer) < TOWN.radius_m, answer.precision) == (True, "near")


def test_the_middle_of_a_town_is_the_town() -> None:
    """That is where its point lies."""
    assert moved(Part("Hit")).uncertainty_m == TOWN.radius_m


def test_offshore_reaches_out_from_the_town() -> None:
    """The side of the sea is not known."""
    assert moved(Offshore("Hit")).uncertainty_m == TOWN.radius_m + OFFSHORE_M


def test_too_far_is_unknown_with_the_anchor_as_candidate() -> None:
    """No disc is honest about the other side of the earth."""
    answer = moved(Offset("Hit", NORTH, Distance(FARTHEST_M + 1, 0.0)))
    assert (answer.status, answer.lat, answer.candidates) == ("unknown", None, (TOWN,))


def test_between_two_towns_holds_both() -> None:
    """In the middle, half the distance and their radius wide."""
    answer = between(answer_of(TOWN), answer_of(OTHER), "between")
    assert answer.uncertainty_m == pytest.approx(apart_m(answer) + 4000, rel=0.01)
    assert apart_m(answer) == pytest.approx(apart_m(answer, OTHER), rel=0.01)


def test_between_two_ends_of_the_world_is_unknown() -> None:
    """Both ends are candidates."""
    answer = between(answer_of(TOWN), answer_of(replace(OTHER, lon=-70.0)), "between")
    assert (answer.status, len(answer.candidates)) == ("unknown", 2)


def test_a_cover_holds_every_place_and_its_radius() -> None:
    """One region."""
    places = [TOWN, OTHER, COUNTRY]
    answer = covering([answer_of(place) for place in places], "")
    assert all(apart_m(answer, place) + place.radius_m <= answer.uncertainty_m * 1.01 for place in places)


def test_reasons_name_sides_as_people_do() -> None:
    """Degrees only where the words had them."""
    assert moved(Part("Iraq", Bearing(270.0)), COUNTRY).reasons == ("the western side of Iraq",)
    assert moved(Offset("Hit", EAST, Distance(8000.0, 500.0))).reasons == (
        "8.0 km from Hit to the east, along the geodesic",
    )
    assert moved(Near("Hit", Bearing(47.0), 5000.0)).reasons == ("by Hit, on the side at 47°, up to 5 km out",)
