"""Words that tell of an incident are found, and told from others that look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.triggers import triggers
from geomap.extract.sentences import sentences


def found(text: str) -> list[tuple[str, str, bool]]:
    """Each word with its sort and whether it is a noun."""
    return [(each.word, each.sort.name, each.is_noun) for each in triggers(text, sentences(text)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack was short.", "noun"),
        ("Wednesday’s attack was short.", "noun"),
        ("A deadly attack followed.", "noun"),
        ("Militants attack the town.", "verb"),
        ("They attack at night.", "verb"),
        ("It began to attack them.", "verb"),
    ],
)
def test_the_word_before_says_whether_it_is_a_noun(text: str, expected: str) -> None:
    """Of a word that can be both."""
    assert found(text) == [("attack", "attack", expected == "noun")]


def test_several_words_are_found_in_their_order() -> None:
    """Each with its sort."""
    text = "Jets bombed the camp, killing ten, after a car bombing."
    assert [(word, sort) for word, sort, _ in found(text)] == [
        ("bombed", "air strike"),
        ("killing", "killing"),
        ("car bombing", "planted bomb"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senator slammed the attack.", ["attack"]),
        ("He slammed this deadly raid.", ["raid"]),
        ("She slams the decision.", []),
        ("Rockets slammed into a house.", ["slammed"]),
        ("A rocket slammed the base.", ["slammed"]),
    ],
)
def test_who_slams_an_attack_speaks(text: str, expected: list[str]) -> None:
    """What slams into a house is one."""
    assert [word for word, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen took three engineers hostage.", ("took", "abduction")),
        ("They led the two teachers away.", ("led", "abduction")),
        ("A crowd set four lorries ablaze.", ("set", "burning")),
        ("The army drove the rebels out of Taji.", ("drove", "taken by rebels")),
        ("The blast claimed nine lives.", ("claimed", "killing")),
        ("Fighters seized a town.", ("seized", "taken by rebels")),
    ],
)
def test_a_verb_is_found_by_what_stands_farther_on(text: str, expected: tuple[str, str]) -> None:
    """A few words may stand between."""
    assert found(text)[-1][:2] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It took place in the village.",
        "He carried out work off the coast.",
        "He took three pills.",
        "They set out early.",
        "A car drove home.",
        "It claimed a prize.",
    ],
)
def test_without_it_the_verb_tells_of_nothing(text: str) -> None:
    """Taking is no kidnapping."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bomb Taji.", ["bomb"]),
        ("Jets bomb a camp near Taji.", ["bomb"]),
        ("Russia shells the port.", ["shells"]),
        ("A bomb was found.", []),
        ("Five shells lay there.", []),
        ("They carried the bomb home.", []),
    ],
)
def test_a_thing_is_a_verb_where_something_is_hit(text: str, expected: list[str]) -> None:
    """A bomb that is found is none."""
    assert [word for word, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    "text", ["Its deadly cross-border attack failed.", "They spoke of the Russian-led attack.", "Attack in Hama!"]
)
def test_an_article_announces_a_noun_behind_adjectives(text: str) -> None:
    """So does what stands behind it, where nothing stands before."""
    assert found(text) == [("attack", "attack", True)]


def test_several_incidents_are_a_plural() -> None:
    """Past tenses are none."""
    text = "Air strikes followed two raids and hits."
    assert [each.is_plural for each in triggers(text, sentences(text)[0]) if each.is_noun] == [True, True]


@given(st.text(max_size=200))
def test_each_word_stands_where_it_says(text: str) -> None:
    """In any text."""
    for sentence in sentences(text):
        for each in triggers(text, sentence):
            assert " ".join(text[each.start : each.end].lower().split()) == each.word
            assert sentence.start <= each.start < each.end <= sentence.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke to the Joint Operations Command in the old town.", []),
        ("They hailed Operation Long Night as a model for others.", []),
        ("The operation in the old town was over.", ["operation"]),
        ("Iran shells Khor after a raid", ["shells", "raid"]),
        ("Sudan shells north Khor", ["shells"]),
    ],
)
def test_names_tell_of_nothing_and_lands_shell(text: str, expected: list[str]) -> None:
    """A word inside a name is no deed; behind the name of a land 'shells' is a verb."""
    assert [each.word for each in triggers(text, sentences(text)[0])] == expected
