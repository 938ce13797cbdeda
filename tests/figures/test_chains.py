"""Chains as arcs over time."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from geomap.figures import chains
from geomap.figures.chains import pushed
from geomap.figures.periods import periods_of, spans_of
from geomap.figures.time_axis import Axis


def of(story):
    """The chains of a story on an axis of 700 points."""
    spans = spans_of(story.placed)
    axis = Axis(60, 760, periods_of(int(spans["start"].min()), int(spans["end"].max())))
    return chains.of(story.relations, story.placed, spans.assign(role=story.placed.loc[spans.index, "role"]), axis)


@given(st.lists(st.floats(0, 100), max_size=30))
def test_neighbours_are_pushed_a_step_apart(wanted: list[float]) -> None:
    """In their order, between the two ends."""
    found = pushed(np.sort(np.array(wanted)), 5.0, 0.0, 100.0)
    step = min(5.0, 100.0 / max(len(wanted) - 1, 1))
    assert (np.diff(found) >= step - 1e-6).all()
    assert ((found >= -1e-6) & (found <= 100 + 1e-6)).all()


def test_answers_of_the_same_day_have_arcs(told) -> None:
    """Their marks hang below one another at that day, and their names stand side by side."""
    found = of(told({}, {}, links=(("i1", "i0", "disputed"),)))
    assert found.arcs[["cause", "answer", "is_stated"]].to_numpy().tolist() == [[0, 1, False]]
    assert np.diff(found.nodes["x"])[0] == 0
    assert sorted(found.nodes["lane"]) == [0, 1]
    assert np.diff(found.nodes["name_x"])[0] >= chains.STEP


@given(st.lists(st.floats(0, 700), max_size=30))
def test_marks_of_one_lane_do_not_meet(days: list[float]) -> None:
    """Unless more than all lanes hold fall into one place."""
    x = np.sort(np.array(days))
    found = chains.lanes(x, 9.0)
    fullest = max((int(((x >= one) & (x < one + 9.0)).sum()) for one in x), default=0)
    gaps = [np.diff(x[found == lane]).min(initial=9.0) for lane in np.unique(found)]
    assert fullest > chains.MOST_LANES or all(gap >= 9.0 - 1e-9 for gap in gaps)


def test_many_are_gathered_by_period(many) -> None:
    """And what lies within one, or is too much, is counted."""
    story = many(4000)
    found = of(story)
    assert len(found.arcs) <= chains.MOST_ARCS
    assert not found.is_named
    ends = story.placed.set_index("incident_id")["date_start"].notna()
    pairs = story.relations.drop_duplicates(["incident_id", "other_id"])
    dated = ends[pairs["incident_id"]].to_numpy() & ends[pairs["other_id"]].to_numpy()
    assert found.hidden + int(found.arcs["count"].sum()) == dated.sum()
    assert found.undated == len(pairs) - dated.sum()
