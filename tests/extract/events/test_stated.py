"""Sentences that tell of neither incident say which of an article's incidents answers which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import story_of

from geomap.extract.events.stated import stated

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

ROCKETS = "Rockets hit Erbil on Monday and killed a farmer. "
JETS = "On Tuesday jets bombed Kirkuk. "
BOMB = "On Sunday a car bomb exploded in Baghdad. "


def answers(text: str, gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """The numbers of the incident that answers and of the one answered, by the order in which they are told."""
    return [(each.later, each.earlier) for each in stated(story_of(text, gazetteer), lambda *_: 0.0)]


@pytest.mark.parametrize(
    "text",
    [
        BOMB + ROCKETS + JETS + "The raid was revenge for Erbil, the army said.",
        BOMB + ROCKETS + JETS + "It was to avenge the farmer.",
        BOMB + ROCKETS + JETS + '"For Erbil," its statement said.',
        BOMB + ROCKETS + JETS + "The raid was an answer to Monday's rockets.",
        BOMB + ROCKETS + "The answer came soon. " + JETS,
        BOMB + ROCKETS + "The army replied from the air. " + JETS,
        BOMB + ROCKETS + "Retaliation. " + JETS,
        BOMB + ROCKETS + JETS + "The army called the air strike an immediate response.",
        BOMB + ROCKETS + JETS + "The raid was our answer to that crime.",
        BOMB + ROCKETS + JETS + "They shelled Erbil and this was our reply, it said.",
    ],
)
def test_the_jets_answer_the_rockets(text: str, small: Gazetteer) -> None:
    """By the place, the victim or the day of what is answered, or because it was told last."""
    assert answers(text, small) == [(2, 1)]


def test_not_the_neighbour_is_meant_but_the_one_of_the_place(small: Gazetteer) -> None:
    """What is named goes before what was told last."""
    assert answers(BOMB + ROCKETS + JETS + "The raid was revenge for Baghdad.", small) == [(2, 0)]


@pytest.mark.parametrize(
    "said",
    [
        "The raid was revenge for Anbar, the army said.",
        "The raid was a response to aggression.",
        "The mayor spoke in response to questions about it.",
        "The army vowed revenge for Erbil.",
    ],
)
def test_without_an_incident_that_is_meant_nothing_is_said(said: str, small: Gazetteer) -> None:
    """Another place, no place, or no answer."""
    assert answers(BOMB + ROCKETS + JETS + said, small) == []


def test_who_may_not_answer_does_not(small: Gazetteer) -> None:
    """Then nothing else is taken in its stead."""
    story = story_of(BOMB + ROCKETS + JETS + "The raid was revenge for Erbil.", small)
    assert stated(story, lambda *_: None) == []


def test_of_several_that_can_be_meant_the_pair_that_fits_is(small: Gazetteer) -> None:
    """What is known of the incidents weighs as much as words that hardly say which."""
    story = story_of(BOMB + ROCKETS + JETS + "The raid was our answer to that crime.", small)
    fits = {(2, 0): 1.0, (2, 1): -1.0}
    assert [(each.later, each.earlier) for each in stated(story, lambda *both: fits.get(both))] == [(2, 0)]


def test_what_cannot_answer_stands_in_nobodys_way(small: Gazetteer) -> None:
    """Be it named beside the words."""
    story = story_of(BOMB + ROCKETS + JETS + "The bomb was, like the raid, our answer to Monday's rockets.", small)
    impossible = {(0, 1), (0, 2)}
    found = stated(story, lambda *both: None if both in impossible else 0.0)
    assert [(each.later, each.earlier) for each in found] == [(2, 1)]


def test_one_incident_answers_none(small: Gazetteer) -> None:
    """Itself least of all."""
    assert answers(ROCKETS + "It was revenge for Erbil.", small) == []
