"""Which words of a text name places, and how sure that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.places import WITHIN, places
from geomap.extract.sentences import sentences


def found(text: str, gazetteer) -> list[str]:
    """The words of each mention."""
    return [text[each.start : each.end] for each in places(text, sentences(text), gazetteer)]


def sure(text: str, gazetteer) -> list[str]:
    """The words of those mentions that are more than names in other names."""
    return [
        text[each.start : each.end] for each in places(text, sentences(text), gazetteer) if each.confidence > WITHIN
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets fell near Rio de Janeiro on Monday.", ["Rio de Janeiro"]),
        ("He left Trinidad and Tobago.", ["Trinidad and Tobago"]),
        ("It lies between Gaza and Tel Aviv.", ["Gaza", "Tel Aviv"]),
        ("Shells hit al-Qaim in Iraq's Anbar province.", ["al-Qaim", "Iraq", "Anbar"]),
        ("They met in Washington, D.C., on Friday.", ["Washington, D.C."]),
    ],
)
def test_the_longest_known_name_is_taken(world, text: str, expected: list[str]) -> None:
    """With its particles, hyphens and articles, and without the 's of an owner."""
    assert found(text, world) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton said that she was well.",
        "Mr. London was hurt. Police let London go.",
        "Gen. Kenneth Austin spoke.",
        "Denzel Washington, 61, was there. Washington smiled.",
    ],
)
def test_a_person_called_like_a_town_is_none(world, text: str) -> None:
    """Neither in full nor by the surname alone later on."""
    assert found(text, world) == []


@pytest.mark.parametrize("text", ["The USS Texas was hit.", "They fired on the tanker Houston at dawn."])
def test_a_ship_called_like_a_town_is_none(world, text: str) -> None:
    """What she is stands before her name."""
    assert found(text, world) == []


@pytest.mark.parametrize(
    "text",
    ["Rockets hit the base.", "The Badr Brigades fired.", "Reading the list, he wept.", "Mobile phones were cut off."],
)
def test_a_word_that_a_town_is_called_like_is_none(world, text: str) -> None:
    """Whether it opens the sentence or names an armed group."""
    assert found(text, world) == []


def test_a_town_called_like_a_verb_is_found_by_its_capital(world) -> None:
    """Among small letters, though the text has the verb as well."""
    text = "HIT, Iraq, Nov 10 - Mortar rounds hit Hit on Wednesday. The bridge was not hit."
    assert found(text, world) == ["HIT", "Iraq", "Hit"]


def test_a_name_that_nobody_listed_is_told_by_what_it_is_called(world) -> None:
    """A type word beside it, or 'near'; then it is one wherever it stands."""
    text = "Men entered Zquabba village. Zquabba is small. A drone fell near Frzulm. The army took Frzulm."
    assert found(text, world) == ["Zquabba", "Zquabba", "Frzulm", "Frzulm"]


def test_an_adjective_stands_for_its_land_with_little_confidence(world) -> None:
    """It says whose, seldom where; as a language or for people it is no mention."""
    text = "Turkish police spoke in Turkish to two Afghans."
    (mention,) = places(text, sentences(text), world)
    assert (mention.value, mention.start, mention.confidence) == ("Turkey", 0, WITHIN)


@pytest.mark.parametrize(
    "text",
    ["He told the Basra Times.", "The Bank of England agreed.", "The London Symphony played.", "A Dubai Airways jet."],
)
def test_a_place_in_another_name_has_little_confidence(world, text: str) -> None:
    """Nothing is said to have happened there."""
    assert found(text, world)
    assert sure(text, world) == []


def test_what_is_looked_up_has_the_type_word_in_small_letters(world) -> None:
    """The mention itself is the name alone."""
    text = "Rockets hit Taji military base."
    (mention,) = places(text, sentences(text), world)
    assert (text[mention.start : mention.end], mention.value) == ("Taji", "Taji military base")


@given(text=st.text(max_size=300) | st.text(alphabet="Aa .,-'\nالقيم京 Hit in", max_size=300))
def test_mentions_of_any_text_are_its_own_words_in_order(world, text: str) -> None:
    """None overlaps another, none is empty, and every confidence is a share."""
    mentions = places(text, sentences(text), world)
    ends = [0, *(each.end for each in mentions)]
    assert all(end <= each.start < each.end <= len(text) for end, each in zip(ends, mentions, strict=False))
    assert all(0 <= each.confidence <= 1 and each.value for each in mentions)


@pytest.mark.parametrize("part", ["Aa ", "A-", "al-", "in Xyzq, ", "A'", "City of ", "St. ", "ال "])
def test_a_long_text_without_sentences_does_no_harm(world, part: str) -> None:
    """Whatever it is made of."""
    text = part * 5_000
    assert all(each.end <= len(text) for each in places(text, sentences(text), world))
