"""Phrases are placed from their anchor, and the radius says how vague they are."""

from __future__ import annotations

import pytest

from geomap import geo
from geomap.errors import GazetteerError
from geomap.gazetteer.ranking import RELAXED


def apart_km(answer, lat: float, lon: float) -> float:
    """Distance of an answer from a point."""
    return geo.distance_m(answer.lat, answer.lon, lat, lon) / 1000


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


@pytest.mark.parametrize("words", ["an Iraqi military base in Kirkuk", "two Syrian bases in Kirkuk"])
def test_a_base_without_a_name_is_somewhere_by_its_town(small, words: str) -> None:
    """It may be K-1 or Kirkuk air base: neither is chosen, both are candidates and lie within the radius."""
    answer = small.resolve(words, country="IQ")
    assert (answer.precision, answer.place.gazetteer_id) == ("near", "kirkuk")
    assert {candidate.gazetteer_id for candidate in answer.candidates} == {"k1", "kirkuk-base"}
    assert all(apart_km(answer, known.lat, known.lon) < answer.uncertainty_m / 1000 for known in answer.candidates)


def test_a_thing_without_a_name_takes_the_vagueness_of_its_place(small) -> None:
    """'A base in northern Iraq' is no better known than northern Iraq."""
    answer = small.resolve("a base in northern Iraq")
    assert (answer.precision, answer.bearing_deg) == ("region", 0.0)
    assert "the words name no place inside it" in answer.reasons


def test_the_complex_at_an_airport_is_the_airport(small) -> None:
    """A nameless part of a place of its own type is that place."""
    assert small.resolve("the military complex in Erbil airport").place.gazetteer_id == "erbil-airport"


def test_the_anchor_of_a_phrase_may_be_a_phrase_itself(small) -> None:
    """Five miles west of 'Erbil, Iraq'."""
    assert small.resolve("five miles west of Erbil, Iraq").place.gazetteer_id == "erbil"


def test_a_part_of_a_country_lies_within_its_disc(small) -> None:
    """Its middle is moved by less than a third of the radius, which reaches the furthest corner."""
    assert apart_km(small.resolve("northern Iraq"), 33.0, 44.0) < 600 / 3


def test_a_trailing_country_is_a_hint(small) -> None:
    """'Twin, Syria' is the Syrian one."""
    assert small.resolve("Twin, Syria").place.gazetteer_id == "twin-sy"


def test_a_trailing_bearing_does_not_move_a_named_place(small) -> None:
    """The camp north of Baghdad is the camp."""
    assert small.resolve("Taji military camp north of Baghdad", country="IQ").place.gazetteer_id == "camp-taji"


@pytest.mark.parametrize("hint", ["Iraq", "iq", "IRQ", "Iraqi"])
def test_a_country_goes_by_name_code_and_adjective(small, hint: str) -> None:
    """However a coder writes it."""
    assert small.country(hint).gazetteer_id == "country-iq"


def test_a_province_that_nobody_knows_leaves_a_doubt(small) -> None:
    """As one does in which nothing of that name lies; the place is found all the same."""
    sure, answer = (small.resolve("Hit", country="IQ", admin1=hint) for hint in ("", "Narnia"))
    assert (answer.place, answer.score) == (sure.place, sure.score * RELAXED)
    assert answer.reasons[-1] == "the province hint 'Narnia' is not known: the hint was given up"


def test_coordinates_need_no_province(small) -> None:
    """They are read and not looked up."""
    words = "33.3, 44.4"
    assert small.resolve(words, admin1="Narnia").score == small.resolve(words).score


@pytest.mark.parametrize(("hint", "shown"), [("Atlantis", "Atlantis"), ("\udcff", "\\udcff")])
def test_a_hint_that_is_no_country_leaves_the_place_unknown(small, hint: str, shown: str) -> None:
    """It is not passed over, nor does a broken character break anything."""
    answer = small.resolve("Taji", country=hint)
    assert (answer.status, answer.reasons) == ("unknown", (f"the country hint '{shown}' is no country that is known",))


@pytest.mark.parametrize(
    ("words", "country", "status", "first"),
    [
        ("Twin, Syria", "IQ", "unknown", "country-sy"),
        ("Taji, Narnia", "IQ", "ambiguous", "taji"),
        ("Taji, Erbil", "IQ", "ambiguous", "taji"),
    ],
)
def test_a_container_that_does_not_bear_the_place_out_is_no_proof(small, words, country, status, first) -> None:
    """Another country, an unknown word or a town far off leave doubt, and the place among the candidates."""
    answer = small.resolve(words, country=country)
    assert (answer.status, answer.place, answer.candidates[0].gazetteer_id) == (status, None, first)


def test_an_unknown_part_of_a_known_town_is_near_the_town(small) -> None:
    """A street that nobody lists is somewhere in its town."""
    answer = small.resolve("al-Narjis street, Erbil", country="IQ")
    assert (answer.precision, answer.place.gazetteer_id) == ("near", "erbil")


@pytest.mark.parametrize(
    ("words", "km"),
    [("1,500 m north of Erbil", 1.5), ("12,5 km north of Erbil", 12.5), ("12.5 km north of Erbil", 12.5)],
)
def test_thousands_and_decimals_are_told_apart(small, words: str, km: float) -> None:
    """Three digits after a comma are thousands."""
    assert apart_km(small.resolve(words, country="IQ"), 36.19, 44.01) == pytest.approx(km, abs=0.05)


@pytest.mark.parametrize("words", ["15000 km north of Erbil", f"{'9' * 40} km from Erbil"])
def test_a_distance_round_the_world_places_nothing(small, words: str) -> None:
    """The anchor stays a candidate."""
    answer = small.resolve(words, country="IQ")
    assert (answer.status, answer.candidates[0].gazetteer_id) == ("unknown", "erbil")


def test_a_distance_from_a_country_counts_from_its_rim(small) -> None:
    """20 km north of Syria is not 20 km north of its middle."""
    assert small.resolve("20 km north of Syria").precision == "region"


@pytest.mark.parametrize(
    "words",
    [
        "ſouth of Erbil",
        "5 mıles west of Erbil",
        "ſix km from Erbil",
        "in " * 3000 + "Iraq",
        "town of " * 2000 + "Hit",
        "x, " * 3000 + "Hit",
        "Xy, and " * 1500 + "Xy",
    ],
)
def test_look_alike_letters_and_endless_phrases_break_nothing(small, words: str) -> None:
    """They are no phrase that we know."""
    assert small.resolve(words, country="IQ").status in {"unknown", "placed"}


@pytest.mark.parametrize("words", ["", " ", "of", "north of", "%", "'; DROP TABLE place; --", "\x00", "a" * 10_000])
def test_odd_words_are_unknown(small, words: str) -> None:
    """Nothing that a report may hold breaks the look-up."""
    assert small.resolve(words, country="IQ").status == "unknown"


@pytest.mark.parametrize("near", [(91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))])
def test_a_point_off_the_earth_is_refused(small, near) -> None:
    """Nothing lies near it."""
    with pytest.raises(GazetteerError, match="is no point"):
        small.resolve("Taji", near=near)
