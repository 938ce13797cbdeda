"""Distances, bearings and the one door to longitude-first."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from geomap import geo

LAT, LON = st.floats(-89, 89), st.floats(-180, 180)


@given(LAT, LON, LAT, LON)
def test_distance_is_within_half_a_per_cent_of_the_geodesic(lat_a, lon_a, lat_b, lon_b) -> None:
    """The sphere is good enough to say how far apart two places lie."""
    exact = geodesic((lat_a, lon_a), (lat_b, lon_b)).meters
    assert float(geo.distances_m(lat_a, lon_a, lat_b, lon_b)) == pytest.approx(exact, rel=0.006, abs=1)


def test_five_miles_west_is_five_miles_west() -> None:
    """A move along the geodesic keeps the latitude nearly and ends as far away as said."""
    lat, lon = geo.moved(36.19, 44.01, bearing_deg=270, distance_m=8046.72)
    assert geodesic((36.19, 44.01), (lat, lon)).meters == pytest.approx(8046.72, abs=0.01)
    assert (lat, lon) == (pytest.approx(36.19, abs=0.001), pytest.approx(43.92, abs=0.001))


def test_longitude_stands_first_in_a_position() -> None:
    """GeoJSON's order is not ours."""
    assert geo.position(33.5, 44.25) == [44.25, 33.5]


def test_the_middle_lies_on_the_short_way_round() -> None:
    """Two points on either side of the date line have their middle on it."""
    lat, lon = geo.middle([(0, 179), (0, -179)])
    assert (lat, abs(lon)) == (pytest.approx(0), pytest.approx(180))
