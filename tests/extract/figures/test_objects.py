"""Whom a verb or a noun counts that follow it."""

from __future__ import annotations

import pytest

from geomap.extract.figures import figures
from geomap.extract.sentences import sentences

COUNTED = 0.5


def counted(text: str, of: str = "killed") -> list[int | None]:
    """What is surely counted in a text."""
    found = figures(text, sentences(text))
    return [each.best for each in found if each.of == of and each.confidence > COUNTED]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It killed a baker and his two sons.", [1, 2]), ("killing four of them and the young son of one", [4, 1]),
        ("Gunmen shot dead a former head of a village council and his driver.", [1, 1]),
        ("killing himself and three guards", [3]), ("It killed the mayor and three others.", [1, 3]),
        ("Two rebels had been killed, along with four of their friends.", [2, 4]),
        ("The bodies of 13 men were found.", [13]), ("The blast claimed 13 lives.", [13]),
        ("The movement mourned four fighters.", [4]), ("It killed Ali Demir and two guards.", [2]),
    ],
)  # fmt: skip
def test_several_may_follow_one_verb(text: str, numbers: list[int]) -> None:
    """By 'and', 'along with', or behind a noun of loss."""
    assert counted(text) == numbers


def test_one_with_a_title_may_not_be_all() -> None:
    """Others may have been killed with him."""
    assert counted("It killed the commander near the river.") == []


@pytest.mark.parametrize(
    "text",
    ["Twelve people with burns left.", "Twelve guards were cut by glass.", "Twelve men were taken to hospital.",
     "Twelve people needed treatment for burns.", "Twelve sailors suffered burns."],
)  # fmt: skip
def test_words_for_wounds_count_the_wounded(text: str) -> None:
    """Also where nobody is called wounded."""
    assert counted(text, "wounded") == [12]


def test_a_number_among_others_goes_on_from_the_one_before() -> None:
    """'17 dead among the rebels and 13 among the soldiers'."""
    assert counted("They give 17 dead among the rebels and 13 among the soldiers.") == [17, 13]


def test_a_brother_who_is_mourned_is_no_count() -> None:
    """A number must say how many."""
    assert counted("The elder mourned his brother.") == []
    assert counted("He lost two brothers in the raid.") == []


def test_kin_of_those_who_are_counted_are_one() -> None:
    """Others were not hurt with them."""
    assert counted("killing a guard and wounding his colleague", "wounded") == [1]
