"""What a map shows, and where on the paper a place lies."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.figures.boxes import Box
from geomap.figures.projection import latitude, ordinate, unwrapped, view_of
from geomap.geo import distance_m

FRAME = Box(30, 80, 640, 550)
PLACES = st.lists(st.tuples(st.floats(-80, 80), st.floats(-180, 180)), min_size=1, max_size=8)


@given(PLACES)
def test_every_place_is_in_the_frame(places) -> None:
    """Wherever on earth they are, also on both sides of 180 degrees."""
    lats, lons = np.array(places).T
    spots = view_of(lats, lons, np.zeros(len(lats)), FRAME).spots(lats, lons)
    assert (spots[:, 0] >= FRAME.left - 0.01).all()
    assert (spots[:, 0] <= FRAME.right + 0.01).all()
    assert (spots[:, 1] >= FRAME.top - 0.01).all()
    assert (spots[:, 1] <= FRAME.bottom + 0.01).all()


@given(st.floats(-83, 83))
def test_latitudes_round_trip(lat: float) -> None:
    """From degrees to the paper and back."""
    assert latitude(float(ordinate(lat))) == pytest.approx(lat, abs=1e-9)


def test_neighbours_across_the_date_line_are_neighbours() -> None:
    """Fiji is not as wide as the earth."""
    assert np.ptp(unwrapped(np.array([178.0, -179.5]))) == pytest.approx(2.5)


def test_a_map_of_one_place_shows_where_it_is() -> None:
    """Some hundred kilometres round it."""
    view = view_of(np.array([33.5]), np.array([44.3]), np.array([500.0]), FRAME)
    assert distance_m(view.south, 44.3, view.north, 44.3) > 300_000


def test_an_area_that_is_not_too_wide_is_framed_whole() -> None:
    """A country round one of many points is not."""
    lats, lons = np.array([33.0, 36.0]), np.array([44.0, 44.0])
    whole = view_of(lats, lons, np.array([100_000.0, 0.0]), FRAME)
    vast = view_of(lats, lons, np.array([900_000.0, 0.0]), FRAME)
    assert whole.south < 33 - 0.9
    assert vast.south > 32


def test_the_scale_of_the_paper_is_true() -> None:
    """A metre is as long as the distance of two places says."""
    view = view_of(np.array([33.0, 34.0]), np.array([44.0, 45.0]), np.zeros(2), FRAME)
    (x, y), (x2, y2) = view.spots(np.array([33.5, 33.5]), np.array([44.0, 44.5]))
    wanted = distance_m(33.5, 44.0, 33.5, 44.5) * view.points_per_metre(33.5)
    assert np.hypot(x2 - x, y2 - y) == pytest.approx(wanted, rel=0.001)


def test_a_map_of_nothing_is_the_world() -> None:
    """Without the poles."""
    view = view_of(np.array([]), np.array([]), np.array([]), FRAME)
    assert view.east - view.west == pytest.approx(360)
