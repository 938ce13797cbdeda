"""Where an incident may have happened, true to scale."""

from __future__ import annotations

import numpy as np
import pytest

from geomap.figures import areas
from geomap.figures.boxes import Box
from geomap.figures.projection import view_of

FRAME = Box(0, 0, 600, 450)
VIEW = view_of(np.array([30.0, 37.0]), np.array([40.0, 46.0]), np.zeros(2), FRAME)
ANBAR = {
    "latitude": 32.95, "longitude": 41.5, "uncertainty_m": 265_000.0, "geo_precision": "province", "country": "IQ",
    "matched_name": "Anbar province",
}  # fmt: skip
NORTH = {"uncertainty_m": 50_000.0, "geo_precision": "relative", "bearing_deg": 0.0}


def chosen(told, *rows, view=VIEW):
    """The areas of a story, and how many are left out."""
    found = areas.chosen(told(*rows).placed, view)
    return found.drawn, found.left_out


def test_each_place_has_the_area_of_its_form(told) -> None:
    """The widest first; what lies under its mark has none."""
    found, left_out = chosen(told, NORTH, ANBAR, {"uncertainty_m": 60_000.0}, {"uncertainty_m": 100.0})
    assert ([area.form for area in found], left_out) == (["province", "disc", "sector"], 0)
    assert [area.radius for area in found] == sorted((area.radius for area in found), reverse=True)


def test_areas_alike_in_shape_and_role_are_one(told) -> None:
    """The points of one province may differ; another role has its own colour."""
    elsewhere = {"latitude": 33.2, "longitude": 42.0}
    found, _ = chosen(told, ANBAR, ANBAR | elsewhere, ANBAR | {"role": "other"})
    assert [area.role for area in found] == ["attack", "other"]


def test_a_bearing_to_a_part_of_an_area_makes_no_sector(told) -> None:
    """Two of them at one place are one disc."""
    part = {"uncertainty_m": 90_000.0, "geo_precision": "region"}
    found, _ = chosen(told, part | {"bearing_deg": 90.0}, part | {"bearing_deg": 270.0})
    assert [area.form for area in found] == ["disc"]


@pytest.mark.parametrize("lon", [179.8, -179.8])
def test_an_area_across_180_degrees_is_whole(told, lon: float) -> None:
    """On whichever side of it the place lies."""
    view = view_of(np.array([-20.0, -15.0]), np.array([178.0, -178.0]), np.zeros(2), FRAME)
    (area,), _ = chosen(told, NORTH | {"latitude": -17.0, "longitude": lon, "bearing_deg": 90.0}, view=view)
    (ring,) = area.rings
    middle = view.spots(np.array([-17.0]), np.array([lon]))[0]
    assert np.hypot(*(ring - middle).T).max() < 2 * 50_000 * view.points_per_metre(-17.0)


def test_what_the_edge_of_a_world_map_cuts_goes_on_at_the_other(told) -> None:
    """A map of the whole earth is a turn wide."""
    world = view_of(np.array([]), np.array([]), np.array([]), FRAME)
    (area,), _ = chosen(told, {"latitude": 20.0, "longitude": world.west + 1, "uncertainty_m": 1e6}, view=world)
    assert np.ptp([ring[:, 0].mean() for ring in area.rings]) == pytest.approx(FRAME.width)


def test_more_areas_than_anybody_can_tell_apart_are_left_out(told) -> None:
    """And counted."""
    rows = [{"latitude": 33 + n / 100, "uncertainty_m": 60_000.0} for n in range(areas.MOST + 1)]
    assert chosen(told, *rows) == ([], areas.MOST + 1)
