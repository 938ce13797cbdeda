"""What an article takes back is told from what it says was wrong to do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.refuted import is_refuted, retracts
from geomap.extract.sentences import sentences


def of_first(text: str) -> tuple[bool, bool]:
    """Whether the first sentence of a text is refuted, and whether it takes back another."""
    sentence = sentences(text)[0]
    return is_refuted(text, sentence), retracts(text, sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Reports of shelling in Hama proved wrong.",
        "Videos of a raid turned out to be fake.",
        "Claims that jets bombed Hama are baseless, the army said.",
        "The army denied reports of a raid.",
        "A controlled blast was wrongly reported as a raid.",
        "A report of shelling in Hama turned out to be thunder.",
        "False reports that a patrol opened fire went around.",
        "The army denies any claims that it shelled Hama.",
    ],
)
def test_a_report_that_is_wrong_or_denied_tells_of_nothing(text: str) -> None:
    """It takes back nothing that stood before."""
    assert of_first(text) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["They did not.", "They did not: no jet flew.", "It never happened.", "Nothing of the kind happened in Hama."],
)
def test_a_sentence_takes_back_what_the_one_before_it_told(text: str) -> None:
    """In few words."""
    assert of_first(text) == (False, True)


def test_a_report_that_was_false_is_both() -> None:
    """'They' are the reports of the sentence before."""
    assert of_first("They appear to be false.") == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "They did not find the attackers.",
        "It does not hold the airport.",
        "It was wrong to shell Hama, the mayor said.",
        "The army denied that it shelled Hama.",
        "Shells fell on Hama.",
    ],
)
def test_what_was_not_done_afterwards_takes_nothing_back(text: str) -> None:
    """The attack was none the less."""
    assert of_first(text) == (False, False)


@given(st.lists(st.sampled_from(["they", "reports", "did not", "were", "false", "denied", "of", "."]), max_size=30))
def test_any_words_are_read(words: list[str]) -> None:
    """What takes back another stands at the beginning of its sentence."""
    text = " ".join(words)
    for sentence in sentences(text):
        is_refuted(text, sentence)
        assert not retracts(text, sentence) or text.startswith(("they", "reports"), sentence.start)
