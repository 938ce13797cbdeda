"""A grid on the whole earth: every point within the reach of its cell, cells of about one size."""

from __future__ import annotations

import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from geomap.publish.grid import cells_of

LATS = st.floats(-90, 90) | st.sampled_from([-90.0, 90.0, 0.0, 89.999999])
LONS = st.floats(-180, 180) | st.sampled_from([-180.0, 180.0, 179.999999, 0.0])
SIZES = st.floats(100, 2_000_000)


@given(LATS, LONS, SIZES)
def test_every_point_lies_within_the_reach_of_its_cell(lat: float, lon: float, size_m: float) -> None:
    """Measured along the ellipsoid, at the poles and across 180° too."""
    cell = cells_of([lat], [lon], size_m)
    away = Geodesic.WGS84.Inverse(lat, lon, cell.lat[0], cell.lon[0])["s12"]
    assert away <= cell.reach_m[0]


@given(LATS, LONS, SIZES)
def test_the_middle_of_a_cell_lies_in_it(lat: float, lon: float, size_m: float) -> None:
    """What was coarsened is not moved again."""
    once = cells_of([lat], [lon], size_m)
    again = cells_of(once.lat, once.lon, size_m)
    assert (again.lat[0], again.lon[0]) == (once.lat[0], once.lon[0])


@given(LATS, SIZES)
def test_180_degrees_east_is_180_degrees_west(lat: float, size_m: float) -> None:
    """One meridian, one cell."""
    assert cells_of([lat], [180], size_m) == cells_of([lat], [-180], size_m)


@pytest.mark.parametrize("size_m", [10_000.0, 100_000.0, 500_000.0])
def test_a_cell_reaches_not_much_farther_than_its_size(size_m: float) -> None:
    """Half the diagonal of a square is 0.71 of its side; the wedges round a pole are longer."""
    lats = np.linspace(-90, 90, 4001)
    reach = cells_of(lats, np.zeros(len(lats)), size_m).reach_m / size_m
    assert 0.6 < reach.min() <= reach.max() < 1.1


@pytest.mark.parametrize("lat", [0.0, 30.0, 60.0, 80.0, 89.0])
def test_cells_are_of_about_one_area_at_all_latitudes(lat: float) -> None:
    """Counted: points spread evenly over a ring fall into so many cells."""
    size_m = 50_000.0
    around = len(set(cells_of(np.full(100_000, lat), np.linspace(-180, 179.999, 100_000), size_m).lon))
    width = 2 * math.pi * 6_371_008.8 * math.cos(math.radians(cells_of([lat], [0], size_m).lat[0])) / around
    assert 0.8 < width / size_m < 1.25


def test_what_has_no_point_has_no_cell() -> None:
    """Missing in, missing out."""
    assert np.isnan(cells_of([np.nan], [np.nan], 10_000).lat[0])
