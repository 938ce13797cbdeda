"""The world cut to what a page shows."""

from __future__ import annotations

import json
import zlib

import pytest

from geomap.page.basemap import Box, basemap_of, box_round

IRAQ = Box(38, 29, 49, 38)


def size_of(basemap: dict) -> int:
    """What it costs in a page, before base64."""
    return len(zlib.compress(json.dumps(basemap, separators=(",", ":")).encode(), 9))


def test_iraq_has_rivers_lakes_and_provinces():
    """All that helps a reader to see where this is lies in the box."""
    fine = basemap_of(IRAQ)["fine"]

    assert [name for name in ("land", "borders", "provinces", "rivers", "lakes") if not fine[name]] == []


def test_detail_follows_the_extent():
    """A small box is drawn in finer steps than a wide one, and costs no more."""
    small, wide = basemap_of(Box(43, 32, 46, 35)), basemap_of(Box(20, 10, 70, 60))

    assert small["fine"]["unit"] < wide["fine"]["unit"]
    assert size_of(small) < size_of(wide)


@pytest.mark.parametrize(
    ("box", "most"), [(IRAQ, 60_000), (Box(18, 35, 52, 62), 130_000), (Box(-180, -85, 180, 85), 240_000)]
)
def test_basemap_is_small(box, most):
    """The basemap of a country, of a continent and of the world are of a fair size."""
    assert size_of(basemap_of(box)) < most


def test_basemap_of_no_place_is_the_world_behind():
    """A story without a point has no detailed part."""
    basemap = basemap_of(box_round([], []))

    assert [name for name, lines in basemap["fine"].items() if name != "unit" and lines] == []
    assert basemap["coarse"]["land"]


def test_land_does_not_stretch_round_the_earth():
    """Eastern Siberia and Fiji lie at both edges of the map, with nothing between."""
    unit = basemap_of(IRAQ)["coarse"]["unit"]

    for ring in basemap_of(IRAQ)["coarse"]["land"]:
        steps = [abs(step) * unit for step in ring[2::2]]
        at_the_pole = sum(ring[1::2]) * unit < -80
        assert at_the_pole or max(steps) < 60


def test_disputed_borders_stand_apart_with_their_reason():
    """The line on the Golan Heights is not drawn as a settled border."""
    basemap = basemap_of(box_round([33.0, 33.5], [35.5, 36.0]))

    assert "Israel – Syria" in [dispute["between"] for dispute in basemap["disputes"]]
    assert basemap["fine"]["disputed"]
