"""Where a source does not say how far a place reaches, its type and people do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.importers import radii
from geomap.geo import distance_m
from geomap.schema import PLACE_TYPES

LAT, LON = st.floats(-89, 89), st.floats(-179, 179)


def test_every_type_of_place_has_a_radius() -> None:
    """None is a point."""
    assert set(radii.OF_TYPE_M) == set(PLACE_TYPES)
    assert min(radii.OF_TYPE_M.values()) > 0


def test_a_larger_town_reaches_further_and_nothing_else_does() -> None:
    """Where nobody counted, a town is a village."""
    found = radii.of_types(["town", "town", "dam", "dam"], np.array([1e6, np.nan, 1e6, 0]))
    assert found.tolist() == [8000, 2000, 2000, 2000]


@given(LAT, LON, LAT, LON)
def test_a_box_is_held_by_its_radius(lat: float, lon: float, north: float, east: float) -> None:
    """Every corner lies within it."""
    box = radii.Box(min(lat, north), min(lon, east), max(lat, north), max(lon, east))
    reach = radii.of_box(lat, lon, box)
    assert all(distance_m(lat, lon, y, x) <= reach + 1 for y in (lat, north) for x in (lon, east))


def test_a_box_across_the_date_line_is_small() -> None:
    """Its western edge is the greater number."""
    assert radii.of_box(0, 179.9, radii.Box(-0.1, 179.8, 0.1, -179.9)) == pytest.approx(24_900, rel=0.01)
