"""An outline becomes a point inside it and a radius that holds it."""

from __future__ import annotations

import math

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap import geo
from geomap.gazetteer.importers.outlines import of_geojson, of_wkb, spot


@settings(deadline=None)
@given(st.floats(-80, 70), st.floats(-179, 160), st.floats(0.01, 9), st.floats(0.01, 9))
def test_the_radius_reaches_every_corner(south: float, west: float, height: float, width: float) -> None:
    """And the point lies inside."""
    box = shapely.box(west, south, west + width, south + height)
    found = spot(box)
    assert box.intersects(shapely.Point(found.lon, found.lat))
    lon, lat = shapely.get_coordinates(box).T
    assert geo.distances_m(found.lat, found.lon, lat, lon).max() <= found.radius_m + 1


def test_the_point_of_a_crescent_lies_on_it() -> None:
    """Its middle does not."""
    crescent = shapely.Point(0, 0).buffer(2) - shapely.Point(1, 0).buffer(1.9)
    found = spot(crescent)
    assert crescent.intersects(shapely.Point(found.lon, found.lat))


def test_a_far_small_island_does_not_widen_the_radius() -> None:
    """Parts under a 200th of the whole are passed over."""
    country = shapely.MultiPolygon([shapely.box(0, 0, 10, 10), shapely.box(80, 0, 80.1, 0.1)])
    assert spot(country).radius_m < 1_000_000


def test_a_point_has_no_radius_of_its_own() -> None:
    """What it is says how far it reaches."""
    found = of_geojson({"type": "Point", "coordinates": [44.0, 33.0]})
    assert (found.lat, found.lon, math.isnan(found.radius_m)) == (33, 44, True)


@pytest.mark.parametrize(
    "geometry",
    [None, {}, {"type": "Point"}, {"type": "Point", "coordinates": ["a", "b"]}, {"type": "Polygon", "coordinates": []},
     {"type": "Point", "coordinates": [math.inf, 1]}, {"type": "Blob", "coordinates": [1, 2]}],
)  # fmt: skip
def test_what_is_no_geometry_lies_nowhere(geometry: dict[str, object] | None) -> None:
    """Whatever it is instead."""
    assert math.isnan(of_geojson(geometry).lat)


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_lie_somewhere_or_nowhere(data: bytes) -> None:
    """They never end in an error."""
    of_wkb(data)


def test_an_outline_that_crosses_itself_is_taken_as_it_is() -> None:
    """Bow ties are common in the wild."""
    found = spot(shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]))
    assert (math.isfinite(found.lat), found.radius_m > 100_000) == (True, True)
