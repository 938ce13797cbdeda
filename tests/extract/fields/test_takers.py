"""Figures fit an incident by nearness, day, place and what it has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import story_of

from geomap.extract.events.signs import Signs
from geomap.extract.fields.takers import Asking, Takers

if TYPE_CHECKING:
    from geomap.extract.events.story import Story
    from geomap.gazetteer import Gazetteer

QUIET = "The mayor spoke of roads. He wore a hat. Shops stayed shut."
BOTH = "A bomb exploded in Erbil on Monday. Jets bombed Kirkuk on Tuesday. Nine people were hurt."


def asking(story: Story) -> Asking:
    """The last clause of an article, of which nothing but its figures is known."""
    last = story.accounts[-1]
    return Asking(last, tuple(last.figures), Signs())


def test_what_was_told_last_is_nearest(small: Gazetteer) -> None:
    """And nothing speaks for what was told before it."""
    story = story_of(BOTH, small)
    empty = [*story.told]
    empty[1].accounts = [each for each in empty[1].accounts if not each.figures]
    assert Takers(story).of_which(asking(story)) == 1


def test_what_was_given_is_not_given_twice(small: Gazetteer) -> None:
    """The second count in other sentences is another's."""
    story = story_of(BOTH.replace("Nine", f"{QUIET} Nine"), small)
    takers = Takers(story)
    before = takers.of_which(asking(story))
    takers.give(1, asking(story))
    assert (before, takers.of_which(asking(story))) == (1, None)


def test_a_place_that_is_named_goes_before_nearness(small: Gazetteer) -> None:
    """The doctors of one town count its own."""
    story = story_of(BOTH.replace("Nine", f"{QUIET} The hospital of Erbil said that nine"), small)
    assert Takers(story).of_which(asking(story)) == 0
