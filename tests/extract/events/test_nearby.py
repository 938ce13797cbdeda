"""Which incidents an article is likely to speak of at some place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import story_of

from geomap.extract.events.nearby import AROUND, Nearby, salient, told_before, told_next

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

TOLD = (
    "Rockets hit Erbil on Monday. He spoke. On Tuesday jets bombed Kirkuk. She spoke. "
    "On Sunday a bomb exploded in Anbar."
)


def test_what_was_told_last_is_meant_sooner(small: Gazetteer) -> None:
    """And what is told only later not at all."""
    story = story_of(TOLD, small)
    found = told_before(story.known, story.sentences[3])
    assert found[1] > found[0] > found[2] == 0


def test_what_is_told_next_is_meant_sooner(small: Gazetteer) -> None:
    """And what was told before not at all."""
    story = story_of(TOLD, small)
    found = told_next(story.known, story.sentences[1])
    assert found[1] > found[2] > found[0] == 0


def test_what_is_told_well_is_meant_sooner(small: Gazetteer) -> None:
    """With whom it hurt."""
    story = story_of(
        "Rockets hit Erbil on Monday. On Tuesday rockets hit Kirkuk and killed six people. He spoke.", small
    )
    found = salient(story.known, story.sentences[2])
    assert found[1] > found[0]


def test_only_so_many_around_a_sentence_can_be_meant(small: Gazetteer) -> None:
    """However many an article has."""
    story = story_of(TOLD, small)
    known = dict.fromkeys(range(3 * AROUND), story.known[0])
    assert len(Nearby(known).at(story.sentences[0])) == AROUND
