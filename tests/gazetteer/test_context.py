"""What no gazetteer has lies where the names round it in the text lie."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place

from geomap.gazetteer import Answer, Place
from geomap.gazetteer.context import AROUND, LONGEST_PART, SCORE, taken_from
from geomap.names import fold


def known(name: str, lat: float, kind: str = "town", **values: float) -> Answer:
    """The answer for a name of the text."""
    found = Place(name, "x", name, kind, "IQ", "", lat, 44.0, values.get("radius_m", 2000.0))
    return Answer(name, "placed", lat, 44.0, found.radius_m, found.precision, rung="exact", score=1.0, place=found)


def taken(name: str, position: int, text: list[Answer | None], indexes=()) -> Answer:
    """The answer for a name at this position of a text of which these answers are known."""
    names = [answer.query if answer else f"unknown {number}" for number, answer in enumerate(text)]
    names[position] = name
    named = {answer.query: answer.place for answer in text if answer and answer.place}
    return taken_from(position, names, [fold(each) for each in names], named, indexes)


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


def test_a_place_too_far_off_in_the_text_has_no_say() -> None:
    """The work has bounds, however long the text is."""
    assert taken("street", AROUND + 1, [NORTH, *[None] * (AROUND + 1)]).status == "unknown"
    assert taken("street", AROUND, [NORTH, *[None] * AROUND]).place == NORTH.place


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


def test_a_town_inside_the_name_says_more_than_a_country_of_the_text(tmp_path) -> None:
    """An embassy is where the town is, and not where its own country is."""
    indexes = gazetteer_of(tmp_path, place(name="Bigtown", population=2_000_000)).indexes
    country = known("farland", 50.0, "country", radius_m=400_000.0)
    assert taken("Farland Embassy Bigtown", 1, [country, None], indexes).place.name == "Bigtown"


@pytest.mark.parametrize(("name", "found"), [("Bain and Town", "unknown"), ("Old AND Town", "placed")])
def test_a_code_inside_the_name_is_one_only_in_capitals(tmp_path, name: str, found: str) -> None:
    """'and' is not Andorra."""
    indexes = gazetteer_of(tmp_path, place(name="Andorra", aliases="AND", type="country")).indexes
    assert taken(name, 0, [None], indexes).status == found


def test_a_name_of_a_thousand_words_is_soon_done() -> None:
    """Only short groups of its words are looked up."""
    asked: list[str] = []

    class Counting:
        def named(self, key: str) -> list:
            asked.append(key)
            return []

    taken("word " * 1000, 0, [None], [Counting()])
    assert len(asked) < LONGEST_PART * 1000
