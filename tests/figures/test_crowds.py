"""Marks that would lie on one another."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from geomap.figures.boxes import Box
from geomap.figures.crowds import MANY, MOST_FANNED, gathered

FRAME = Box(0, 0, 600, 400)


def test_marks_that_lie_apart_stay_where_they_are() -> None:
    """To a hair."""
    spots = np.array([[100.0, 100.0], [200.0, 100.0], [200.0, 300.0]])
    crowd = gathered(spots, FRAME)
    assert np.allclose(crowd.spots, spots)
    assert not crowd.is_cluster.any()


def test_a_few_on_one_spot_stand_side_by_side() -> None:
    """In their order, none over another."""
    crowd = gathered(np.full((3, 2), 100.0), FRAME)
    assert np.all(np.diff(crowd.spots[:, 0]) > 2 * crowd.own)
    assert crowd.counts.tolist() == [3]


def test_many_on_one_spot_are_a_cluster() -> None:
    """One more than can be fanned."""
    crowd = gathered(np.full((MOST_FANNED + 1, 2), 100.0), FRAME)
    assert crowd.is_cluster.tolist() == [True]
    assert np.allclose(crowd.spots, 100.0)


@given(st.lists(st.tuples(st.floats(20, 580), st.floats(20, 380)), min_size=1, max_size=60))
def test_nobody_is_lost_and_all_stay_in_the_frame(points) -> None:
    """However they lie."""
    crowd = gathered(np.array(points), FRAME)
    assert crowd.counts.sum() == len(points) == len(crowd.group)
    assert (crowd.middles >= 0).all()
    assert (crowd.middles <= (600, 400)).all()


def test_thousands_become_few_that_do_not_lie_on_one_another() -> None:
    """Each counted once."""
    crowd = gathered(np.random.default_rng(1).normal((300, 200), 60, (MANY * 20, 2)).clip(20, 380), FRAME)
    assert crowd.counts.sum() == MANY * 20
    assert len(crowd.counts) < 400
    apart = np.hypot(*(crowd.middles[:, None] - crowd.middles[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    assert (apart < 0.5 * crowd.radii[:, None]).sum() == 0


def test_no_marks_are_no_crowd() -> None:
    """A story without a point has a map all the same."""
    assert len(gathered(np.empty((0, 2)), FRAME).counts) == 0
