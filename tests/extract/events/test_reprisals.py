"""Words by which a sentence speaks of an answer."""

from __future__ import annotations

import pytest

from geomap.extract.events.reprisals import is_disputed, reprisals
from geomap.extract.sentences import sentences


def spoken(text: str) -> list[tuple[str, str]]:
    """The words that speak of an answer, and their sort."""
    return [(text[each.start : each.end], each.sort) for one in sentences(text) for each in reprisals(text, one)]


@pytest.mark.parametrize(
    ("text", "words", "sort"),
    [
        ("It was revenge for the shelling of Tarin.", "revenge for", "to"),
        ("They did so to avenge the ferryman.", "avenge", "to"),
        ('A note said it was "for Tarin".', "for", "to"),
        ("The jets hit the launchers used in the attack.", "used in", "source"),
        ("The response came before dawn.", "response came", "act"),
        ("The brigade hit back at midnight.", "hit back", "act"),
        ("The reply.", "The reply.", "act"),
        ("It called the raid an immediate response.", "response", "mark"),
        ("The retaliatory strikes lasted an hour.", "retaliatory", "mark"),
        ("The revenge of the clan for the ambush was bloody.", "revenge of the clan for", "to"),
        ("They hit back at the brigade for the ambush.", "hit back at the brigade for", "to"),
        ("Jets killed two men who had planned the ambush.", "men who had planned", "source"),
        ("The answer of the garrison came at dusk.", "answer of the garrison came", "act"),
        ("The ambush drew a swift response.", "response", "act"),
        ("They did not wait long to strike back.", "strike back", "act"),
        ("Police answered with tear gas and shots.", "answered with", "act"),
        ("What did the garrison do?", "What did the garrison do?", "act"),
        ("They shelled Tarin and this is our reply.", "reply", "this"),
        ("The front called it a first answer.", "answer", "this"),
        ("A reprisal raid lasted an hour.", "reprisal raid", "mark"),
        ("They shelled it in apparent retaliation.", "in apparent retaliation", "mark"),
        ("In what seemed to be a reprisal, men burned a barn.", "reprisal", "mark"),
        ("Tarin answers from the air.", "answers from", "act"),
        ("Troops went after the raiders.", "went after the raiders", "mark"),
    ],
)
def test_an_answer_is_told_in_many_ways(text: str, words: str, sort: str) -> None:
    """With what is answered behind the words, with the answer there, or with neither."""
    assert spoken(text) == [(words, sort)]


@pytest.mark.parametrize(
    "text",
    [
        "The front vowed revenge for the raid.",
        "There was no response to the shelling.",
        "The ministry reserves the right to a reply to the attack.",
        "He spoke in response to questions.",
        "Police responded within minutes.",
        "The army responded that it knew of none.",
        "It had responded to similar attacks.",
        "The humanitarian response to the fighting is slow.",
        "The ambush drew no response.",
        "They call it not part of the answer to the raid.",
    ],
)
def test_threats_help_and_words_are_no_answers(text: str) -> None:
    """Nor is what answers no one blow."""
    assert spoken(text) == []


def test_what_is_answered_ends_where_somebody_speaks() -> None:
    """Behind that the sentence is about the answer again."""
    text = "The raid was revenge for the ambush at Tarin, the army said."
    found = reprisals(text, sentences(text)[0])
    assert [text[each.end : each.until] for each in found] == [" the ambush at Tarin"]


def test_at_the_beginning_of_a_sentence_it_ends_at_the_comma() -> None:
    """Where the answer is told."""
    text = "In response to the ambush, jets bombed Tarin."
    found = reprisals(text, sentences(text)[0])
    assert [text[each.end : each.until] for each in found] == [" the ambush"]


def test_what_somebody_denies_is_disputed() -> None:
    """Be it in so many words."""
    text = "The staff denies any link between the two. The staff saw a link."
    assert [is_disputed(text, each) for each in sentences(text)] == [True, False]
