"""Speakers whom no list has are found by what they are, or by the verb behind their name."""

from __future__ import annotations

import pytest
from extract.reading import ours

from geomap.extract.run import runs
from geomap.extract.sentences import sentences
from geomap.extract.voices.speakers import persons, speakers


@pytest.mark.parametrize(
    "words",
    [
        "two defense officials",
        "residents",
        "war monitor",
        "governor of Belgorod",
        "army spokesman in Jammu",
        "army's press wing",
    ],
)
def test_a_speaker_has_the_words_that_belong_to_him(words: str) -> None:
    """Not the article, but what he is of."""
    text = f"The {words} spoke."
    (run,) = runs(text, sentences(text), ours())
    assert [each.value for each in speakers(run, ours())] == [words]


def test_a_verb_begins_no_speaker() -> None:
    """'Killed' is none of the words of the farmers."""
    text = "It killed four farmers."
    (run,) = runs(text, sentences(text), ours())
    assert [each.value for each in speakers(run, ours())] == ["four farmers"]


def test_a_name_before_a_verb_of_speech_speaks() -> None:
    """But not one before another verb."""
    text = "On Monday Aleppo Today reported it, and Rami Saad slept."
    (run,) = runs(text, sentences(text), ours())
    assert [each.value for each in persons(run, ours())] == ["Aleppo Today"]
