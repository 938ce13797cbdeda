"""Words elsewhere in an article mean one of its incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import story_of

from geomap.extract.events.meant import NAME, UNKNOWN, Stretch, meant

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

TOLD = "On Sunday a car bomb exploded in Baghdad. Rockets hit Erbil on Monday and killed a farmer. "


def points(words: str, gazetteer: Gazetteer) -> dict[int, float]:
    """What speaks for each of two incidents by some words behind them."""
    story = story_of(f"{TOLD}They said it was revenge for {words}.", gazetteer)
    start = story.reprisals[0][1].end
    return meant(story, Stretch(start, len(story.text)), story.known)


@pytest.mark.parametrize("words", ["Erbil", "the farmer", "Monday", "Monday's losses in Erbil"])
def test_place_people_and_day_mean_an_incident(words: str, small: Gazetteer) -> None:
    """More than the other."""
    found = points(words, small)
    assert found[1] > max(found[0], 0)


def test_a_name_that_no_gazetteer_knows_means_the_incident_that_has_it(small: Gazetteer) -> None:
    """As much as a day."""
    story = story_of(
        "Gunmen attacked the Zarvandi mill in Anbar. Rockets hit Erbil. It was revenge for the Zarvandi.", small
    )
    start = story.reprisals[0][1].end
    assert meant(story, Stretch(start, len(story.text)), story.known) == {0: NAME, 1: 0.0}


def test_words_that_say_nothing_mean_none(small: Gazetteer) -> None:
    """Nor are they against any."""
    assert set(points("the weather", small).values()) == {0.0}


def test_another_place_means_no_incident_that_is_told(small: Gazetteer) -> None:
    """Something is meant that the article does not tell."""
    assert set(points("Kirkuk", small).values()) == {UNKNOWN}
