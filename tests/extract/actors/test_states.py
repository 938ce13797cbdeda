"""States are actors where they act, and not where things happen in them."""

from __future__ import annotations

import pytest
from extract.reading import ours

from geomap.extract.actors.states import HOME, home, states
from geomap.extract.run import runs
from geomap.extract.sentences import sentences


def stated(text: str) -> list[str]:
    """The states of a text by their usual names."""
    return [each.value for run in runs(text, sentences(text), ours()) for each in states(run, ours())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Washington blamed Iran for it.", ["United States", "Iran"]),
        ("US jets hit it.", ["United States"]),
        ("A Turkish guided bomb hit it.", ["Turkey"]),
        ("Iraq's army said so.", ["Iraq"]),
        ("Iraqi jets and tanks hit it.", ["Iraq"]),
        ("South and North Korean guards met.", ["South Korea", "North Korea"]),
        ("US and British jets hit it.", ["United States", "United Kingdom"]),
        ("It was hit by Turkey and Russia.", ["Turkey", "Russia"]),
        ("The mayor held Chad responsible.", ["Chad"]),
        ("He named Chad as responsible.", ["Chad"]),
        ("Chad's answer was quick.", ["Chad"]),
        ("CAR forces said so.", ["Central African Republic"]),
        ("Car bomb kills two.", []),
    ],
)
def test_a_state_that_acts_or_is_blamed_is_an_actor(text: str, names: list[str]) -> None:
    """By its name, its capital, its adjective with forces behind it."""
    assert stated(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Rockets fell in Iraq.",
        "Rockets from Houthi-held Yemen hit it.",
        "Attacks near Israel continued.",
        "They told us to go.",
        "Car bombs hit the base.",
        "Uk attacked the village.",
    ],
)
def test_a_country_in_which_it_happens_is_no_actor(text: str) -> None:
    """And neither 'us' nor 'Car' is a state."""
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The army said so.", [HOME]),
        ("Troops of the Third Brigade attacked it.", [HOME]),
        ("Soldiers of fortune attacked it.", []),
        ("He joined the army.", []),
    ],
)
def test_an_army_that_nobody_names_acts_at_home(text: str, found: list[float]) -> None:
    """It is little sure whose."""
    run = runs(text, sentences(text), ours())[0]
    assert [each.confidence for each in home(run, ours())] == found
