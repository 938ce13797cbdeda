"""Weapons are found with their make and calibre, in singular and plural."""

from __future__ import annotations

import pytest
from extract.reading import ours, weapons_of
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "words",
    [
        "107 mm Katyusha rockets",
        "107mm rockets",
        "Grad rockets",
        "mortar rounds",
        "barrel bombs",
        "kamikaze drones",
    ],
)
def test_the_value_is_the_phrase_without_its_number(words: str) -> None:
    """Make and calibre belong to it."""
    assert [each.value for each in weapons_of(f"They used 18 {words}.")] == [words]


@pytest.mark.parametrize(
    ("words", "sub_event"),
    [
        ("Katyusha rockets", "Shelling/artillery/missile attack"),
        ("drone strike", "Air/drone strike"),
        ("roadside bombs", "Remote explosive/landmine/IED"),
        ("suicide bomber", "Suicide bomb"),
        ("hand grenade", "Grenade"),
    ],
)
def test_a_weapon_says_what_sort_of_event_its_use_is(words: str, sub_event: str) -> None:
    """By the names of ACLED's codebook."""
    weapon = ours().weapon(words)
    assert weapon is not None
    assert weapon.sub_event_type == sub_event


def test_a_gold_mine_is_no_weapon() -> None:
    """But a mine is."""
    assert weapons_of("The gold mine reopened.") == []
    assert [each.value for each in weapons_of("A mine killed three.")] == ["mine"]


def test_a_weapon_that_texts_also_speak_of_in_peace_is_less_sure() -> None:
    """A tank may only have stood there."""
    tank, rocket = weapons_of("A tank stood there when a rocket fell.")
    assert tank.confidence < rocket.confidence


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Mentions lie inside it."""
    assert all(0 <= each.start < each.end <= len(text) for each in weapons_of(text))
