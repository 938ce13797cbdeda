"""The edges of outlines."""

from __future__ import annotations

import numpy as np

from geomap.page.basemap.make_edges import edges_of


def test_an_edge_of_two_neighbours_is_the_same_from_either_side():
    """Whichever way each of them goes round; rings are not joined, and a step to nowhere is no edge."""
    one, other = [(0, 0), (1, 0), (1, 2), (1, 2), (0, 0)], [(1, 2), (1, 0), (3, 0), (1, 2)]
    points, ring = np.array(one + other), np.repeat([0, 1], [len(one), len(other)])

    ends, owner = edges_of(points, ring, np.array([7, 8]))

    assert owner.tolist() == [7, 7, 7, 8, 8, 8]
    assert ends[1].tolist() == ends[3].tolist() == [[1, 0], [1, 2]]
    assert all(first <= second for first, second in ends.tolist())
