"""What no gazetteer has lies where the names round it in the text lie."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place

from geomap.gazetteer import Answer, Place
from geomap.gazetteer.context import SCORE, taken_from


def known(name: str, lat: float, kind: str = "town", **values: float) -> Answer:
    """The answer for a name of the text."""
    found = Place(name, "x", name, kind, "IQ", "", lat, 44.0, values.get("radius_m", 2000.0))
    return Answer(name, "placed", lat, 44.0, found.radius_m, found.precision, rung="exact", score=1.0, place=found)


def taken(key: str, position: int, text: list[Answer | None], indexes=()) -> Answer:
    """The answer for a name at this position of a text of which these answers are known."""
    keys = [answer.query if answer else f"unknown {number}" for number, answer in enumerate(text)]
    keys[position] = key
    return taken_from(position, keys, {answer.query: answer for answer in text if answer}, indexes)


NORTH, SOUTH, UPLAND = known("north", 36.0), known("south", 30.0), known("upland", 36.1, "province", radius_m=90_000.0)


def test_the_place_right_beside_it_is_taken() -> None:
    """Not the one at the other end of the text."""
    answer = taken("street", 1, [NORTH, None, None, None, SOUTH])
    assert (answer.place, answer.rung, answer.score, answer.precision) == (NORTH.place, "context", SCORE, "near")
    assert "the text names north (town, IQ)" in answer.reasons[0]


def test_a_town_says_more_than_its_province() -> None:
    """Though the province stands nearer."""
    assert taken("street", 1, [UPLAND, None, NORTH]).place == NORTH.place


def test_an_area_alone_leaves_a_region() -> None:
    """As wide as it is, and more."""
    answer = taken("street", 1, [UPLAND, None])
    assert (answer.precision, answer.uncertainty_m > 90_000) == ("region", True)


def test_several_places_close_together_outweigh_one_far_off() -> None:
    """The text is about where most of them lie."""
    near = [known("a", 36.0), known("b", 36.1), known("c", 36.2)]
    assert taken("street", 3, [*near, None, SOUTH]).place in {answer.place for answer in near}


@pytest.mark.parametrize("others", [[None], [None, Answer("x", "unknown"), Answer("y", "ambiguous")]])
def test_without_a_place_beside_it_a_name_stays_unknown(others: list[Answer | None]) -> None:
    """What is ambiguous is no place."""
    answer = taken("street", 0, others)
    assert (answer.status, answer.rung, answer.lat) == ("unknown", "none", None)


def test_a_place_of_the_text_inside_the_name_is_taken() -> None:
    """'Hilltop Sports Club' is in Hilltop, wherever that stands; 'North' alone is no name."""
    hilltop = known("hilltop", 36.0)
    assert taken("hilltop sports club", 1, [SOUTH, None, None, None, hilltop]).place == hilltop.place
    assert taken("north club", 1, [SOUTH, None, None, None, NORTH]).place == SOUTH.place


def test_a_well_known_place_inside_the_name_is_taken(tmp_path) -> None:
    """A village is not: any word is a village somewhere."""
    towns = [place(gazetteer_id="city", name="Toronto", population=2_700_000), place(name="Star", population=900)]
    with gazetteer_of(tmp_path, *towns) as gazetteer:
        assert taken("toronto star", 0, [None], gazetteer.indexes).place.gazetteer_id == "city"
        assert taken("morning star", 0, [None], gazetteer.indexes).status == "unknown"
