"""Lines of provinces, rivers and lakes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geomap.page.basemap.lines import KINDS, packed_lines, read_lines
from geomap.page.basemap.packing import points_of, unpacked


@pytest.mark.parametrize("kind", KINDS)
def test_lines_lie_on_the_earth(kind):
    """Every kind has lines, and none leaves the earth."""
    lines = read_lines(kind)

    west, south, east, north = shapely.total_bounds(lines)

    assert len(lines) > 200
    assert (west >= -180, south >= -90, east <= 180, north <= 90) == (True, True, True, True)


@pytest.mark.parametrize(
    ("kind", "lat", "lon", "within"),
    [
        ("provinces", 33.0, 44.65, 0.3),
        ("rivers", 33.34, 44.39, 0.1),
        ("rivers", 44.34, 28.03, 0.1),
        ("lakes", 38.6, 42.9, 0.6),
    ],
)
def test_well_known_lines_are_there(kind, lat, lon, within):
    """The Tigris runs by Baghdad, the Danube to the Black Sea; Lake Van is where it is."""
    assert shapely.distance(read_lines(kind), shapely.Point(lon, lat)).min() < within


def test_lines_that_shrink_to_a_point_are_left_out():
    """Lines are rounded to whole units and sorted, so that the same lines give the same bytes."""
    lines = [np.array([[3.0, 1.0], [4.0, 1.0]]), np.array([[1.0, 1.0], [1.2, 1.1]]), np.array([[2.0, 1.0], [0.0, 1.0]])]

    about, parts = unpacked(packed_lines(lines, unit=0.5, source="nowhere"))

    assert about == {"source": "nowhere", "unit": 0.5}
    assert points_of(parts["lines"])[0].tolist() == [[4, 2], [0, 2], [6, 2], [8, 2]]
    assert packed_lines(lines[::-1], unit=0.5, source="nowhere") == packed_lines(lines, unit=0.5, source="nowhere")
