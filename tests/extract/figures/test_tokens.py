"""A sentence is words, marks and numbers that count something."""

from __future__ import annotations

import pytest

from geomap.extract.figures.tokens import counted, tokens


def numbers(text: str) -> list[int | None]:
    """The numbers of a text that may count something."""
    return [each.quantity.best for each in tokens(text, 0, len(text)) if each.quantity]


@pytest.mark.parametrize(
    "text",
    [
        "Ali, 45, fled", "a man of 61", "in 2014", "page 14", "No. 20", "3 January", "January 3", "40 km",
        "12 per cent", "8 a.m.", "50 kilograms", "a 26-year-old", "two days", "45 minutes",
        "30 dollars", "three times", "a two-man team",
    ],
)  # fmt: skip
def test_ages_dates_times_and_lengths_count_nothing(text: str) -> None:
    """Nor do numbers in names."""
    assert numbers(text) == []


@pytest.mark.parametrize(
    "text", ["18 rockets", "a family of 18", "the 18 who fled", "18 were hurt", "2,014 left", "one man"]
)
def test_other_numbers_may_count_something(text: str) -> None:
    """What, the words round them say."""
    assert len(numbers(text)) == 1


@pytest.mark.parametrize(
    ("text", "head"),
    [("two rocket attacks", "attacks"), ("two of its soldiers fell", "soldiers"),
     ("two armed police officers in", "officers"), ("two went", "")],
)  # fmt: skip
def test_the_noun_of_a_number_is_the_last_before_the_next_verb(text: str, head: str) -> None:
    """Or none, if none is known."""
    assert counted(tokens(text, 0, len(text)), 0).head == head
