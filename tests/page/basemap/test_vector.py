"""Lines of a vector tile."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page.basemap.pmtiles_made import tile
from shapely.geometry import LineString, Polygon

from geomap.page.basemap.vector import drawn, lines_in

COMMANDS = st.lists(st.sampled_from([9, 10, 15, 18, 1, 2, 7, 3, 26]) | st.integers(0, 2**32 - 1), max_size=12)


def test_lines_and_rims_are_cut_to_the_tile():
    """What runs in the margin belongs to the next tile; points are left out."""
    lines = {tuple(map(tuple, line.coords)) for line in lines_in(tile())}

    assert ((0.0, 0.5), (0.5, 0.5), (1.0, 0.5 + 1000 * 2048 / 2148 / 4096)) in lines
    assert max(y for line in lines for _, y in line) == 1
    assert not any(y == before == 1 for line in lines for (_, before), (_, y) in pairwise(line))


def test_the_edge_of_a_tile_is_no_line():
    """A polygon that fills the tile, with or without a margin, has no rim there."""
    exact = Polygon([(0, 0), (0, 4096), (4096, 4096), (4096, 0)])
    wider = Polygon([(-64, -64), (-64, 4160), (4160, 4160), (4160, -64)])

    assert len(lines_in(tile(land=[exact, wider]))) == 0


def test_layers_are_chosen_by_name():
    """Of several only those are read."""
    assert len(lines_in(tile(), ["roads"])) == 1
    assert len(lines_in(tile(), ["none"])) == 0


def test_parts_of_a_line_are_lines():
    """A line of several parts is several, and holes have rims."""
    ring = Polygon([(0, 9), (90, 9), (90, 90), (0, 90)], [[(20, 20), (20, 60), (60, 60), (60, 20)]])

    assert len(lines_in(tile(a=[LineString([(5, 5), (9, 9)]).union(LineString([(50, 5), (90, 9)])), ring]))) >= 4


@pytest.mark.parametrize("content", [b"\xff\xff", b"not a tile", tile()[:-7]])
def test_what_is_no_tile_is_refused(content):
    """By one kind of error."""
    with pytest.raises(ValueError, match=r"."):
        lines_in(content)


@given(COMMANDS)
def test_any_commands_draw_lines_or_are_refused(commands):
    """No other error comes out, and no number in them makes it slow."""
    try:
        assert all(len(line) >= 1 for line in drawn(commands))
    except ValueError as refused:
        assert "unknown commands" in str(refused)  # noqa: PT017 - either is right
