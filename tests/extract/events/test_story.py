"""What an article tells of each of its incidents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.tales import story_of

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def test_an_incident_is_known_by_its_place_its_words_and_whom_it_hurt(small: Gazetteer) -> None:
    """Those of the sentences that go on from it too."""
    known = story_of("Rockets hit Erbil on Monday and killed a farmer. A barn collapsed.", small).known[0]
    assert (known.at, known.is_deadly, {"farmer", "barn"} <= known.words) == (frozenset({"erbil"}), True, True)


def test_what_was_answered_is_none_of_its_words(small: Gazetteer) -> None:
    """'Revenge for Kirkuk' does not tell of Kirkuk."""
    known = story_of("Rockets hit Erbil on Monday in revenge for Kirkuk.", small).known[0]
    assert known.named == {"erbil"}


def test_it_is_told_where_it_is_not_only_named_as_answered(small: Gazetteer) -> None:
    """'The raid was revenge for the rocket attack' tells of the raid."""
    text = "Rockets hit Erbil on Monday. Jets bombed Kirkuk on Tuesday. The raid was revenge for the rocket attack."
    assert [each.sentences for each in story_of(text, small).known.values()] == [(1,), (2, 3)]


def test_a_place_of_many_incidents_tells_none_from_the_others(small: Gazetteer) -> None:
    """Where two were it still does."""
    told = ["On Sunday a bomb exploded in Erbil.", "On Monday jets bombed Erbil.", "On Tuesday gunmen attacked Erbil."]
    stories = [story_of(" ".join(told[:count]), small) for count in (2, 3)]
    assert [(len(each.known), each.tells("erbil")) for each in stories] == [(2, True), (3, False)]


def test_incidents_that_become_no_reports_are_not_known(small: Gazetteer) -> None:
    """Nothing can answer them."""
    story = story_of("Rockets hit Erbil on Monday.", small)
    assert replace(story, kept=()).known == {}
