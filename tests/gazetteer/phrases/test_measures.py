"""Distances as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.phrases.measures import distance


@pytest.mark.parametrize(
    ("words", "metres"),
    [
        ("12.5 km", 12_500), ("12,5 km", 12_500), ("1,500 m", 1500), ("15-km", 15_000), ("1Nm", 1852),
        ("two nautical miles", 3704), ("3 n.m.", 5556), ("twenty-five miles", 40_233.6), ("half a mile", 804.672),
        ("300 yards", 274.32), ("10 klicks", 10_000), ("between 5 and 10 km", 7500), ("10 to 15 km", 12_500),
        ("a couple of km", 2250), ("less than 4 km", 2000),
    ],
)  # fmt: skip
def test_a_distance_is_read(words: str, metres: float) -> None:
    """Units, decimals, number words and ranges; a range is its middle."""
    assert distance(words).metres == pytest.approx(metres)


@pytest.mark.parametrize(
    ("words", "doubt_m"), [("80 km", 5000), ("15 km", 2500), ("17 km", 500), ("3.6 km", 50), ("10-15 km", 2500)]
)
def test_a_round_number_is_doubted_more(words: str, doubt_m: float) -> None:
    """80 is rounded to tens, 3.6 to tenths."""
    assert distance(words).doubt_m == pytest.approx(doubt_m)


@given(st.integers(1, 9999), st.sampled_from(["km", "miles", "nm", "m", "ft", "kilometres"]))
def test_doubt_never_exceeds_the_distance(number: int, unit: str) -> None:
    """Nothing lies on the other side."""
    found = distance(f"{number} {unit}")
    assert 0 < found.doubt_m <= found.metres


def test_no_number_is_no_distance() -> None:
    """A unit alone says nothing."""
    assert distance("km") is None
