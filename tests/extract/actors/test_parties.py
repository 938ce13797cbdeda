"""The actors and speakers of a sentence, each under the name of whom it means."""

from __future__ import annotations

import pytest
from extract.reading import actors_of, ours

from geomap.extract.actors.parties import between, parties, parties_before, says, speaks
from geomap.extract.mention import Mention
from geomap.extract.run import run_of
from geomap.extract.sentences import sentences


def found(text: str) -> list[str]:
    """Whom the first sentence of a text names."""
    first = sentences(text)[0]
    return [each.value for each in parties(run_of(text, first, ours()), first, actors_of(text), ours())]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ELN's Northern Column said so.", ["ELN"]),
        ("Taliban border guards opened fire.", ["Taliban"]),
        ("Fighters of the PKK came.", ["PKK"]),
        ("The PKK and its allies attacked government lines.", ["PKK", "government"]),
        ("Boko Haram spoke, and two diplomats said so.", ["Boko Haram", "two diplomats"]),
    ],
)
def test_names_that_mean_one_are_one(text: str, wanted: list[str]) -> None:
    """A wing goes by the name of its owner; a speaker's phrase has no verb."""
    assert found(text) == wanted


def test_the_sentence_before_is_looked_at_too() -> None:
    """For whom 'it' means."""
    text = "Iran blamed Israel. It spoke late."
    assert [each.value for each in parties_before(text, sentences(text)[1], actors_of(text), ours())] == [
        "Iran",
        "Israel",
    ]


def test_who_speaks_stands_before_a_verb_of_speech_or_behind_according_to() -> None:
    """And nobody else."""
    text = "Hamas said so, according to Iran, with Israel."
    (sentence,) = sentences(text)
    hamas, iran, israel = (
        Mention(kind="actor", start=at, end=at + len(name), value=name, confidence=0.9)
        for name in ("Hamas", "Iran", "Israel")
        for at in [text.index(name)]
    )
    assert [speaks(text, sentence, each) for each in (hamas, iran, israel)] == [True, True, False]
    assert [says(text, each) for each in (hamas, iran)] == [True, False]


def test_actors_of_a_stretch_begin_in_it() -> None:
    """Not where it ends."""
    actors = actors_of("Hamas blamed Israel and Iran.")
    assert [each.value for each in between(actors, 1, actors[2].start)] == ["Israel"]
