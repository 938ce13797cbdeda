"""The room that a country has for its name."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geomap.page.basemap.make_rooms import best_room
from geomap.page.basemap.outlines import read_outlines
from geomap.page.basemap.rooms import read_rooms


@pytest.mark.parametrize("code", ["IQ", "SY", "MA", "US", "LB", "CL"])
def test_a_room_is_inside_its_country(code):
    """So nothing that keeps to it stands in the sea or in another country."""
    room = read_rooms()[code]
    y = np.degrees(np.arcsinh(np.tan(np.radians(room.latitude))))
    south, north = (np.degrees(np.arctan(np.sinh(np.radians(y + way * room.up)))) for way in (-0.98, 0.98))
    box = shapely.box(room.longitude - 0.98 * room.across, south, room.longitude + 0.98 * room.across, north)

    assert read_outlines().country(code).buffer(0.02).contains(box)


def test_the_best_room_is_wide_and_keeps_off_what_is_cut_out():
    """A name is wide: of an upright and a lying arm of an L it takes the lying one."""
    shape = shapely.union(shapely.box(0, 0, 10, 2.5), shapely.box(0, 0, 2.5, 10))

    x, y, across, up = best_room(shape)

    assert across > 3 * up
    assert shape.buffer(0.01).contains(shapely.box(x - across, y - up, x + across, y + up))
