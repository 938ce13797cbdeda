"""Arrays in a packed file."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from geomap.page.basemap.packing import packed, points_of, steps_of, unpacked

LINES = st.lists(
    st.lists(st.tuples(*[st.integers(-200_000, 200_000)] * 2), min_size=2, max_size=6), min_size=1, max_size=5
)


def test_what_is_packed_comes_back():
    """Header and arrays of every part come back as they were."""
    parts = {"one": {"a": np.array([[1, -2], [300, 4]], dtype="<i2")}, "other": {"b": np.array([], dtype="<u2")}}

    about, found = unpacked(packed({"source": "Dürer"}, parts))

    assert about == {"source": "Dürer"}
    assert found["one"]["a"].tolist() == [[1, -2], [300, 4]]
    assert found["other"]["b"].tolist() == []


@given(LINES)
def test_lines_come_back_by_their_corners(lines):
    """Every corner of a line comes back in order; a long step may have further points on it."""
    steps = [np.concatenate([np.array(line[:1]), np.diff(np.array(line), axis=0)]) for line in lines]
    _, parts = unpacked(packed({}, {"lines": steps_of(steps)}))

    points, numbers = points_of(parts["lines"])

    for number, line in enumerate(lines):
        left = iter(map(tuple, points[numbers == number].tolist()))
        assert all(corner in left for corner in line)
