"""A pin in the wrong land is worse than none: guesses, and places where nothing else of an article lies, are none."""

from __future__ import annotations

import pytest

from geomap.extract.strangers import at_home, believed, countries_of
from geomap.gazetteer import Answer, Place


def place(name: str, country: str, at: tuple[float, float], *, population: int = 2_000, seat: str = "") -> Place:
    """A town."""
    return Place(name.lower(), "made-up", name, "town", country, "", *at, 2_000.0, population, seat)


def answer(found: Place, score: float = 1.0) -> Answer:
    """An answer that found a town."""
    return Answer(found.name, "placed", found.lat, found.lon, found.radius_m, "exact", score=score, place=found)


HOME = [place("Arba", "ET", (7.0, 38.0)), place("Bela", "ET", (7.5, 38.5)), place("Cora", "ET", (8.0, 39.0))]


def names_at_home(*others: Place) -> set[str]:
    """Of other places beside three of Ethiopia those that are believed."""
    found = at_home({each.name: answer(each) for each in (*HOME, *others)})
    return {each.name for each in others if found[each.name].place}


@pytest.mark.parametrize(("score", "is_believed"), [(0.42, False), (0.5, True), (1.0, True)])
def test_a_name_that_is_too_little_like_is_unlisted(score: float, is_believed) -> None:
    """The reason stays with the answer."""
    found = believed(answer(HOME[0], score))
    assert (found.place is not None) is is_believed
    assert is_believed or found.reasons == ("Arba (town, ET) is too little like it",)


def test_a_small_place_far_away_and_alone_in_its_country_is_unlisted() -> None:
    """Nothing else of the article speaks of Ohio."""
    assert names_at_home(place("Delta", "US", (41.0, -84.0))) == set()


@pytest.mark.parametrize(
    "other",
    [
        place("Delta", "ET", (12.0, 42.0)),
        place("Delta", "KE", (7.2, 38.1)),
        place("Delta", "US", (41.0, -84.0), population=900_000),
        place("Delta", "US", (41.0, -84.0), seat="country"),
    ],
    ids=["in the same country", "across a border", "of many people", "a capital"],
)
def test_what_an_article_may_well_name_is_believed(other: Place) -> None:
    """Near its other places, or known everywhere."""
    assert names_at_home(other) == {"Delta"}


def test_two_places_of_one_country_bear_each_other_out() -> None:
    """Neither is alone."""
    assert names_at_home(place("Delta", "US", (41.0, -84.0)), place("Echo", "US", (40.0, -83.0))) == {"Delta", "Echo"}


def test_of_few_places_nobody_knows_where_the_article_is_at_home() -> None:
    """Two are too few."""
    far = place("Delta", "US", (41.0, -84.0))
    assert at_home({each.name: answer(each) for each in (*HOME[:2], far)})["Delta"].place == far


def test_the_countries_of_an_answer_are_those_of_its_place() -> None:
    """A place on a border has two."""
    assert countries_of(answer(place("Delta", "US;CA", (41.0, -84.0)))) == ["US", "CA"]
    assert countries_of(None) == countries_of(Answer("x", "unknown")) == []
