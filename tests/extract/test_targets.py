"""What was hit is found with the words that belong to it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from extract.reading import targets_of
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Rockets hit the Taji airbase north of Baghdad.", "Taji airbase"),
        ("They attacked a convoy of coalition supply trucks.", "convoy of coalition supply trucks"),
        ("A missile fired at an army post exploded.", "army post"),
        ("The market was hit.", "market"),
        ("Gunmen fired on the municipal police station in Apatzingan.", "municipal police station"),
        ("It struck the bulk carrier Jeddah Pearl.", "bulk carrier Jeddah Pearl"),
    ],
)
def test_what_an_attack_hits_is_a_sure_target(text: str, target: str) -> None:
    """Without its article."""
    assert target in [each.value for each in targets_of(text) if each.confidence > 0.5]


def test_a_place_that_is_only_named_is_less_sure() -> None:
    """Nobody says that it was hit."""
    (found,) = targets_of("The school opened again.")
    assert found.confidence < 0.5


def test_people_are_targets_only_where_they_are_hit() -> None:
    """Texts speak of them everywhere."""
    assert targets_of("The farmers slept.") == []
    assert [each.value for each in targets_of("Gunmen attacked farmers.")] == ["farmers"]


def test_the_car_of_a_car_bomb_is_no_target() -> None:
    """It is the weapon."""
    assert [each.value for each in targets_of("A car bomb hit a hotel.")] == ["hotel"]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Mentions lie inside it, and none overlaps another."""
    found = targets_of(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
