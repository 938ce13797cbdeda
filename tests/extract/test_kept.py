"""An incident of which enough is told is reported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.tales import PUBLISHED, tale

from geomap.extract.kept import LEAST, MOST, confidence

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def sure(text: str, gazetteer: Gazetteer, *, is_linked: bool = False) -> float:
    """How sure the first incident of an article is."""
    return confidence(text, tale(text, gazetteer).told[0], PUBLISHED, is_linked=is_linked)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two in Kirkuk.",
        "There was an explosion in Kirkuk on Monday.",
        "The Islamic State attacked a bank on Monday.",
        "Two soldiers were killed in Kirkuk on Monday.",
    ],
)
def test_what_has_two_things_of_its_own_is_reported(text: str, small: Gazetteer) -> None:
    """Of day, place, figures, actor and an incident that it follows."""
    assert LEAST < sure(text, small) <= MOST


@pytest.mark.parametrize(
    "text", ["There was an explosion in Kirkuk.", "A bomb killed two.", "A bomb went off on Monday."]
)
def test_what_has_less_is_not(text: str, small: Gazetteer) -> None:
    """Nobody could find it again."""
    assert sure(text, small) == 0


def test_the_more_is_told_the_surer_it_is(small: Gazetteer) -> None:
    """Up to what rules can be."""
    texts = (
        "A bomb killed two in Kirkuk.",
        "A bomb killed two in Kirkuk on Monday.",
        "A bomb killed two in Kirkuk on Monday. The Islamic State claimed the attack.",
    )
    found = [sure(text, small) for text in texts]
    assert found == sorted(set(found))
    assert sure(texts[-1], small, is_linked=True) == MOST


def test_an_incident_that_another_follows_needs_less(small: Gazetteer) -> None:
    """The other says something of it."""
    assert sure("There was an explosion in Kirkuk.", small, is_linked=True) > 0


def test_weak_words_need_more(small: Gazetteer) -> None:
    """A sort of their own with day and place, or a weapon, a target or a victim beside them."""
    assert sure("Something hit Kirkuk on Monday.", small) == 0
    assert sure("There was a protest in Kirkuk.", small) == 0
    assert sure("There was a protest in Kirkuk on Monday.", small) > 0
    assert sure("A mortar round fell in Kirkuk on Monday.", small) > 0


@pytest.mark.parametrize(("when", "is_kept"), [("on Monday", True), ("in June 2014", False)])
def test_who_took_a_town_long_ago_only_explains_the_news(when: str, is_kept: bool, small: Gazetteer) -> None:  # noqa: FBT001
    """Last week it is the news."""
    assert bool(sure(f"The Islamic State captured Kirkuk {when}.", small)) == is_kept


def test_what_is_still_to_come_is_none(small: Gazetteer) -> None:
    """Behind the day of publication."""
    told = tale("Rockets hit Kirkuk on Monday.", small).told[0]
    assert confidence("", told, date(2020, 3, 8), is_linked=False) == 0


def test_attacks_that_are_only_answered_are_none(small: Gazetteer) -> None:
    """One of them is."""
    series, one = (
        "In response to the attacks on Erbil, jets bombed a mill.",
        "In response to the attack on Erbil, jets fled.",
    )
    assert confidence(series, tale(series, small).told[0], PUBLISHED, is_linked=True) == 0
    assert confidence(one, tale(one, small).told[0], PUBLISHED, is_linked=True) > 0


def test_figures_of_an_attack_stand_where_its_paragraph_is_set(small: Gazetteer) -> None:
    """Which needs no day and place in the same sentence."""
    text = "On Monday the army entered Kirkuk. Gunmen opened fire, wounding two."
    assert sure(text, small) > 0
