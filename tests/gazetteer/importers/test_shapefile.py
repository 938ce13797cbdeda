"""Shapefiles are known by a glance and read in batches, packed or not."""

from __future__ import annotations

import zipfile

import geopandas as gpd
import pytest
import shapely

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import shapefile


@pytest.fixture
def shape(tmp_path):
    """A shapefile of two points."""
    path = tmp_path / "towns.shp"
    points = [shapely.Point(44, 33), shapely.Point(42, 34)]
    gpd.GeoDataFrame({"NAME": ["Hit", "Hīt"]}, geometry=points, crs=4326).to_file(path, engine="pyogrio")
    return path


def packed(shape, parts=shapefile.PARTS):
    """The same in a zip archive, in a folder of its own."""
    path = shape.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for suffix in parts:
            archive.write(shape.with_suffix(suffix), f"inside/{shape.stem}{suffix}")
    return path


def test_columns_are_read_from_the_table(shape) -> None:
    """In lower case; without a library."""
    assert (shapefile.columns(shape), shapefile.columns(packed(shape))) == ({"name"}, {"name"})


@pytest.mark.parametrize("content", [b"", b"rubbish", b"PK\x03\x04"])
def test_what_is_no_shapefile_has_no_columns(tmp_path, content: bytes) -> None:
    """Nor is it an error: another importer may take it."""
    (tmp_path / "x.shp").write_bytes(content)
    assert shapefile.columns(tmp_path / "x.shp") == set()


def test_features_come_with_their_number_and_point(shape, monkeypatch) -> None:
    """From a file and from an archive, and across batches."""
    monkeypatch.setattr(shapefile, "BATCH", 1)
    for path in (shape, packed(shape)):
        found = [(number, cells["NAME"], spot.lat, spot.lon) for number, cells, spot in shapefile.rows(path)]
        assert found == [(1, "Hit", 33, 44), (2, "Hīt", 34, 42)]


@pytest.mark.parametrize("suffix", [".shp", ".shx", ".dbf"])
def test_a_cut_shapefile_is_refused(shape, suffix: str) -> None:
    """In one line, whichever part ends too early."""
    part = shape.with_suffix(suffix)
    part.write_bytes(part.read_bytes()[: part.stat().st_size // 2])
    with pytest.raises(GazetteerError, match="wanted a shapefile with its"):
        list(shapefile.rows(shape))


def test_an_archive_without_the_shapes_is_refused(shape) -> None:
    """A table alone says nothing about where."""
    with pytest.raises(GazetteerError):
        list(shapefile.rows(packed(shape, (".dbf",))))
