"""Of the places of one name: which are one place, which is meant, and whether that is clear."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place

from geomap.gazetteer.asked import Asked
from geomap.gazetteer.ladder import exact
from geomap.gazetteer.ranking import RELAXED, SCORES, judge, ranked_by_weight
from geomap.schema.words import RUNGS


def area(kind: str, **values: object) -> dict[str, object]:
    """An area that reaches 100 km, unless told otherwise."""
    return place(**({"type": kind, "radius_m": 100_000.0, "population": 900_000} | values))


def ids(places) -> list[str]:
    """Which places these are."""
    return [each.gazetteer_id for each in places]


def test_a_town_goes_before_the_province_of_its_name(tmp_path) -> None:
    """If a good part of the province's people live in it; the province is the same place listed twice."""
    town = place(gazetteer_id="town", name="Dohuk", population=300_000)
    with gazetteer_of(tmp_path, area("province", gazetteer_id="area", name="Dohuk"), town) as gazetteer:
        answer = gazetteer.resolve("Dohuk", country="IQ")
    assert (answer.place.gazetteer_id, answer.precision, ids(answer.merged)) == ("town", "exact", ["area"])


def test_a_hamlet_does_not_go_before_the_province_of_its_name(tmp_path) -> None:
    """Who says Anbar means the province."""
    hamlet = place(name="Anbar", population=900)
    with gazetteer_of(tmp_path, area("province", gazetteer_id="area", name="Anbar"), hamlet) as gazetteer:
        assert gazetteer.resolve("Anbar", country="IQ").place.gazetteer_id == "area"


@pytest.mark.parametrize(("people", "meant"), [(60_000, "town"), (900, "area")])
def test_a_town_goes_before_an_oblast_named_after_it(tmp_path, people: int, meant: str) -> None:
    """However few of the oblast's people are left in it, if it is still a town of weight."""
    town = place(gazetteer_id="town", name="Kherson", population=people)
    oblast = area("province", gazetteer_id="area", name="Kherson Oblast", aliases="Kherson", population=5_000_000)
    with gazetteer_of(tmp_path, oblast, town) as gazetteer:
        assert gazetteer.resolve("Kherson", country="IQ").place.gazetteer_id == meant


def test_a_type_word_asks_for_the_province(tmp_path) -> None:
    """Though the town is meant without it."""
    town = place(gazetteer_id="town", name="Dohuk", population=300_000)
    with gazetteer_of(tmp_path, area("province", gazetteer_id="area", name="Dohuk"), town) as gazetteer:
        assert gazetteer.resolve("Dohuk province", country="IQ").place.gazetteer_id == "area"


def test_two_countries_of_one_name_stay_ambiguous(tmp_path) -> None:
    """They lie side by side, and within each other's reach."""
    congos = [
        area("country", name="Congo", country=code, longitude=lon, population=people, radius_m=1_000_000.0)
        for code, lon, people in (("CG", 15.0, 5_000_000), ("CD", 23.0, 30_000_000))
    ]
    with gazetteer_of(tmp_path, *congos) as gazetteer:
        answer = gazetteer.resolve("Congo")
    assert (answer.status, answer.place) == ("ambiguous", None)
    assert {each.country for each in answer.candidates} == {"CD", "CG"}


def test_one_place_listed_twice_is_merged_and_named(tmp_path) -> None:
    """As another source has it; what is far off is no other listing of it."""
    places = [
        place(gazetteer_id="a", name="Hit", population=60_000),
        place(gazetteer_id="b", name="Hit", latitude=33.1, source="other"),
        place(gazetteer_id="c", name="Hit", latitude=31.0, population=300),
    ]
    with gazetteer_of(tmp_path, *places) as gazetteer:
        answer = gazetteer.resolve("Hit", country="IQ")
    assert (answer.place.gazetteer_id, ids(answer.merged), ids(answer.candidates)) == ("a", ["b"], ["c"])


def test_rivals_share_the_score(tmp_path) -> None:
    """Two that fit as well leave half of it."""
    twins = [place(name="Twin", latitude=lat) for lat in (30.0, 33.0, 36.0)]
    with gazetteer_of(tmp_path, *twins) as gazetteer:
        assert gazetteer.resolve("Twin", country="IQ").score == pytest.approx(SCORES["exact"] / 3)


def test_a_hint_that_nothing_follows_is_given_up_and_said(tmp_path) -> None:
    """The only place of that name lies elsewhere in the country; the score says that it is less sure."""
    basra = area("province", name="Basra", latitude=30.4, longitude=47.8)
    with gazetteer_of(tmp_path, place(gazetteer_id="hit", name="Hit", latitude=36.5), basra) as gazetteer:
        answer = gazetteer.resolve("Hit", country="IQ", admin1="Basra")
    assert (answer.place.gazetteer_id, answer.score) == ("hit", pytest.approx(RELAXED))
    assert answer.reasons[-1] == "nothing of that name lies in or by Basra: the hint was given up"


def test_each_place_is_ranked_once_by_its_likeliest_name(tmp_path) -> None:
    """The usual name counts for more than another one."""
    places = [place(gazetteer_id="a", name="Hit"), place(gazetteer_id="b", name="Heet", aliases="Hit", latitude=36.0)]
    with gazetteer_of(tmp_path, *places) as gazetteer:
        hits = [*exact(gazetteer.indexes, Asked("Hit")), *exact(gazetteer.indexes, Asked("Heet"))]
    assert ids(hit for _, hit in ranked_by_weight(hits, Asked("Hit"))) == ["a", "b"]


def test_a_single_place_is_clear(tmp_path) -> None:
    """And an alias says that it is one."""
    with gazetteer_of(tmp_path, place(name="Heet", aliases="Hit")) as gazetteer:
        verdict = judge(Asked("Hit"), "exact", exact(gazetteer.indexes, Asked("Hit")))
    assert (verdict.rung, verdict.score, verdict.rivals) == ("alias", SCORES["alias"], ())


def test_every_rung_with_a_score_of_its_own_is_a_rung() -> None:
    """In the order in which the rungs are listed."""
    assert list(SCORES) == [rung for rung in RUNGS if rung in SCORES]
