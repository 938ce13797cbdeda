"""Lines and rings cut to a box."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geomap.page.basemap.clip import Box, clipped, in_units, ring_clipped, unrolled

SQUARE = Box(0, 0, 10, 10)


def test_line_that_leaves_and_returns_is_two():
    """A line is cut at the edges of the box."""
    line = shapely.LineString([(1, 5), (12, 5), (12, 6), (1, 6)])

    assert [part.tolist() for part in clipped([line], SQUARE)] == [[[1, 5], [10, 5]], [[10, 6], [1, 6]]]


def test_ring_outside_is_gone_and_ring_inside_is_whole():
    """Only what meets the box is kept."""
    ring = np.array([[1.0, 1.0], [2.0, 1.0], [2.0, 2.0]])

    assert ring_clipped(ring + 20, SQUARE) == []
    assert [part.tolist() for part in ring_clipped(ring, SQUARE)] == [ring.tolist()]


@given(st.floats(0.5, 30), st.floats(-15, 25), st.floats(-15, 25))
def test_area_of_a_clipped_ring_is_that_of_the_overlap(radius, x, y):
    """Clipping a ring leaves the area that it shares with the box."""
    disc = shapely.Point(x, y).buffer(radius, quad_segs=4)
    parts = ring_clipped(shapely.get_coordinates(disc.exterior)[:-1], SQUARE)

    area = sum(shapely.Polygon(part).area for part in parts)

    assert abs(area - disc.intersection(shapely.box(*SQUARE.bounds)).area) < 1e-6


def test_ring_past_the_date_line_does_not_jump():
    """A ring from 170° E to 170° W is one of 20°, seen at both edges of the map."""
    ring = np.array([[170.0, 0.0], [-170.0, 0.0], [-170.0, 10.0], [170.0, 10.0]])

    spans = [(copy[:, 0].min(), copy[:, 0].max()) for copy in unrolled(ring)]

    assert spans == [(-190, -170), (170, 190), (530, 550)]


def test_ring_round_the_pole_is_closed_below_the_map():
    """A ring that goes once round the earth ends at the south pole."""
    ring = np.array([[-180.0, -70.0], [-60.0, -70.0], [60.0, -70.0], [179.9, -70.0]])

    assert unrolled(ring)[1][-2:, 1].tolist() == [-90, -90]


def test_lines_in_units_are_a_start_and_steps():
    """What shrinks to a point is left out, and so are steps of nothing."""
    lines = [np.array([[1.0, 2.0], [1.0, 2.01], [1.5, 3.0]]), np.array([[5.0, 5.0], [5.01, 5.0]])]

    assert in_units(lines, 0.1) == [[10, 20, 5, 10]]
