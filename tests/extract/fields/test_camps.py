"""On which side those were who are counted."""

from __future__ import annotations

import pytest

from geomap.extract.fields.camps import camp


@pytest.mark.parametrize(
    ("words", "expected"),
    [("three Nepalese soldiers", "forces"), ("a gunman", "rebels"), ("Ten Villagers", "civilians"), ("ten people", "")],
)
def test_the_last_noun_says_the_camp(words: str, expected: str) -> None:
    """Nothing does where it is of either."""
    assert camp(words) == expected
