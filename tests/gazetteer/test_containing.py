"""'X in Y', 'X, Y', 'X north of Y': X, which Y must bear out."""

from __future__ import annotations

import pytest


def test_a_name_known_elsewhere_only_is_not_placed_by_its_neighbour(small) -> None:
    """'Tanji, Baghdad' with the hint Iraq is not near Baghdad."""
    answer = small.resolve("Tanji, Baghdad", country="IQ")
    assert (answer.status, answer.candidates[0].gazetteer_id) == ("unknown", "tanji")


def test_an_offset_that_bears_the_name_out_leaves_the_name(small) -> None:
    """The place is better known than the offset."""
    answer = small.resolve("Taji, approximately 23 km north of Baghdad", country="IQ")
    assert (answer.place.gazetteer_id, answer.precision) == ("taji", "exact")


def test_an_offset_that_does_not_bear_the_name_out_leaves_doubt(small) -> None:
    """Both are candidates."""
    answer = small.resolve("Taji, approximately 80 km east of Kirkuk", country="IQ")
    assert (answer.status, answer.candidates[0].gazetteer_id) == ("ambiguous", "taji")


def test_an_unknown_name_with_an_offset_is_where_the_offset_is(small) -> None:
    """The reporter says where it lies."""
    answer = small.resolve("al-Narjis, 23 km north of Baghdad", country="IQ")
    assert (answer.precision, answer.place.gazetteer_id) == ("relative", "baghdad")


@pytest.mark.parametrize("words", ["Iraq, Erbil", "Erbil, Iraq", "Erbil (Iraq)", "Iraq's Erbil"])
def test_the_wider_place_may_stand_on_either_side(small, words: str) -> None:
    """The better known one is the answer."""
    assert small.resolve(words).place.gazetteer_id == "erbil"


def test_the_thing_of_a_town_is_found_by_both_names(small) -> None:
    """'The international airport in Erbil' is Erbil International Airport; 'an airport in Erbil' may be any."""
    assert small.resolve("the international airport in Erbil").place.gazetteer_id == "erbil-airport"
    assert small.resolve("an airport in Erbil").precision == "near"


def test_a_short_word_is_no_country_code(small) -> None:
    """'in' is not India, so that the base is in Syria, by its border with Iraq."""
    answer = small.resolve("a US base in Syria near the Iraqi border")
    assert (answer.precision, answer.place.country) == ("region", "IQ;SY")


def test_a_named_place_is_not_judged_by_half_a_border(small) -> None:
    """The other side is its own country."""
    assert small.resolve("Erbil, near the border with Syria", country="IQ").status in {"placed", "ambiguous"}
