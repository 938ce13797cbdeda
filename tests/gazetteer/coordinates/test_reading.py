"""A point of a cell in degrees."""

from __future__ import annotations

import pytest

from geomap.gazetteer.coordinates.reading import LEAST_RADIUS_M, Refused, point


def test_a_cell_narrows_towards_the_pole() -> None:
    """A degree of longitude does."""
    assert point(60, 0, 0.5, "").radius_m < point(0, 0, 0.5, "").radius_m


def test_nothing_is_surer_than_a_metre() -> None:
    """Whatever the digits say."""
    assert point(0, 0, 1e-9, "").radius_m == LEAST_RADIUS_M


@pytest.mark.parametrize(("lat", "lon"), [(91, 0), (0, 181)])
def test_a_point_off_the_earth_is_refused(lat: float, lon: float) -> None:
    """By latitude or longitude."""
    assert isinstance(point(lat, lon, 0.5, ""), Refused)
