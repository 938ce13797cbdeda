"""The outlines of the world's provinces, as they are packed."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geomap.page.basemap.make_outlines import NOBODY, arcs_of
from geomap.page.basemap.outlines import read_outlines


@pytest.fixture(scope="module")
def world():
    """All outlines."""
    return read_outlines()


@pytest.mark.parametrize(
    ("code", "inside", "outside"),
    [("IQ", (44.4, 33.3), (36.3, 33.5)), ("ZA", (28.0, -26.2), (28.3, -29.5)), ("TR", (32.9, 39.9), (44.4, 33.3))],
)
def test_a_country_is_all_of_its_provinces(world, code, inside, outside):
    """Its capital lies in it, a neighbour's or an enclave's town does not."""
    country = world.country(code)

    assert country.contains(shapely.Point(inside))
    assert not country.contains(shapely.Point(outside))


def test_nearly_every_province_has_an_outline_and_a_name(world):
    """The file is whole, but for units that are specks."""
    numbers = np.linspace(0, len(world.names) - 1, 200).astype(int)

    assert np.mean([not world.province(int(number)).is_empty for number in numbers]) > 0.95
    assert np.mean([bool(names) for names in world.names]) > 0.98


def test_an_unknown_country_is_empty(world):
    """And asks for nothing."""
    assert world.country("XX").is_empty


def test_two_neighbours_share_one_arc():
    """Their border stands once, with both of them; what is left of each rim has one."""
    shapes = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])

    arcs, sides = arcs_of(shapes)

    assert sorted(map(tuple, sides.tolist())) == [(0, 1), (0, NOBODY), (1, NOBODY)]
    border = arcs[[tuple(pair) for pair in sides.tolist()].index((0, 1))]
    assert np.abs(border[1:]).sum() == round(1 / 0.01)


def test_specks_are_left_out_unless_a_province_is_nothing_else():
    """An island that no map shows is not told, but a province of small islands is."""
    land, speck, island = shapely.box(0, 0, 1, 1), shapely.box(5, 5, 5.04, 5.04), shapely.box(9, 9, 9.05, 9.05)

    arcs, sides = arcs_of(np.array([shapely.MultiPolygon([land, speck]), island]))

    assert sides[:, 0].tolist() == [0, 1]
    assert len(arcs) == 2
