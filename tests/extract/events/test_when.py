"""A date of a clause says when it happened, or when somebody spoke of it."""

from __future__ import annotations

from datetime import date

import pytest

from geomap.extract.dates import dates
from geomap.extract.events.tellings import tellings
from geomap.extract.events.when import When, is_tied, when
from geomap.extract.sentences import sentences

TODAY = date(2020, 3, 13)


def told(text: str) -> list[When]:
    """The dates of a sentence that tells of one incident."""
    sentence = sentences(text)[0]
    found = dates(text, [sentence], TODAY)
    return when(text, tellings(text, sentence, found)[0], found)


@pytest.mark.parametrize(
    "text", ["On Tuesday a bomb attack killed two.", "The bomb attack of Tuesday killed two, he said."]
)
def test_a_day_beside_what_was_done_is_its_day(text: str) -> None:
    """Wherever it stands in the clause."""
    assert [(each.mention.first, each.is_spoken) for each in told(text)] == [(date(2020, 3, 10), False)]


def test_a_day_of_speech_comes_last() -> None:
    """'Scrambled on Thursday' dates what the sentence tells first, not the deed that it only names."""
    found = told("Officials met on Thursday to speak of the bomb attack of Tuesday.")
    assert [(each.mention.value, each.is_spoken) for each in found] == [("Tuesday", False), ("Thursday", True)]


def test_a_narrower_date_comes_before_a_wider_one() -> None:
    """Of 'March' and '10 March' the day."""
    assert told("In March there was a bomb attack, on 10 March.")[0].mention.first == date(2020, 3, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hours after the attack", True),
        ("The day before the attack", True),
        ("Two days later", False),
        ("The day before, an attack", False),
        ("The day before in Hama", False),
    ],
)
def test_words_count_from_what_stands_behind_them_or_was_told_before(text: str, expected: bool) -> None:  # noqa: FBT001
    """'After' needs what it counts from."""
    (found,) = dates(text, sentences(text), TODAY)
    assert is_tied(found, text) == expected


def test_a_day_of_other_rockets_is_not_that_of_the_raid() -> None:
    """But 'the morning of' a day is."""
    texts = ("Police raided a house over the rockets of 9 March.", "Police raided a house on the morning of 9 March.")
    assert [each.is_spoken for text in texts for each in told(text)] == [True, False]


def test_a_day_behind_reported_that_is_no_day_of_the_report() -> None:
    """It is told what happened then."""
    assert not told("The army reported that on Tuesday a bomb attack killed two.")[0].is_spoken
