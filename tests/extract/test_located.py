"""The places of an article are looked up together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import tale

from geomap.extract.coded import Coded, Span
from geomap.extract.located import fill_country

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

SPANS = (Span(1, 0, 7),)


def ids(text: str, gazetteer: Gazetteer) -> dict[str, str]:
    """Which place is meant by which words of an article; nothing if none is known."""
    return {
        words: each.place.gazetteer_id if each.place else "" for words, each in tale(text, gazetteer).answers.items()
    }


def test_names_say_something_about_each_other(small: Gazetteer) -> None:
    """The Twin of a text about Syria lies there; what is told from it is looked up in its country."""
    assert ids("Rockets hit the town of Twin in Syria.", small)["Twin"] == "twin-sy"
    found = ids("Rockets fell near the town of Twin in Syria.", small)
    assert set(found.values()) == {"twin-sy", "country-sy"}


def test_what_is_told_from_a_place_lies_beside_it(small: Gazetteer) -> None:
    """The words for it are looked up, and the name alone too."""
    answers = tale("Rockets fell five miles west of Erbil.", small).answers
    beside, itself = answers["five miles west of Erbil"], answers["Erbil"]
    assert beside.lon is not None
    assert itself.lon is not None
    assert 0.05 < itself.lon - beside.lon < 0.15


def test_a_name_that_nobody_knows_lies_nowhere(small: Gazetteer) -> None:
    """It is looked up all the same."""
    answer = tale("Rockets hit Kirkuk. Jets bombed the village of Sorkhab.", small).answers["Sorkhab"]
    assert (answer.lat, answer.place) == (None, None)


def test_of_a_text_with_very_many_names_the_first_are_looked_up(small: Gazetteer, monkeypatch) -> None:
    """The work has bounds; the others count as unlisted."""
    monkeypatch.setattr("geomap.extract.located.MOST_NAMES", 1)
    assert ids("Rockets hit Kirkuk on Monday. Jets bombed Erbil on Tuesday.", small) == {"Kirkuk": "kirkuk"}


def test_an_article_without_places_needs_no_gazetteer(small: Gazetteer) -> None:
    """There is nothing to look up."""
    assert tale("A bomb went off on Monday.", small).answers == {}


def test_a_place_that_no_gazetteer_knows_lies_where_most_others_do(small: Gazetteer) -> None:
    """That is less sure than the place itself."""
    answers = tale("Rockets hit Erbil and Kirkuk. Others hit Baghdad in Iraq.", small).answers
    unknown = {"location_as_reported": Coded("Sorkhab", SPANS, 0.8)}
    fill_country([unknown], answers)
    assert unknown["country"] == Coded("IQ", SPANS, 0.4)


def test_a_country_that_is_known_stays(small: Gazetteer) -> None:
    """And an incident without a place gets none."""
    answers = tale("Rockets hit Erbil.", small).answers
    known = {"location_as_reported": Coded("Twin", SPANS, 0.8), "country": Coded("SY", SPANS, 0.8)}
    nowhere: dict[str, Coded] = {}
    fill_country([known, nowhere], answers)
    assert (known["country"].value, nowhere) == ("SY", {})


def test_where_no_country_has_half_of_the_places_nothing_is_filled_in(small: Gazetteer) -> None:
    """Nor where no place is known."""
    answers = tale("Rockets hit Erbil. Rockets fell in Syria. Rockets fell in The Gambia.", small).answers
    for each in (answers, {}):
        unknown = {"location_as_reported": Coded("Sorkhab", SPANS, 0.8)}
        fill_country([unknown], each)
        assert "country" not in unknown
