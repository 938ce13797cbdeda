"""Words that count days from another incident date the one that came when they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import read

from geomap.extract.events.counted_from import counted_from
from geomap.extract.events.tellings import tellings

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def counted(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """The first word of each incident of a sentence that is dated so, and the words that date it."""
    (sentence,) = read(text, gazetteer)
    told = tellings(text, sentence.sentence, sentence.mentions)
    return [(told[at].triggers[0].word, each.value) for at, each in counted_from(sentence, told).items()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two days later jets bombed a camp.", "Two days later"),
        ("Two days after the raid, jets bombed a camp.", "Two days after"),
        ("Jets bombed a camp two days after the raid.", "two days after"),
        ("Jets bombed a camp in the hills near Kirkuk two days after the raid on Erbil.", "two days after"),
        ("Jets bombed a camp the day before.", "the day before"),
    ],
)
def test_the_bombing_is_dated_by_the_raid(text: str, words: str, small: Gazetteer) -> None:
    """However the sentence is turned, and also where the raid is told elsewhere."""
    assert counted(text, small) == [("bombed", words)]


def test_before_dates_what_came_first(small: Gazetteer) -> None:
    """'Hours before B' says of A when it was, be B told behind it or not."""
    assert counted("Jets bombed a camp hours before the raid.", small) == [("bombed", "hours before")]
    assert counted("Hours before the raid, jets bombed a camp.", small) == [("bombed", "Hours before")]


def test_a_raid_that_is_named_first_is_not_dated_by_itself(small: Gazetteer) -> None:
    """'Came hours after' dates what came."""
    assert counted("The raid came hours after an explosion.", small) == [("raid", "hours after")]


def test_a_day_of_the_calendar_counts_from_nothing(small: Gazetteer) -> None:
    """It is a date of its own."""
    assert counted("On Monday jets bombed a camp.", small) == []
