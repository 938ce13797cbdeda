"""Names of one text say something about each other."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place


def province(name: str, **values: object) -> dict[str, object]:
    """A province that reaches 100 km, unless told otherwise."""
    return place(**({"name": name, "type": "province", "radius_m": 100_000.0, "gazetteer_id": name.lower()} | values))


TWO_TOWNS = (
    place(gazetteer_id="north", name="Twin", latitude=36.0, admin1="Upland", population=5000),
    place(gazetteer_id="south", name="Twin", latitude=30.5, admin1="Lowland", population=9000),
    place(gazetteer_id="abroad", name="Twin", latitude=35.0, longitude=38.5, country="SY"),
    province("Upland", latitude=36.2),
    province("Lowland", latitude=30.4),
)


@pytest.fixture
def towns(tmp_path):
    """Three towns of one name in two countries, and two provinces."""
    with gazetteer_of(tmp_path, *TWO_TOWNS) as gazetteer:
        yield gazetteer


def ids(answers) -> list[str]:
    """Which places these answers are; empty where none was chosen."""
    return [answer.place.gazetteer_id if answer.place else "" for answer in answers]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (["Twin", "Upland"], "north"),
        (["Twin", "Lowland"], "south"),
        (["Lowland", "Twin"], "south"),
        (["Twin", "Syria"], "abroad"),
    ],
)
def test_the_province_or_country_of_a_text_decides_between_towns(towns, text: list[str], found: str) -> None:
    """Before the name or behind it."""
    answers = dict(zip(text, towns.resolve_together(text), strict=True))
    assert (answers["Twin"].status, answers["Twin"].place.gazetteer_id) == ("placed", found)
    assert "fits the other names of the text best" in answers["Twin"].reasons[0]


def test_a_town_near_by_decides_too(tmp_path) -> None:
    """Without any word of a province."""
    neighbour = place(name="Hamlet", latitude=36.1)
    with gazetteer_of(tmp_path, *TWO_TOWNS, neighbour) as gazetteer:
        assert ids(gazetteer.resolve_together(["Hamlet", "Twin"]))[1] == "north"


def test_a_name_means_one_place_throughout(towns) -> None:
    """However it is written, and wherever it stands."""
    answers = towns.resolve_together(["Twin", "Upland", "TWIN", "Twin"])
    assert ids(answers) == ["north", "upland", "north", "north"]
    assert [answer.query for answer in answers] == ["Twin", "Upland", "TWIN", "Twin"]


def test_a_text_of_one_name_is_no_context(towns) -> None:
    """What is ambiguous alone stays so; what is clear alone is the same place."""
    alone, (together,) = towns.resolve("Twin"), towns.resolve_together(["Twin"])
    assert (alone.status, together.status) == ("ambiguous", "ambiguous")
    assert set(together.candidates) == set(alone.candidates)
    assert ids(towns.resolve_together(["Upland"])) == ids([towns.resolve("Upland")])


def test_names_that_say_nothing_of_each_other_leave_it_open(towns) -> None:
    """A far country bears none of them out."""
    answers = towns.resolve_together(["Twin", "The Gambia"])
    assert [answer.status for answer in answers] == ["ambiguous", "placed"]


def test_an_unknown_street_is_near_the_town_beside_it(towns) -> None:
    """It says so, with a low score and a wide radius."""
    street, town, _ = towns.resolve_together(["Narjisxyz Street", "Twin", "Upland"])
    assert (street.rung, street.precision, street.place) == ("context", "near", town.place)
    assert street.score < 0.5 * town.score
    assert street.uncertainty_m > 30_000


def test_a_phrase_is_placed_as_it_is_alone(towns) -> None:
    """And in the order of the text."""
    phrase = "15 km north of Upland province"
    answers = towns.resolve_together(["Twin", phrase, "Upland"])
    assert answers[1] == towns.resolve(phrase)


def test_an_empty_text_has_no_answers(towns) -> None:
    """A text of nothing that is known has unknown ones."""
    assert towns.resolve_together([]) == []
    assert [answer.status for answer in towns.resolve_together(["Xyzzy", "", "Qwxq"])] == ["unknown"] * 3
