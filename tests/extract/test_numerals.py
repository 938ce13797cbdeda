"""Numbers in digits and words, and the words that make bounds of them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.numerals import quantities, value_of


def told(text: str) -> list[tuple[int | None, int | None, int | None]]:
    """The numbers of a text."""
    return [(each.low, each.best, each.high) for each in quantities(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18", 18), ("1,200", 1200), ("eighteen", 18), ("Thirty-one", 31), ("a dozen", 12), ("half a dozen", 6),
        ("two dozen", 24), ("a dozen and a half", 18), ("a couple", 2), ("two hundred and fifty", 250),
        ("a hundred", 100), ("three thousand five hundred", 3500), ("5 million", 5_000_000), ("around a dozen", 12),
    ],
)  # fmt: skip
def test_one_figure_is_the_best(text: str, value: int) -> None:
    """Also if 'about' stands before it."""
    assert told(text) == [(None, value, None)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("at least five", (5, None, None)), ("more than two dozen", (24, None, None)), ("dozens", (24, None, None)),
        ("several", (3, None, None)), ("100 or more", (100, None, None)), ("up to ten", (None, None, 10)),
        ("fewer than 3,500", (None, None, 3500)), ("between 12 and 14", (12, None, 14)), ("12-14", (12, None, 14)),
        ("two or three", (2, None, 3)), ("hundreds of thousands", (200_000, None, None)),
    ],
)  # fmt: skip
def test_bounds_are_no_figure(text: str, bounds: tuple[int | None, ...]) -> None:
    """Only the least or the most is known."""
    assert told(text) == [bounds]


@pytest.mark.parametrize("text", ["22nd", "107mm", "F-16", "$400", "5:40", "3.5", "38%", "someone", "often", "x1"])
def test_digits_in_other_things_are_no_number(text: str) -> None:
    """Nor are letters in other words."""
    assert told(text) == []


@given(st.integers(0, 10**9))
def test_a_number_is_read_as_it_was_written(value: int) -> None:
    """With marks for thousands or without."""
    assert value_of(str(value)) == value_of(f"{value:,}") == value


@given(
    st.text() | st.lists(st.sampled_from(["two", "-", "a", "dozen", "12", ",", "and", "hundred", "to"])).map(" ".join)
)
def test_any_text_has_numbers_that_stand_in_it(text: str) -> None:
    """In their order."""
    found = list(quantities(text, 0, len(text)))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
