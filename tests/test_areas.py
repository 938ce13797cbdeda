"""Units of which no outline is known get the land next to their towns."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from shapely.geometry import MultiPolygon, box

sys.path.insert(0, str(Path(__file__).parents[1] / "gazetteer"))

import areas

SQUARE = MultiPolygon([box(10, 0, 14, 2)])
"""Land of four by two degrees at the equator."""


def halves(land, **further):
    """Return the discs of a western and an eastern unit with one town each, and what `further` adds."""
    towns = {"west": [(1, 10.5)], "east": [(1, 13.5)]} | further
    spots = [(*spot, unit) for unit, listed in towns.items() for spot in listed]
    lats, lons, units = zip(*spots, strict=True)
    return areas.discs(lats, lons, units, land, per_unit=100)


def test_land_belongs_to_the_nearest_town() -> None:
    """Two towns share a country half and half, so their units' middles are those of the halves."""
    found = halves(SQUARE)
    assert (found["west"].lon, found["east"].lon) == pytest.approx((11, 13), abs=0.05)


def test_a_disc_reaches_the_corners() -> None:
    """The radius holds the unit's land: half a diagonal of two by two degrees, 157 km."""
    assert halves(SQUARE)["west"].radius_m == pytest.approx(157_000, rel=0.08)


def test_without_an_outline_the_towns_decide() -> None:
    """The middle of the towns' hull stands in where a country has no outline."""
    found = halves(None, west=[(0, 10), (0, 11), (1, 10), (1, 11)])
    assert (found["west"].lat, found["west"].lon) == pytest.approx((0.5, 10.5), abs=0.01)


def test_a_unit_off_the_outline_keeps_to_its_towns() -> None:
    """A peninsula that an outline leaves out is not drawn to the shore opposite."""
    found = halves(SQUARE, south=[(-3, 12), (-3.2, 12.2)])
    assert found["south"].lat == pytest.approx(-3.1, abs=0.05)


def test_the_date_line_is_no_obstacle() -> None:
    """Towns on both sides of 180 degrees have their middle there."""
    disc = areas.discs([0, 0], [179, -179], ["a", "a"], None, per_unit=10)["a"]
    assert (abs(disc.lon) > 179.9, disc.radius_m < 120_000) == (True, True)


def test_a_town_listed_in_the_wrong_unit_is_left_out() -> None:
    """One eastern town that is listed in the west does not move the west."""
    west = [(lat / 4, 10 + lon / 8) for lat in range(1, 8) for lon in range(1, 8)]
    east = [(lat / 4, 13 + lon / 8) for lat in range(1, 8) for lon in range(1, 8)]
    found = halves(SQUARE, west=[*west, (1.1, 13.55)], east=east)
    assert found["west"].lon == pytest.approx(11, abs=0.1)
