"""Words between two incidents say which answers or follows which."""

from __future__ import annotations

import pytest

from geomap.extract.events.answers import links
from geomap.extract.events.tellings import tellings
from geomap.extract.sentences import sentences


def linked(text: str) -> list[tuple[str, str, str]]:
    """The first word of the later and of the earlier incident, and the relation; each telling is an incident."""
    found = [each for sentence in sentences(text) for each in tellings(text, sentence, ())]
    made = links(found, {number: number for number in range(len(found))})
    return [(found[each.later].triggers[0].word, found[each.earlier].triggers[0].word, each.relation) for each in made]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Air strikes followed in retaliation for a rocket attack.", "answer"),
        ("In response to the rocket attack, it carried out air strikes.", "answer"),
        ("A rocket attack came first, prompting air strikes.", "answer"),
        ("A rocket attack came first. It responded with air strikes.", "answer"),
        ("Hours after the rocket attack, air strikes came.", "order"),
        ("There was a rocket attack. Days later, air strikes came.", "order"),
        ("Air strikes came days after the rocket attack.", "order"),
        ("A rocket attack came hours before air strikes.", "order"),
        ("Before the air strikes, a rocket attack came.", "order"),
        ("A rocket attack was followed by air strikes.", "order"),
        ("There was a rocket attack, and air strikes came an hour later.", "order"),
        ("There was a rocket attack, and air strikes came hours afterwards, he said.", "order"),
        ("Air strikes came after the rocket attack.", "after"),
        ("After the rocket attack, air strikes came.", "after"),
    ],
)
def test_the_strikes_come_after_the_rockets(text: str, relation: str) -> None:
    """However the sentence is turned."""
    assert linked(text) == [("air strikes", "rocket attack", relation)]


@pytest.mark.parametrize(
    "text",
    [
        "There was a rocket attack while air strikes came.",
        "Days later, air strikes came.",
        "A rocket attack came before noon, and air strikes came before dawn.",
        "A rocket attack came first. He spoke. She spoke. They left. Days later, air strikes came.",
    ],
)
def test_without_words_or_without_another_incident_there_is_no_link(text: str) -> None:
    """One too far before is none."""
    assert linked(text) == []


def test_an_incident_does_not_answer_itself() -> None:
    """Two tellings of one."""
    text = "Air strikes came days after the rocket attack."
    found = tellings(text, sentences(text)[0], ())
    assert links(found, {0: 7, 1: 7}) == []


def test_an_answer_counts_from_what_a_sentence_tells() -> None:
    """And not from what that one answers."""
    assert linked("Shelling came in reply to a raid. Hours later, air strikes came.") == [
        ("shelling", "raid", "answer"),
        ("air strikes", "shelling", "order"),
    ]


def test_where_nothing_is_told_what_is_named_counts() -> None:
    """The last sentence may only speak of it."""
    assert linked("They left following a raid. Hours later, air strikes came.") == [("air strikes", "raid", "order")]
