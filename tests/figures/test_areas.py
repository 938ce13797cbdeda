"""Where an incident may have happened, true to scale."""

from __future__ import annotations

import numpy as np
import pytest

from geomap.figures import areas
from geomap.figures.areas import outline
from geomap.figures.boxes import Box
from geomap.figures.projection import view_of
from geomap.geo import distances_m

VIEW = view_of(np.array([30.0, 37.0]), np.array([40.0, 46.0]), np.zeros(2), Box(0, 0, 600, 450))


def test_a_disc_is_as_far_from_its_middle_everywhere() -> None:
    """By its radius, in the far north too."""
    rim = outline(70.0, 20.0, 50_000.0)
    assert distances_m(70.0, 20.0, rim[:, 0], rim[:, 1]) == pytest.approx(50_000, rel=1e-6)


def test_a_sector_lies_towards_its_bearing() -> None:
    """Its tip at the rim of the disc, its arc on the other side."""
    rim = outline(33.0, 44.0, 20_000.0, 0.0)
    assert rim[0].tolist() == pytest.approx([33.0 - 0.18, 44.0], abs=0.001)
    assert distances_m(*rim[0], rim[1:, 0], rim[1:, 1]) == pytest.approx(40_000, rel=1e-6)
    assert (rim[1:, 0] > rim[0, 0]).all()


def test_areas_are_drawn_widest_first_and_once(told) -> None:
    """None that lies under its mark; a part of a province is the disc that it is."""
    rows = [
        {"uncertainty_m": 50_000.0, "geo_precision": "relative", "bearing_deg": 90.0},
        {"uncertainty_m": 200_000.0, "geo_precision": "province", "bearing_deg": 90.0},
        {"uncertainty_m": 200_000.0, "geo_precision": "province", "bearing_deg": 90.0},
        {"uncertainty_m": 100.0},
    ]
    found, left_out = areas.chosen(told(*rows).placed, VIEW)
    assert found["uncertainty_m"].tolist() == [200_000.0, 50_000.0]
    assert found["bearing_deg"].isna().tolist() == [True, False]
    assert left_out == 0


def test_more_areas_than_anybody_can_tell_apart_are_left_out(told) -> None:
    """And counted."""
    rows = [{"latitude": 33 + n / 100, "uncertainty_m": 60_000.0} for n in range(areas.MOST + 1)]
    found, left_out = areas.chosen(told(*rows).placed, VIEW)
    assert (len(found), left_out) == (0, areas.MOST + 1)
