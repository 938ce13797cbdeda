"""Which marks are hollow, and what a cluster says."""

from __future__ import annotations

import pytest

from geomap.figures.signs import radius_of
from geomap.layers.vague import are_vague


@pytest.mark.parametrize(
    ("values", "vague"),
    [
        ({}, False),
        ({"status": "ambiguous"}, True),
        ({"geo_precision": "near", "uncertainty_m": 5000.0}, False),
        ({"geo_precision": "near", "uncertainty_m": 50_000.0}, True),
        ({"geo_precision": "relative", "uncertainty_m": 5000.0, "bearing_deg": 90.0}, True),
        ({"geo_precision": "province"}, True),
        ({"geo_precision": None}, True),
    ],
)
def test_a_mark_is_hollow_where_that_of_the_page_is(told, values: dict[str, object], vague) -> None:
    """The same rule as in story.js."""
    assert are_vague(told(values).placed).tolist() == [vague]


def test_a_fuller_cluster_is_larger_up_to_a_limit() -> None:
    """So that a million fits on paper too."""
    sizes = [radius_of(count) for count in (6, 60, 600, 6000, 10**9)]
    assert sizes == sorted(sizes)
    assert sizes[-1] == 15.0
