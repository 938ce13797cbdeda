"""Whom a verb counts that stand before it."""

from __future__ import annotations

import pytest

from geomap.extract.figures import figures
from geomap.extract.sentences import sentences

COUNTED = 0.5


def killed(text: str) -> int:
    """How many are surely counted as killed in a text."""
    found = figures(text, sentences(text))
    return sum(each.best or 0 for each in found if each.of == "killed" and each.confidence > COUNTED)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A baker and her small son were killed.", 2), ("A couple and their daughter died.", 3),
        ("His wife and three children were killed.", 4), ("The mayor and two guards were killed.", 3),
        ("Two officers, five troopers and one driver were killed.", 8), ("The driver was killed.", 1),
        ("Six policemen and a passer-by embraced martyrdom.", 7), ("Killed were two soldiers and a guard.", 3),
    ],
)  # fmt: skip
def test_those_who_stand_beside_each_other_add_up(text: str, number: int) -> None:
    """One person by 'the' or 'her' is one."""
    assert killed(text) == number


@pytest.mark.parametrize("text", ["They and the driver were killed.", "Jusuf Demir and his brother were killed."])
def test_one_beside_others_of_unknown_number_counts_for_nothing(text: str) -> None:
    """Nobody says how many they were."""
    assert killed(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Two men of the mayor's party, the Free Union, were killed.", "Two men - brothers of the mayor - were killed.",
        "Two men (both drivers) were killed.", 'Two men who "guarded the gate" had been killed.',
        'It claimed "two rebels" killed.', "Two members of one family were killed.", "Two of the three were killed.",
        "Two men from one village died.", "Both guards were killed.", "Two men were reported killed.",
    ],
)  # fmt: skip
def test_what_is_inserted_before_a_verb_is_passed_over(text: str) -> None:
    """And so is a number inside of what another counts."""
    assert killed(text) == 2


def test_those_who_carry_the_dead_are_not_dead() -> None:
    """'Dead' behind 'the' is no verb."""
    assert killed("About 300 mourners carried some of the dead to the river.") == 0
    assert killed("A doctor put the number of dead at 13.") == 13


def test_parts_that_include_is_said_of_are_no_list_before_another_verb() -> None:
    """They are parts of what was counted before."""
    text = "Nine were killed, including two women and a boy, and 30 were hurt."
    found = figures(text, sentences(text))
    assert [each.best for each in found if each.of == "wounded" and each.confidence > COUNTED] == [30]


def test_a_girl_of_nine_is_no_nine_dead() -> None:
    """Ages in words are ages."""
    assert killed("One of them, a girl of nine, died.") <= 1
    assert killed("A mother of four was killed.") == 1
