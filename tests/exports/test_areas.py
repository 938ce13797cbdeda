"""Areas as polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shapely
from pyproj import Geod

from geomap.exports.areas import areas_of
from geomap.schema import PLACED, frame

if TYPE_CHECKING:
    import pandas as pd

EARTH = Geod(ellps="WGS84")


def placed(*rows: dict[str, object]) -> pd.DataFrame:
    """Placed incidents of these values."""
    defaults = {"role": "attack", "geo_precision": "exact", "status": "placed", "uncertainty_m": 5000.0, "label": "x"}
    return frame(PLACED, [defaults | {"incident_id": str(number)} | row for number, row in enumerate(rows)])


def shape_of(**values: object) -> shapely.MultiPolygon:
    """The one area of an incident."""
    areas = areas_of(placed(values))
    return areas.shapes(areas.table)[0]


@pytest.mark.parametrize(("lat", "lon"), [(33.0, 44.0), (70.0, -150.0), (0.0, 0.0), (-45.0, 170.0)])
def test_a_disc_reaches_as_far_as_its_radius(lat: float, lon: float) -> None:
    """Within a hundredth of it, in every direction."""
    rim = shapely.get_coordinates(shape_of(latitude=lat, longitude=lon, uncertainty_m=50_000.0))
    metres = [EARTH.inv(lon, lat, x, y)[2] for x, y in rim]
    assert metres == [pytest.approx(50_000, rel=0.01)] * len(rim)


@pytest.mark.parametrize("lon", [179.9, -179.9, 180.0])
def test_a_disc_across_180_degrees_is_cut_there(lon: float) -> None:
    """Nothing of it is lost, and nothing lies beyond."""
    shape = shape_of(latitude=10.0, longitude=lon, uncertainty_m=50_000.0)
    whole = shape_of(latitude=10.0, longitude=20.0, uncertainty_m=50_000.0)
    west, _, east, _ = shape.bounds
    assert (len(shape.geoms), west, east) == (2, -180.0, 180.0)
    assert shape.area == pytest.approx(whole.area, rel=0.02)


@pytest.mark.parametrize("lat", [89.9, -89.9])
def test_a_disc_round_a_pole_holds_it(lat: float) -> None:
    """And is valid."""
    shape = shape_of(latitude=lat, longitude=10.0, uncertainty_m=50_000.0)
    assert shape.is_valid
    assert shape.covers(shapely.Point(-100.0, 90.0 if lat > 0 else -90.0))


def test_a_direction_is_a_sector_on_its_side() -> None:
    """North of the point that it is told from."""
    shape = shape_of(latitude=34.0, longitude=44.0, geo_precision="relative", bearing_deg=0.0, uncertainty_m=20_000.0)
    assert shape.is_valid
    assert shape.covers(shapely.Point(44.0, 34.0))
    assert not shape.covers(shapely.Point(44.0, 33.7))


def test_a_province_is_its_outline() -> None:
    """Not a disc round its middle."""
    row = {"latitude": 32.9, "longitude": 41.6, "geo_precision": "province", "country": "IQ", "matched_name": "Anbar"}
    areas = areas_of(placed(row | {"place_name": "Anbar", "uncertainty_m": 250_000.0}))
    shape = areas.shapes(areas.table)[0]
    assert areas.table["form"].tolist() == ["province"]
    assert shape.is_valid
    assert shape.covers(shapely.Point(41.6, 32.9))
    assert not shape.covers(shapely.Point(44.4, 33.3))


def test_what_is_alike_is_one_area_and_the_widest_is_first() -> None:
    """Numbered from 1; an incident without a place has none."""
    here = {"latitude": 33.0, "longitude": 44.0}
    areas = areas_of(placed(here, here | {"uncertainty_m": 9000.0}, here, here | {"role": "other"}, {}))
    assert areas.of_incident.tolist()[:4] == [2, 1, 2, 3]
    assert areas.of_incident.isna().tolist() == [False] * 4 + [True]
    assert areas.table["incidents"].tolist() == [1, 2, 1]


def test_no_incident_has_no_areas() -> None:
    """An empty story is no failure."""
    areas = areas_of(placed())
    assert (len(areas.table), areas.shapes(areas.table).tolist()) == (0, [])
