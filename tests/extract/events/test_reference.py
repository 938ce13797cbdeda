"""Words say whether they speak of an incident as known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.reference import is_definite, reference
from geomap.extract.events.tellings import tellings
from geomap.extract.mention import Mention
from geomap.extract.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rocket attack shook the base.", "new"),
        ("Another deadly rocket attack followed.", "new"),
        ("Three separate attacks followed.", "new"),
        ("Iran then launched its own strikes.", "new"),
        ("The attack was claimed.", "back"),
        ("Wednesday’s deadly attack was claimed.", "back"),
        ("They condemned that attack.", "back"),
        ("Both attacks were claimed.", "back"),
        ("Their attack began with a volley.", "back"),
        ("Jets bombed the camp.", "open"),
        ("The army said that air strikes hit it.", "open"),
        ("The army launched strikes.", "open"),
        ("Attacks continued.", "open"),
    ],
)
def test_words_say_whether_an_incident_is_known(text: str, expected: str) -> None:
    """The first noun decides; a verb says nothing."""
    sentence = sentences(text)[0]
    assert reference(text, tellings(text, sentence, ())[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They ordered the air strike that killed Ali.",
        "They spoke of the air strike in Hama.",
        "They spoke of the attack which wounded ten.",
    ],
)
def test_what_is_described_need_not_be_known(text: str) -> None:
    """'The' belongs to the description."""
    assert reference(text, tellings(text, sentences(text)[0], ())[0]) == "open"


def test_what_is_said_of_a_known_incident_is_no_description() -> None:
    """'That was claimed' tells nothing by which the reader could know it."""
    text = "They spoke of the air strike that was claimed."
    assert reference(text, tellings(text, sentences(text)[0], ())[0]) == "back"


@given(
    st.lists(st.sampled_from(["the", "a", "another", "’s", "attack", "raids", "hit", "that", "in", "X"]), max_size=12)
)
def test_any_words_are_read(words: list[str]) -> None:
    """Without a noun nothing is said."""
    text = " ".join(words)
    for sentence in sentences(text):
        for each in tellings(text, sentence, ()):
            told = reference(text, each)
            assert told == "open" or any(trigger.is_noun for trigger in each.triggers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The missile exploded.", "back"),
        ("They shot down the missile.", "back"),
        ("A second missile exploded.", "new"),
        ("A missile exploded.", "open"),
    ],
)
def test_a_weapon_says_it_where_there_is_no_noun(text: str, expected: str) -> None:
    """'The missile' is the one that was told of."""
    start = text.index("missile")
    weapon = Mention(kind="weapon", start=start, end=start + 7, value="missile", confidence=1.0)
    assert reference(text, tellings(text, sentences(text)[0], (weapon,))[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("They hailed the raid in Hama.", True), ("They carried out a raid in Hama.", False)]
)
def test_what_is_described_may_be_definite(text: str, expected: bool) -> None:  # noqa: FBT001
    """Whoever speaks of it means one."""
    assert is_definite(text, tellings(text, sentences(text)[0], ())[0]) == expected
