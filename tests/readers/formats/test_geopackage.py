"""Each layer of a GeoPackage is a table."""

from __future__ import annotations

import sqlite3

import geopandas as gpd
import pytest
from builders import rows_of
from shapely.geometry import LineString, Point

from geomap.errors import InputError, UnknownFormat
from geomap.readers import DEFAULT
from geomap.readers.formats import FORMATS, format_of, geopackage


def made(folder, **layers: gpd.GeoDataFrame):
    """A GeoPackage of these layers."""
    for name, table in layers.items():
        table.to_file(folder / "a.gpkg", layer=name, driver="GPKG")
    return folder / "a.gpkg"


def table(*shapes: object, crs: object = 4326, **columns: list[object]) -> gpd.GeoDataFrame:
    """Rows with these shapes."""
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=crs)


def test_each_layer_is_a_table(tmp_path) -> None:
    """Its name stands in what it was taken for."""
    path = made(tmp_path, reports=table(Point(44.1, 33.5), a=["x"]), sources=table(None, a=["y"]))
    raws = geopackage.read(path, DEFAULT)
    assert [raw.taken for raw in raws] == ["GeoPackage, layer reports", "GeoPackage, layer sources"]
    assert rows_of(raws[0]) == [{"a": "x", "latitude": "33.5", "longitude": "44.1"}]


def test_lines_and_metres_are_doubtful(tmp_path) -> None:
    """A point on the line, in degrees."""
    path = made(tmp_path, a=table(LineString([(44, 33), (44, 34)]), a=["x"]).to_crs(32638))
    [raw] = geopackage.read(path, DEFAULT)
    assert 33 <= float(raw.cells["latitude"][0]) <= 34
    assert [finding.value for finding in raw.doubtful] == ["WGS 84 / UTM zone 38N", "LineString"]


def test_it_is_known_by_its_mark(tmp_path) -> None:
    """Another SQLite database is none."""
    path = made(tmp_path, a=table(Point(1, 2), a=["x"]))
    assert format_of(path.rename(tmp_path / "stdin")) is FORMATS["gpkg"]
    assert geopackage.read(tmp_path / "stdin", DEFAULT)[0].doubtful == []
    with sqlite3.connect(tmp_path / "b.gpkg") as database:
        database.execute("CREATE TABLE a (b)")
    database.close()
    with pytest.raises(UnknownFormat):
        format_of(tmp_path / "b.gpkg")


@pytest.mark.parametrize("kept", [100, 3000, 60_000])
def test_a_cut_file_is_refused_in_one_line(tmp_path, kept: int) -> None:
    """What the library says of it stands in the line."""
    path = made(tmp_path, a=table(Point(1, 2), a=["x"]))
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(InputError) as caught:
        geopackage.read(path, DEFAULT)
    assert "\n" not in str(caught.value)
