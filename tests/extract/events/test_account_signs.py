"""What an account says for being of one incident with others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.tales import tale

if TYPE_CHECKING:
    from geomap.extract.events.signs import Signs
    from geomap.gazetteer import Gazetteer


def signs(text: str, gazetteer: Gazetteer) -> Signs:
    """The signs of the first account of a text."""
    return tale(text, gazetteer).signs[0]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("An air strike hit a camp.", {"Air/drone strike"}),
        ("Rockets hit a camp.", {"Shelling/artillery/missile attack"}),
        ("A suicide attack with a rocket shook a camp.", {"Suicide bomb"}),
        ("A bomb hit a camp.", {"Remote explosive/landmine/IED", "Air/drone strike", "Suicide bomb"}),
        ("Militants attacked a camp.", set()),
        ("The attack set a camp on fire.", set()),
        ("A camp was set on fire in Kirkuk on Monday.", {"Looting/property destruction"}),
        ("Fighters overran a camp.", {"Government regains territory", "Non-state actor overtakes territory"}),
    ],
)
def test_words_say_of_what_kind_it_was_and_weapons_where_these_do_not(
    text: str, kinds: set[str], small: Gazetteer
) -> None:
    """Where neither does it may be of any kind."""
    assert signs(text, small).kinds == kinds


def test_of_several_places_the_narrowest_says_where(small: Gazetteer) -> None:
    """A province holds many incidents."""
    (spot,) = signs("Rockets hit a base in Kirkuk in Anbar province.", small).spots
    assert (spot.name, spot.countries) == ("kirkuk", {"IQ"})


def test_where_something_is_only_spoken_of_it_was_not(small: Gazetteer) -> None:
    """Neither the place nor the day of a speech is that of the deed."""
    found = signs("In Baghdad, officials met on Thursday to discuss the attack.", small)
    assert (found.spots, found.days) == ((), None)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A bomb killed three people and wounded nine.", {"killed": 3, "wounded": 9}),
        ("A bomb killed three soldiers and two civilians.", {"killed": 5}),
        ("A bomb killed at least three people.", None),
        ("A bomb wounded another nine people.", None),
    ],
)
def test_figures_are_added_up_without_bounds_and_others(
    text: str, figures: dict[str, int] | None, small: Gazetteer
) -> None:
    """These say nothing of whether it is the same incident."""
    assert signs(text, small).figures == figures


def test_who_goes_by_a_name_is_known_again(small: Gazetteer) -> None:
    """Gunmen are anybody; whoever denies it did not do it."""
    assert signs("The Islamic State attacked a bank.", small).actors == {"Islamic State"}
    assert signs("Gunmen attacked a bank.", small).actors == frozenset()
    assert signs("Kataib Hezbollah denied that it had carried out an attack in Kirkuk.", small).actors == frozenset()


def test_a_day_of_the_deed_is_its_day(small: Gazetteer) -> None:
    """By the date of the article."""
    monday = date(2020, 3, 9)
    assert signs("A bomb killed two on Monday, the police said on Tuesday.", small).days == (monday, monday)


def test_a_weapon_that_was_lost_was_not_used(small: Gazetteer) -> None:
    """A tank that was destroyed shelled nobody."""
    lost, used = "Two men were killed and a tank was destroyed.", "Two men were killed by a tank."
    assert not signs(lost, small).kinds
    assert signs(used, small).kinds
