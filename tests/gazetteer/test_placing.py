"""From words to an answer, layer by layer."""

from __future__ import annotations

import pytest

from geomap import geo


def apart_km(answer, lat: float, lon: float) -> float:
    """Distance of an answer from a point."""
    return geo.distance_m(answer.lat, answer.lon, lat, lon) / 1000


def test_between_two_towns_is_the_middle(small) -> None:
    """And the disc holds both."""
    answer = small.resolve("between Baghdad and Taji", country="IQ")
    assert answer.precision == "relative"
    assert all(apart_km(answer, *town) <= answer.uncertainty_m / 1000 for town in ((33.34, 44.4), (33.53, 44.28)))


@pytest.mark.parametrize("words", ["the Erbil-Kirkuk road", "along the road from Erbil to Kirkuk"])
def test_a_road_is_between_its_ends(small, words: str) -> None:
    """However it is written."""
    assert "on a road between Erbil and Kirkuk" in small.resolve(words).reasons[-1]


def test_an_end_that_is_not_known_leaves_the_road_unknown(small) -> None:
    """The other end is a candidate."""
    answer = small.resolve("between Erbil and Nowhereville", country="IQ")
    assert (answer.status, answer.candidates[-1].gazetteer_id) == ("unknown", "erbil")


def test_a_border_is_a_region_of_both_countries(small) -> None:
    """By adjective and by name."""
    answers = [small.resolve(words) for words in ("the Iraqi-Syrian border", "the border of Iraq and Syria")]
    assert {(answer.precision, answer.place.country) for answer in answers} == {("region", "IQ;SY")}


def test_half_a_border_is_completed_by_the_country_asked_for(small) -> None:
    """Without one it is ambiguous."""
    assert small.resolve("near the Syrian border", country="IQ").place.country == "IQ;SY"
    assert small.resolve("near the Syrian border").status == "ambiguous"


def test_several_offsets_close_together_are_one_region(small) -> None:
    """The disc holds both of them."""
    answer = small.resolve("15NM northwest and 16NM east of Kirkuk", country="IQ")
    assert (answer.status, answer.precision) == ("placed", "region")


def test_a_name_that_only_looks_like_a_phrase_is_the_name(tmp_path) -> None:
    """The whole text is tried first."""
    from builders import gazetteer_of, place  # noqa: PLC0415 - only this test builds its own

    with gazetteer_of(tmp_path, place(name="North Hit", gazetteer_id="nh"), place(name="Hit", latitude=34.0)) as ours:
        assert ours.resolve("North Hit").place.gazetteer_id == "nh"


def test_a_lost_character_is_said(small) -> None:
    """The place is found all the same."""
    answer = small.resolve("Er\ufffdbil", country="IQ")
    assert (answer.place.gazetteer_id, "was dropped" in answer.reasons[0]) == ("erbil", True)


@pytest.mark.parametrize("words", ["a, b, c, d, e, f, g, h, i", "near " * 40 + "Hit", "in x, " * 40])
def test_many_layers_come_to_an_end(small, words: str) -> None:
    """Words wrapped in words are no place."""
    assert small.resolve(words, country="IQ").place is None


def test_arabic_phrases_are_placed(small) -> None:
    """Fifteen kilometres north of Erbil."""
    answer = small.resolve("على بعد 15 كيلومترا شمال أربيل", country="IQ")
    assert (answer.place.gazetteer_id, apart_km(answer, 36.19, 44.01)) == ("erbil", pytest.approx(15, abs=0.1))
