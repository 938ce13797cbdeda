"""A name goes up the ladder, and says which rung answered."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place

from geomap.gazetteer.ranking import SCORES


@pytest.mark.parametrize(
    ("name", "rung", "found"),
    [
        ("Taji", "exact", "taji"),
        ("At Taji", "alias", "taji"),
        ("التاجي", "alias", "taji"),
        ("al-Taji", "core", "taji"),
        ("Taji military camp", "core", "camp-taji"),
        ("Erbil airport", "core", "erbil-airport"),
        ("Erbil", "exact", "erbil"),
        ("Camp Tanji", "edits", "camp-taji"),
        ("Kirkook", "variant", "kirkuk"),
        ("Karkeek", "skeleton", "kirkuk"),
    ],
)
def test_each_rung_answers_what_the_lower_ones_cannot(small, name: str, rung: str, found: str) -> None:
    """Exact, alias, without article and type words, misprint, consonants: in this order."""
    answer = small.resolve(name, country="IQ")
    assert (answer.status, answer.rung, answer.place.gazetteer_id) == ("placed", rung, found)


def test_a_lower_rung_is_surer() -> None:
    """Scores fall from rung to rung."""
    assert list(SCORES.values()) == sorted(SCORES.values(), reverse=True)


def test_a_type_word_asks_for_a_type(small) -> None:
    """'Camp Tanji' is not the Gambian town Tanji, even without a country: a town is no camp."""
    assert small.resolve("Camp Tanji").place.gazetteer_id == "camp-taji"


def test_the_country_is_a_hard_filter(small) -> None:
    """What lies elsewhere is listed, not chosen."""
    answer = small.resolve("Erbil", country="SY")
    assert (answer.status, answer.place, answer.candidates[0].gazetteer_id) == ("unknown", None, "erbil")


def test_two_places_of_one_name_are_ambiguous(small) -> None:
    """Without a hint nothing tells them apart, so neither is chosen."""
    answer = small.resolve("Twin")
    assert (answer.status, answer.lat) == ("ambiguous", None)
    assert {candidate.gazetteer_id for candidate in answer.candidates} == {"twin-iq", "twin-sy"}


def test_a_hint_decides_between_them(small) -> None:
    """A country by name or code is enough."""
    assert small.resolve("Twin", country="Syria").place.gazetteer_id == "twin-sy"


@pytest.mark.parametrize("name", ["Tanji", "Syria", "Damascas"])
def test_a_name_known_elsewhere_is_no_misprint(tmp_path, name: str) -> None:
    """'Tehran' with the hint Iraq is unknown and not Mehran; a country is never a misprint of another."""
    known = [place(name="Tangi"), place(name="Tanji", country="GM"), place(name="Damascus", country="SY")]
    with gazetteer_of(tmp_path, *known) as gazetteer:
        assert gazetteer.resolve(name, country="IQ").status == "unknown"


@pytest.mark.parametrize("name", ["somewhere", "unknown", "home", "N/A", ""])
def test_a_word_that_stands_for_no_place_is_none(tmp_path, name: str) -> None:
    """Though some village is called so."""
    with gazetteer_of(tmp_path, place(name="Home"), place(name="Na"), place(name="Samarra")) as gazetteer:
        assert gazetteer.resolve(name, country="IQ").status == "unknown"


def test_a_town_with_a_type_word_in_its_name_is_a_town(tmp_path) -> None:
    """Port Said is no port, if no port is called so."""
    with gazetteer_of(tmp_path, place(gazetteer_id="town", name="Port Twin")) as gazetteer:
        assert gazetteer.resolve("Port Twin", country="IQ").place.gazetteer_id == "town"


def test_a_short_misprint_needs_a_country_or_a_type(small) -> None:
    """Among all names of the world something is always one letter off."""
    assert (small.resolve("Erbyl").status, small.resolve("Erbyl", country="IQ").status) == ("unknown", "placed")


def test_a_name_that_nobody_knows_is_unknown(small) -> None:
    """There is no answer rather than a far-fetched one."""
    answer = small.resolve("Xyzzyville", country="IQ")
    assert (answer.status, answer.reasons) == ("unknown", ("no place of that name is known",))


def test_a_province_hint_decides_between_two_of_one_country(tmp_path) -> None:
    """The one that lies near it is meant; an unknown hint is said."""
    twins = [
        place(gazetteer_id="north", name="Twin", latitude=36.0),
        place(gazetteer_id="south", name="Twin", latitude=30.0),
    ]
    province = place(name="Basra Governorate", type="province", latitude=30.2, radius_m=90_000.0)
    with gazetteer_of(tmp_path, *twins, province) as gazetteer:
        assert gazetteer.resolve("Twin", country="IQ").status == "ambiguous"
        assert gazetteer.resolve("Twin", country="IQ", admin1="Basra Governorate").place.gazetteer_id == "south"
        assert "is not known" in gazetteer.resolve("Twin", country="IQ", admin1="Nowhere").reasons[-1]


def test_the_far_larger_of_two_towns_is_meant(tmp_path) -> None:
    """Ten times the people and more decide; the other stays among the candidates."""
    twins = [
        place(gazetteer_id="big", name="Twin", population=900_000),
        place(gazetteer_id="small", name="Twin", latitude=31.0, population=900),
    ]
    with gazetteer_of(tmp_path, *twins) as gazetteer:
        answer = gazetteer.resolve("Twin", country="IQ")
    assert (answer.place.gazetteer_id, answer.candidates[0].gazetteer_id) == ("big", "small")


def test_one_town_listed_twice_is_not_ambiguous(tmp_path) -> None:
    """A town as two sources have it, a kilometre apart, is one town."""
    with gazetteer_of(tmp_path, place(name="Hit"), place(name="Hit", latitude=33.01)) as gazetteer:
        assert gazetteer.resolve("Hit", country="IQ").status == "placed"


@pytest.mark.parametrize(("name", "score"), [("Samarda", 0.7), ("Samtarda", 0.42), ("Hitta", 0.42)])
def test_a_misprint_that_may_be_chance_is_in_doubt(tmp_path, name: str, score: float) -> None:
    """Two letters off, or one in a short name: its score is less than half."""
    with gazetteer_of(tmp_path, place(name="Samarra"), place(name="Hilla")) as gazetteer:
        answer = gazetteer.resolve(name, country="IQ")
    assert (answer.status, answer.rung, round(answer.score, 3)) == ("placed", "edits", score)
