"""Bearings in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.compass import POINTS, point_of, sided, towards
from geomap.gazetteer.phrases.bearings import bearing


@pytest.mark.parametrize("point", POINTS)
def test_the_words_for_a_bearing_mean_that_bearing(point: str) -> None:
    """Read back they give the same degrees, as a side too."""
    found = bearing(point)
    assert found is not None
    assert point_of(found.degrees) == point
    assert sided("side", found.degrees) == f"{point}ern side"


@given(st.integers(0, 360))
def test_a_bearing_that_is_no_point_of_the_compass_keeps_its_degrees(degrees: int) -> None:
    """Nothing is rounded."""
    words = towards(float(degrees))
    assert words == (f"to the {POINTS[degrees // 45 * 2 % 16]}" if degrees % 45 == 0 else f"at {degrees}°")
