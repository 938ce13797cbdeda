"""Links on the map."""

from __future__ import annotations

import numpy as np

from geomap.figures import arrows, crowds
from geomap.figures.boxes import Box

FRAME = Box(0, 0, 600, 400)
STATED = (("i1", "i0", "stated"),)


def chosen(told, spots, *links):
    """The arrows between marks at these spots."""
    story = told(*[{} for _ in spots], links=links)
    crowd = crowds.gathered(np.array(spots, dtype=float), FRAME)
    return arrows.chosen(story.relations, story.placed, crowd), crowd


def test_an_arrow_goes_from_the_cause_to_the_answer_clear_of_both(told) -> None:
    """Its head at the answer."""
    found, crowd = chosen(told, [(100, 100), (300, 100)], *STATED)
    (curve,) = found.curves
    assert np.hypot(*(curve.line[0] - crowd.spots[0])) > crowd.own
    assert crowd.own < np.hypot(*(curve.head[0] - crowd.spots[1])) < 4 * crowd.own
    assert curve.is_stated


def test_a_way_there_and_one_back_lie_apart(told) -> None:
    """Each bends to its own left."""
    found, _ = chosen(told, [(100, 100), (300, 100)], *STATED, ("i0", "i1", "stated"))
    middles = [curve.line[len(curve.line) // 2][1] for curve in found.curves]
    assert abs(middles[0] - middles[1]) > 30


def test_neighbours_have_an_arrow_that_can_be_seen(told) -> None:
    """It bends so much that there is room for a line and its head."""
    found, _ = chosen(told, [(100, 100), (112, 100)], *STATED)
    assert len(found.curves) == 1


def test_a_link_that_anybody_disputes_is_not_stated(told) -> None:
    """And drawn once."""
    found, _ = chosen(told, [(100, 100), (300, 100)], *STATED, ("i1", "i0", "disputed"))
    assert [curve.is_stated for curve in found.curves] == [False]


def test_links_inside_a_cluster_are_counted(told) -> None:
    """They have no room."""
    found, _ = chosen(told, [(100, 100)] * 8, *STATED)
    assert (found.curves, found.inside) == ([], 1)


def test_links_between_two_clusters_are_one_arrow(told) -> None:
    """That knows how many it stands for."""
    links = [(f"i{8 + n}", f"i{n}", "stated") for n in range(8)]
    found, _ = chosen(told, [(100, 100)] * 8 + [(300, 100)] * 8, *links)
    assert [curve.count for curve in found.curves] == [8]


def test_a_thicket_is_thinned(told) -> None:
    """Those that are left out are counted."""
    spots = [(30 + 30 * (n % 18), 30 + 30 * (n // 18)) for n in range(arrows.MOST + 20)]
    links = [(f"i{n + 1}", f"i{n}", "stated") for n in range(arrows.MOST + 10)]
    found, _ = chosen(told, spots, *links)
    assert (len(found.curves), found.left_out) == (arrows.MOST, 10)
