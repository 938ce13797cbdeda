"""What did not happen, or may not have, is told from what did."""

from __future__ import annotations

import pytest

from geomap.extract.events.triggers import triggers
from geomap.extract.events.unreal import reality
from geomap.extract.sentences import sentences


def of_last(text: str) -> str:
    """What is said of the last word of a text that tells of an incident."""
    sentence = sentences(text)[-1]
    return reality(text, sentence, triggers(text, sentence)[-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets hit the base.", "real"),
        ("The army denied carrying out any raids.", "negated"),
        ("No one was killed.", "negated"),
        ("A bus stopped near the site of the ambush.", "negated"),
        ("They didn’t attack.", "negated"),
        ("It could lead to an attack.", "possible"),
        ("He threatened Iran that such a killing would prompt a strike.", "possible"),
        ("If it is bombed, we will leave.", "possible"),
        ("A drill simulated a missile attack.", "possible"),
        ("They are capable of carrying out attacks.", "possible"),
        ("There were dozens of attacks.", "general"),
        ("It resembled past rocket attacks.", "general"),
        ("They found a raid plan.", "general"),
        ("The army may raid the town.", "possible"),
        ("In May the army raided the town.", "real"),
        ("May 5: raid on the town.", "real"),
        ("Five men were killed in the valley since the beginning of March.", "general"),
        ("Five men were killed in the worst attack since the beginning of March.", "real"),
        ("On Sunday a volley of nine missiles will open the games.", "possible"),
        ("The battle scenes were made in the hills.", "general"),
        ("The anniversary was kept; an ambush memorial was opened.", "general"),
        ("A series of attacks shook it.", "several"),
        ("There was a wave of air strikes.", "several"),
        ("There was an exchange of rocket fire.", "several"),
        ("A number of attacks followed.", "several"),
        ("Drones carried out 13 strikes so far this year.", "general"),
        ("Over the past decade strikes were rare.", "general"),
        ("Men were massing for an attack.", "possible"),
        ("The camp is to be heavily shelled.", "possible"),
        ("Men said to be rebels raided the town.", "real"),
    ],
)
def test_cues_say_whether_it_happened(text: str, expected: str) -> None:
    """They stand in the same clause, before the word or right behind it."""
    assert of_last(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister, who could not come, was told, but rockets hit the base.",
        "It could rain when the town was bombed.",
        "No one came after the base was attacked.",
    ],
)
def test_a_cue_in_another_clause_says_nothing(text: str) -> None:
    """It is about something else."""
    assert of_last(text) == "real"


@pytest.mark.parametrize(
    "text", ["If they stay, they say, rockets may hit the base.", "They threatened to leave, and rockets hit the base."]
)
def test_conditions_and_threats_reach_to_the_end_of_their_sentence(text: str) -> None:
    """Into other clauses."""
    assert of_last(text) == "possible"


def test_a_plan_is_named_behind_it() -> None:
    """A verb has none."""
    assert of_last("The raid plans were found.") == "general"
    assert of_last("They raid sites.") == "real"
