"""Each account is of the incident for which most speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import sentences_of

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A suicide bomber killed ten in Baghdad. The army shelled Erbil. The suicide attack came during prayers.",
            [[1, 3], [2]],
        ),
        ("A bomb killed six in Kirkuk. Gunmen shot a boy in Erbil. That attack was on Monday.", [[1], [2, 3]]),
        ("A bomb killed six in Kirkuk. Gunmen shot a boy in Erbil. The shooting was on Monday.", [[1], [2, 3]]),
        ("A bomb killed six in Kirkuk. Gunmen shot a boy in Erbil. The attack in Kirkuk was on Monday.", [[1, 3], [2]]),
        ("A bomb killed six in Kirkuk. Rockets hit Erbil on Monday. One man was hurt.", [[1], [2, 3]]),
    ],
)
def test_of_several_the_one_is_meant_that_the_words_fit(text: str, expected: list[list[int]], small: Gazetteer) -> None:
    """By its kind, its noun or its place; else the last."""
    assert sentences_of(text, small) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of roads.",
        "Nine people died.",
        "There were several attacks in the past. Drones could strike again.",
        "Police said that a bomb could go off in Kirkuk. No attack took place.",
        "Rockets hit Kirkuk, residents said. They appear to be mistaken: it never happened. It did not.",
    ],
)
def test_news_may_tell_of_none(text: str, small: Gazetteer) -> None:
    """And people die of many things."""
    assert sentences_of(text, small) == []


def test_the_hurt_of_another_story_are_not_added(small: Gazetteer) -> None:
    """What is told three sentences farther on need not be of it."""
    text = (
        "A bomb killed two in Kirkuk on Monday. A court opened. A lawyer spoke. Rain fell. Nine were wounded, one said."
    )
    assert sentences_of(text, small) == [[1]]


@pytest.mark.parametrize(
    "text",
    [
        "The Islamic State claimed the attack on Thursday.",
        "The rebels claimed the attack in a message sent from Erbil.",
    ],
)
def test_who_speaks_of_an_attack_later_or_elsewhere_means_the_one_that_was_told(text: str, small: Gazetteer) -> None:
    """Day and place may be those of the speaking."""
    assert sentences_of(f"A bomb killed two in Kirkuk on Monday. {text}", small) == [[1, 2]]


def test_those_killed_in_a_month_or_a_land_are_of_no_incident(small: Gazetteer) -> None:
    """In a town on a day they are."""
    texts = ("Nine people were killed in Iraq on Monday.", "Six soldiers were killed in Kirkuk in February.")
    assert [sentences_of(text, small) for text in texts] == [[], []]
    assert sentences_of("Six soldiers were killed in Kirkuk on Monday.", small) == [[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Four houses were struck and nine men hurt.",
        "It was fired at by two boats.",
        "Their lorry came under fire in Erbil.",
        "The lorry came under fire near Erbil.",
    ],
)
def test_what_says_no_day_or_begins_with_what_was_told_goes_on(text: str, small: Gazetteer) -> None:
    """Also where the place is told only then."""
    assert sentences_of(f"Gunmen attacked a lorry with four men on Monday. {text}", small) == [[1, 2]]


def test_a_day_of_its_own_at_another_place_is_another(small: Gazetteer) -> None:
    """Even where nobody knows the places."""
    text = (
        "Gunmen attacked a lorry near the village of Bashtapa on Monday. "
        "Gunmen attacked a bus near the village of Qushtan on Monday."
    )
    assert sentences_of(text, small) == [[1], [2]]


def test_so_few_hurt_as_elsewhere_say_little(small: Gazetteer) -> None:
    """Two men are hurt in many incidents."""
    text = (
        "Rockets hit Erbil on Monday, wounding two. A court opened. A lawyer spoke. "
        "Gunmen threw a grenade in Kirkuk on Tuesday. It exploded on the road, wounding two."
    )
    assert sentences_of(text, small) == [[1], [4, 5]]


def test_so_many_killed_on_a_day_need_no_place(small: Gazetteer) -> None:
    """Where nothing that was told fits."""
    text = "Rockets hit Erbil on Wednesday. Last Friday, nine soldiers were killed at their post."
    assert sentences_of(text, small) == [[1], [2]]
