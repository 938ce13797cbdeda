"""Directions as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.phrases.bearings import bearing

POINTS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")


@pytest.mark.parametrize(
    ("words", "degrees"),
    [
        ("west", 270), ("south-south-west", 202.5), ("NE", 45), ("northwest", 315), ("south- east", 135),
        ("westnorthwest", 292.5), ("north northeast", 22.5), ("North-West", 315), ("NWW", 292.5), ("W/NW", 292.5),
        ("N/NW", 337.5), ("due north", 0), ("045 degrees", 45),
    ],
)  # fmt: skip
def test_bearings_are_read_spelled_short_and_joined(words: str, degrees: float) -> None:
    """Whatever joins the words."""
    assert bearing(words).degrees == pytest.approx(degrees)


def test_every_point_of_the_compass_is_known() -> None:
    """Each is 22.5° further round than the one before."""
    assert [bearing(point).degrees for point in POINTS] == [22.5 * number for number in range(16)]


def test_more_letters_leave_less_doubt() -> None:
    """NNW is one of sixteen points, NW one of eight, and two joined by a stroke are either."""
    assert bearing("NNW").doubt_deg < bearing("NW").doubt_deg < bearing("N/NW").doubt_deg


@pytest.mark.parametrize("words", ["north-south", "E/W", "500 degrees"])
def test_a_bearing_that_cancels_is_none(words: str) -> None:
    """It says nothing."""
    assert bearing(words) is None


@given(st.text("nsew/ orthuaNSEW", max_size=20))
def test_any_letters_are_read_without_an_error(words: str) -> None:
    """A bearing lies on the circle, or there is none."""
    found = bearing(words)
    assert found is None or 0 <= found.degrees <= 360
