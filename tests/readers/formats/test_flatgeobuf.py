"""FlatGeobuf is one table."""

from __future__ import annotations

import geopandas as gpd
import pytest
from builders import rows_of
from shapely.geometry import Point

from geomap.errors import InputError
from geomap.readers import DEFAULT
from geomap.readers.formats import FORMATS, flatgeobuf, format_of


@pytest.fixture
def file(tmp_path):
    """Two reports, one of them without a place."""
    table = gpd.GeoDataFrame({"a": ["x", "التاجي"], "n": [3, None]}, geometry=[Point(44.1, 33.5), None], crs=4326)
    table.to_file(tmp_path / "a.fgb", driver="FlatGeobuf", SPATIAL_INDEX="NO")
    return tmp_path / "a.fgb"


def test_columns_and_points_are_read(file) -> None:
    """Known by its first bytes."""
    assert format_of(file) is FORMATS["fgb"]
    assert rows_of(flatgeobuf.read(file, DEFAULT)[0]) == [
        {"a": "x", "n": "3", "latitude": "33.5", "longitude": "44.1"},
        {"a": "التاجي", "n": "", "latitude": "", "longitude": ""},
    ]


@pytest.mark.parametrize("kept", [8, 20, 200, -30])
def test_a_cut_file_is_refused_in_one_line(file, kept: int) -> None:
    """Not read as far as it goes."""
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(InputError) as caught:
        flatgeobuf.read(file, DEFAULT)
    assert "\n" not in str(caught.value)
