"""Actors are found by any of their names, and nobody is made an actor who is only spoken of."""

from __future__ import annotations

from itertools import pairwise

import pytest
from extract.reading import actors_of, names
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "name", ["Kataib Hezbollah", "Kata'ib Hizballah", "Kataeb Hizbullah", "Kata’ib Hezbollah", "Hezbollah Brigades"]
)
def test_spellings_of_a_name_mean_one_actor(name: str) -> None:
    """By its usual name; where it stands is kept."""
    (found,) = actors_of(f"Fighters of {name} fled.")
    assert found.value == "Kataib Hezbollah"
    assert (found.start, found.end) == (12, 12 + len(name))


@pytest.mark.parametrize("name", ["Hashed al-Shaabi", "Hashd Al Sha'abi", "Hashed el-Shaabi", "PMF", "Hashed"])
def test_the_article_may_be_written_in_any_way(name: str) -> None:
    """Or be left out."""
    assert names(f"Members of {name} fled.") == ["Popular Mobilization Forces"]


def test_a_name_inside_a_longer_one_is_another_actor() -> None:
    """Hezbollah is not Kataib Hezbollah."""
    assert names("Hezbollah met Kataib Hezbollah.") == ["Hezbollah", "Kataib Hezbollah"]


@pytest.mark.parametrize(
    "text",
    [
        "They went to Badr.",
        "It is what it is.",
        "Give us time.",
        "Let us go.",
        "Who was it?",
        "WHAT IS IT",
    ],
)
def test_a_word_that_looks_like_a_name_is_no_actor(text: str) -> None:
    """A town, and words that agree with an acronym but are written small."""
    assert names(text) == []


def test_one_name_of_several_actors_means_the_one_that_its_text_is_about() -> None:
    """By the words that the lexicon has beside each."""
    assert names("In Cabo Delgado al-Shabaab burned huts near Palma.") == ["al-Shabaab (Mozambique)"]
    assert names("In Mogadishu al-Shabaab fired mortars.") == ["Al-Shabaab"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Washington blamed nobody.", "United States"),
        ("Iran then launched missiles.", "Iran"),
        ("Israeli fighter jets came.", "Israel"),
        ("The U.S. military spoke.", "United States"),
        ("It was the Turkish army.", "Turkey"),
        ("Ukraine's air force says so.", "Ukraine"),
        ("It was carried out by Israel.", "Israel"),
    ],
)
def test_a_state_acts_as_subject_agent_or_by_its_forces(text: str, state: str) -> None:
    """It goes by its usual name."""
    assert names(text) == [state]


@pytest.mark.parametrize(
    "text", ["In Iraq launched rockets fell.", "A town near Baghdad.", "They left for Iran.", "Pro-Iran attacks"]
)
def test_a_country_in_which_it_happens_does_not_act(text: str) -> None:
    """Nor does its capital."""
    assert names(text) == []


def test_two_states_with_one_force_both_act() -> None:
    """American and British aircraft are of two states."""
    assert names("American and British aircraft struck.") == ["United States", "United Kingdom"]


@pytest.mark.parametrize(
    "words",
    [
        "Iran-backed militias", "pro-Russian separatists", "gunmen", "unidentified jets", "masked men",
        "Iran-backed Iraqi Shiite militias", "suspected Islamist militants",
    ],
)  # fmt: skip
def test_those_without_a_name_go_by_the_words_themselves(words: str) -> None:
    """With less confidence than a name has."""
    (found,) = actors_of(f"The {words} left.")
    assert found.value == words
    assert found.confidence < 0.8


def test_a_group_that_names_itself_needs_no_list() -> None:
    """Nor does one whose name ends as those of armed groups do."""
    assert "Red River Column" in names("A group calling itself the “Red River Column” spoke.")
    assert names("The Blue Falcons Brigade left.") == ["Blue Falcons Brigade"]
    assert names("The Bann Valley Street Guards left.") == []


def test_the_coalition_is_the_one_that_was_named() -> None:
    """Without one the word means nobody."""
    assert names("The US-led coalition met. The coalition denied it.") == ["US-led coalition"] * 2
    assert names("The coalition lost its vote.") == []


def test_an_actors_people_belong_to_its_name() -> None:
    """They are not actors of their own."""
    assert names("Tamil Tiger suicide bombers came.") == ["Liberation Tigers of Tamil Eelam"]


def test_the_army_alone_goes_by_its_words() -> None:
    """The lexicon knows that it is the one of the country where it happens."""
    (found,) = actors_of("The army shelled a village.")
    assert (found.value, found.confidence) == ("army", 0.4)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Mentions lie inside it, in order, and none overlaps another."""
    found = actors_of(text)
    assert all(0 <= each.start < each.end <= len(text) and each.value for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
