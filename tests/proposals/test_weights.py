"""The weights of joining are as docs/merge.md says."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.proposals import weights

ROOT = Path(__file__).parents[2]


def test_who_is_sure_is_not_asked() -> None:
    """Thresholds are chances."""
    assert 0 < weights.DOUBTFUL < weights.SURE < 1


@pytest.mark.parametrize("weight", [weights.SURE, weights.DOUBTFUL, weights.DATE_MOST, weights.PLACE_MOST])
def test_what_decides_is_documented(weight: float) -> None:
    """Rounded as scores are shown."""
    text = (ROOT / "docs" / "merge.md").read_text(encoding="utf-8")
    assert f"{weight:.1f}" in text or f"{weight:.2f}" in text


def test_what_agrees_never_speaks_against() -> None:
    """And what differs never for."""
    assert min(weights.SAME_KIND, weights.SAME_TYPE, weights.SAME_ACTOR, weights.SAME_WEAPON) > 0
    assert max(weights.OTHER_KIND, weights.OTHER_TYPE, weights.OTHER_ACTOR, weights.OTHER_WEAPON) < 0


def test_a_greater_number_in_both_is_less_of_a_chance() -> None:
    """The table falls with the number."""
    assert sorted(weights.EQUAL_FIGURE, reverse=True) == list(weights.EQUAL_FIGURE)
    assert sorted((worth for _, worth in weights.EQUAL_FIGURE), reverse=True) == [
        worth for _, worth in weights.EQUAL_FIGURE
    ]
