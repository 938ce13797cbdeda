"""The weights of answers are as the command and its page say."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.cli.links import links
from geomap.proposals import link_weights as weights

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("option", "value"), [("days", weights.DAYS), ("most", weights.MOST), ("least", weights.LEAST)]
)
def test_the_command_has_the_defaults_of_the_library(option: str, value: float) -> None:
    """It does not import this room to know them."""
    assert {each.name: each.default for each in links.params}[option] == value


@pytest.mark.parametrize("weight", [weights.TURNED, weights.PRIOR, weights.STRIKES_BACK, weights.IS_HIT])
def test_what_decides_is_documented(weight: float) -> None:
    """With its sign."""
    assert f"{weight:+.1f}" in (ROOT / "docs" / "links.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("steps", [weights.DELAYS, weights.DISTANCES])
def test_the_longer_the_less(steps: tuple[tuple[float, float], ...]) -> None:
    """Of days as of distances."""
    assert sorted(steps) == list(steps)
    assert sorted(steps, key=lambda step: -step[1]) == list(steps)
