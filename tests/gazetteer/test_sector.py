"""The sector of a bearing, out of the disc that an answer has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap import geo
from geomap.gazetteer.phrases import Bearing, Offset
from geomap.gazetteer.place import Answer
from geomap.gazetteer.relative import relative
from geomap.gazetteer.sector import sector_of


def answer_of(radius_m: float, bearing_deg: float) -> Answer:
    """What 'east of X' resolves to for an X of this radius."""
    anchor = Answer("X", "placed", 34.0, 41.0, radius_m, "exact")
    return relative(Offset("X", Bearing(bearing_deg, 22.5), None), anchor)


@given(radius_m=st.floats(0, 150_000), bearing_deg=st.floats(0, 359))
def test_the_sector_is_round_the_anchor_that_the_answer_was_moved_from(radius_m: float, bearing_deg: float) -> None:
    """Anchor, beginning and end come back out of the point and the radius alone."""
    answer = answer_of(radius_m, bearing_deg)
    assert answer.lat is not None
    assert answer.lon is not None
    assert answer.uncertainty_m is not None

    sector = sector_of(answer.lat, answer.lon, bearing_deg=bearing_deg, uncertainty_m=answer.uncertainty_m)

    reach_m = min(max(3 * radius_m, 24_000), 100_000)
    assert geo.distance_m(34.0, 41.0, sector.lat, sector.lon) < 500  # meridians converge
    assert sector.inner_m == pytest.approx(radius_m / 2, abs=1)
    assert sector.outer_m == pytest.approx(reach_m + radius_m / 2, abs=1)


def test_a_radius_less_than_any_bearing_gives_is_a_small_sector_from_the_anchor() -> None:
    """Coordinates by hand may have both a bearing and a radius of their own."""
    sector = sector_of(34.0, 41.0, bearing_deg=90, uncertainty_m=5000)

    assert (sector.inner_m, sector.outer_m) == (0, 10_000)


@pytest.mark.parametrize(("bearing_deg", "half_deg"), [(0, 30), (135, 30), (360, 30), (22.5, 22.5), (200, 22.5)])
def test_one_of_eight_points_is_wider_than_a_bearing_told_more_finely(bearing_deg: float, half_deg: float) -> None:
    """'South east' is used more loosely than half of its step; 'south south east' is not."""
    sector = sector_of(34.0, 41.0, bearing_deg=bearing_deg, uncertainty_m=20_000)

    assert sector.half_angle_deg == half_deg
