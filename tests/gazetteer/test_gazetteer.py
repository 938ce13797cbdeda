"""Phrases are placed from their anchor, and the radius says how vague they are."""

from __future__ import annotations

import pytest

from geomap import geo


def apart_km(answer, lat: float, lon: float) -> float:
    """Distance of an answer from a point."""
    return float(geo.distances_m(answer.lat, answer.lon, lat, lon)) / 1000


def test_a_distance_and_bearing_move_the_point(small) -> None:
    """Five miles west of Erbil lies five miles west of it, and the radius grows."""
    answer = small.resolve("five miles west of Erbil", country="IQ")
    assert (answer.precision, apart_km(answer, 36.19, 44.01)) == ("relative", pytest.approx(8.05, abs=0.05))
    assert answer.lon < 44.01
    assert answer.uncertainty_m > answer.place.radius_m


def test_near_widens_and_does_not_move(small) -> None:
    """The anchor is the best point there is."""
    answer = small.resolve("near Taji", country="IQ")
    assert (answer.precision, apart_km(answer, 33.53, 44.28), answer.uncertainty_m) == ("near", 0, 17_000)


def test_a_bearing_alone_gives_a_sector(small) -> None:
    """North of Erbil is a disc on that side that reaches back to the town, with its bearing kept."""
    answer = small.resolve("north of Erbil", country="IQ")
    assert (answer.precision, answer.bearing_deg) == ("relative", 0.0)
    assert answer.lat > 36.19
    assert answer.uncertainty_m / 1000 >= apart_km(answer, 36.19, 44.01)


def test_a_country_is_a_country(small) -> None:
    """Its radius covers it."""
    answer = small.resolve("Syria")
    assert (answer.precision, answer.uncertainty_m) == ("country", 400_000)


def test_a_part_of_a_country_is_a_region_on_that_side(small) -> None:
    """Western Iraq lies west of Iraq's middle."""
    answer = small.resolve("western Iraq")
    assert (answer.precision, answer.bearing_deg) == ("region", 270.0)
    assert answer.lon < 44.0


def test_a_province_is_never_a_pin(small) -> None:
    """Asked for by type word or by alias."""
    assert {small.resolve(name, country="IQ").precision for name in ("Anbar", "Anbar province")} == {"province"}


def test_several_countries_are_one_region(small) -> None:
    """One disc covers both."""
    answer = small.resolve("Iraq and Syria")
    assert answer.precision == "region"
    assert answer.uncertainty_m / 1000 > apart_km(answer, 33.0, 44.0)


def test_a_base_without_a_name_in_a_town_with_two_is_ambiguous(small) -> None:
    """'A military base in Kirkuk' may be K-1 or Kirkuk air base: neither is chosen."""
    answer = small.resolve("an Iraqi military base in Kirkuk", country="IQ")
    assert answer.status == "ambiguous"
    assert {candidate.gazetteer_id for candidate in answer.candidates} == {"k1", "kirkuk-base"}


def test_a_thing_without_a_name_takes_the_vagueness_of_its_place(small) -> None:
    """'A base in northern Iraq' is no better known than northern Iraq."""
    answer = small.resolve("a base in northern Iraq")
    assert (answer.precision, answer.bearing_deg) == ("region", 0.0)
    assert "the words name no place inside it" in answer.reasons


def test_the_complex_at_an_airport_is_the_airport(small) -> None:
    """A nameless part of a place of its own type is that place."""
    assert small.resolve("the military complex in Erbil airport").place.gazetteer_id == "erbil-airport"


def test_a_trailing_country_is_a_hint(small) -> None:
    """'Twin, Syria' is the Syrian one."""
    assert small.resolve("Twin, Syria").place.gazetteer_id == "twin-sy"


def test_a_trailing_bearing_does_not_move_a_named_place(small) -> None:
    """The camp north of Baghdad is the camp."""
    assert small.resolve("Taji military camp north of Erbil", country="IQ").place.gazetteer_id == "camp-taji"


@pytest.mark.parametrize(("hint", "code"), [("Iraq", "IQ"), ("iq", "IQ"), ("IRQ", "IQ"), ("Atlantis", "")])
def test_a_country_goes_by_name_and_code(small, hint: str, code: str) -> None:
    """An unknown one has no code."""
    assert small.country_code(hint) == code


@pytest.mark.parametrize("words", ["", " ", "of", "north of", "%", "'; DROP TABLE place; --", "\x00", "a" * 10_000])
def test_odd_words_are_unknown(small, words: str) -> None:
    """Nothing that a report may hold breaks the look-up."""
    assert small.resolve(words, country="IQ").status == "unknown"
