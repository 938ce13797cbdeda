"""On which side those were who are counted."""

from __future__ import annotations

import pytest

from geomap.extract.fields.sides import side


@pytest.mark.parametrize(
    ("words", "expected"),
    [("three Nepalese soldiers", "forces"), ("a gunman", "rebels"), ("Ten Villagers", "civilians"), ("ten people", "")],
)
def test_the_last_noun_says_the_side(words: str, expected: str) -> None:
    """Nothing does where it is of either."""
    assert side(words) == expected
