"""Figures that no incident has are given to the one that they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import story_of, tale

from geomap.extract.fields.unclaimed import with_unclaimed

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

QUIET = "The mayor spoke of roads. He wore a hat. Shops stayed shut. The night was cold."


def figures_of(text: str, gazetteer: Gazetteer) -> list[list[tuple[str, int | None]]]:
    """What each incident of an article counts in the end."""
    story = story_of(text, gazetteer)
    told = with_unclaimed(story, dict(enumerate(story.told)), tale(text, gazetteer).signs)
    return [[(each.of, each.best) for one in told[number].accounts for each in one.figures] for number in sorted(told)]


def test_who_was_hurt_is_told_sentences_behind(small: Gazetteer) -> None:
    """No word there says of what."""
    text = f"A bomb exploded in Erbil on Monday and killed two people. {QUIET} Four others were hurt."
    assert figures_of(text, small) == [[("killed", 2), ("wounded", 4)]]


def test_what_stands_too_far_behind_is_left(small: Gazetteer) -> None:
    """It may be of anything."""
    text = f"A bomb exploded in Erbil on Monday. {QUIET} {QUIET}\n\nFour people were hurt."
    assert figures_of(text, small) == [[]]


def test_an_incident_that_has_figures_needs_no_others(small: Gazetteer) -> None:
    """They are parts of the first, or of something that is not told."""
    text = f"A bomb exploded in Erbil on Monday and hurt nine people. {QUIET} Four people were hurt."
    assert figures_of(text, small) == [[("wounded", 9)]]


def test_the_dead_of_another_side_are_taken_too(small: Gazetteer) -> None:
    """Nobody counts them as the first."""
    text = f"Gunmen attacked a post in Erbil on Monday and killed nine soldiers. {QUIET} Four militants were killed."
    assert figures_of(text, small) == [[("killed", 9), ("killed", 4)]]


def test_a_day_of_its_own_speaks_against_an_incident(small: Gazetteer) -> None:
    """On Thursday other people were hurt."""
    text = f"A bomb exploded in Erbil on Monday. {QUIET} On Thursday four people were hurt."
    assert figures_of(text, small) == [[]]


def test_who_dies_days_later_is_of_it(small: Gazetteer) -> None:
    """The day is that of the death."""
    text = "A bomb exploded in Erbil on Monday. A guard died on Wednesday."
    assert figures_of(text, small) == [[("killed", 1)]]


@pytest.mark.parametrize("title", ["Six killed in Erbil, four hurt", "Six dead, four hurt in Erbil blast"])
def test_a_headline_counts_for_what_is_told_first(title: str, small: Gazetteer) -> None:
    """Not for what comes later in the article."""
    text = f"{title}\n\nA bomb exploded in Erbil on Monday.\n\n{QUIET}\n\nIn January jets bombed Kirkuk."
    first, second = figures_of(text, small)
    assert (("killed", 6) in first, second) == (True, [])


def test_of_what_only_names_another_incident_nothing_is_taken(small: Gazetteer) -> None:
    """What came after a mine that killed six killed nobody by that."""
    text = "Jets bombed Erbil on Monday after a mine killed six soldiers."
    assert ("killed", 6) not in figures_of(text, small)[0]
