"""Lines of one's own out of PMTiles."""

from __future__ import annotations

import json

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely
from page import made_up
from page.basemap.pmtiles_made import ROAD, tile, write
from shapely.geometry import LineString

from geomap.errors import InputError, MissingPackage
from geomap.page.basemap import Box, basemap_of, read_ground
from geomap.page.basemap.own import read_own
from geomap.page.basemap.pyramid import Pyramid, columns_and_rows, degrees, suited

IRAQ = Box(38, 29, 49, 38)
DIAGONAL = LineString([(0, 0), (4096, 4096)])
CROWD = [LineString([(k % 4000, 10), (k % 4000, 4000)]) for k in range(100)]


@pytest.fixture
def made(tmp_path):
    """A function that writes a file with one tile of zoom 4, which Iraq lies in, and others."""
    return lambda tiles=None, **header: write(tmp_path / "own.pmtiles", tiles or {(4, 9, 6): tile()}, **header)


def test_lines_lie_where_the_tile_does(made):
    """In degrees, as the lines of any other file."""
    own = read_own(made({(4, 9, 6): tile(a=[DIAGONAL])}))
    (line,) = own.within(IRAQ)

    assert [round(value, 3) for value in line.bounds] == [22.5, 21.943, 45.0, 40.98]


def test_they_are_drawn_and_the_file_is_named(made):
    """The page cuts them to its box, and its record has the file's hash."""
    ground = read_ground(own=made())
    basemap = basemap_of(IRAQ, ground)

    assert (basemap["own"], len(basemap["fine"]["own"])) == ("own.pmtiles", 2)
    assert [file["name"] for file in ground.files] == ["own.pmtiles"]


def test_what_gdal_writes_lies_where_it_was(tmp_path):
    """Another writer's file, with all zooms, gives a ring back to some metres, without the edges of tiles."""
    ring = shapely.Point(44, 33).buffer(2)
    table = gpd.GeoDataFrame({"name": ["x"]}, geometry=[ring], crs="EPSG:4326")
    pyogrio.write_dataframe(table, tmp_path / "own.pmtiles", driver="PMTiles", layer="a", MINZOOM=0, MAXZOOM=8)

    lines = shapely.union_all(read_own(tmp_path / "own.pmtiles").within(IRAQ))

    assert lines.hausdorff_distance(ring.exterior) < 0.001
    assert lines.length == pytest.approx(ring.exterior.length, rel=1e-3)


def test_layers_can_be_chosen(made):
    """One that the file does not have is refused with those that it has."""
    path = made()

    assert len(read_own(path, ("roads",)).within(IRAQ)) == 1
    with pytest.raises(InputError, match=r"it has no layer 'rails'; wanted one of roads, fields\."):
        read_own(path, ("rails",))


def test_layers_of_other_files_are_no_choice(tmp_path):
    """GeoJSON has none."""
    (tmp_path / "a.json").write_text(json.dumps({"type": "LineString", "coordinates": [[1, 2], [3, 4]]}))
    with pytest.raises(InputError, match="it is no PMTiles file"):
        read_own(tmp_path / "a.json", ("roads",))


def test_the_zoom_suits_the_box(made):
    """Of several the one that is as fine as the page; one line is not read twice."""
    columns, rows = columns_and_rows(IRAQ, 8)
    fine = {(8, x, y): tile(roads=[DIAGONAL]) for x in columns for y in rows}
    path = made({(4, 9, 6): tile(roads=[DIAGONAL, ROAD])} | fine)

    assert suited(IRAQ) == 8
    assert len(read_own(path).within(IRAQ)) == len(columns) * len(rows)


@pytest.mark.parametrize(("limit", "most"), [("MOST_TILES", 20), ("MOST_BYTES", 2000), ("MOST_POINTS", 50)])
def test_of_too_much_a_coarser_zoom_is_taken(made, monkeypatch, limit, most):
    """And where there is none, that is said."""
    monkeypatch.setattr(f"geomap.page.basemap.pyramid.{limit}", most)
    columns, rows = columns_and_rows(IRAQ, 8)
    crowded = {(8, x, y): tile(fine=CROWD) for x in columns for y in rows}
    coarse = {(4, 9, 6): tile(a=[DIAGONAL])}

    assert len(read_own(made(coarse | crowded)).within(IRAQ)) == 1
    with pytest.raises(InputError, match=r"own\.pmtiles: too much lies in the page's box, even at its zoom 8; wanted"):
        read_own(made(crowded)).within(IRAQ)


def test_a_tile_that_is_none_is_named(made):
    """By zoom, column and row."""
    with pytest.raises(InputError, match=r"own\.pmtiles: its tile 4/9/6 cannot be read"):
        read_own(made({(4, 9, 6): b"\xff\xff\xff"})).within(IRAQ)


def test_a_box_without_tiles_has_no_lines(made):
    """As with any other file whose lines lie elsewhere."""
    assert len(read_own(made()).within(Box(-60, -30, -50, -20))) == 0


def test_a_page_without_a_place_reads_nothing(made):
    """There is no box to draw in."""
    assert len(read_own(made()).within(Box(0, 0, 0, 0))) == 0


def test_tiles_and_degrees_agree():
    """The corner of a tile is where its number says."""
    assert degrees(np.array([[0.5, 0.5], [0, 0.5]]), 0).tolist() == [[0, 0], [-180, 0]]
    assert columns_and_rows(Box(22.6, 22, 44.9, 40.9), 4) == (range(9, 10), range(6, 7))


def test_without_the_packages_the_way_to_install_them_is_said(made, monkeypatch):
    """Before anything is built."""
    path = made()
    monkeypatch.setattr("geomap.page.basemap.archive.find_spec", lambda _: None)
    with pytest.raises(MissingPackage, match=r"PMTiles: the package pmtiles .* pip install 'geomap\[pmtiles\]'"):
        read_own(path)


def test_the_page_draws_them(made, opened):
    """And names the file as text."""
    path = made()
    path = path.rename(path.with_name("<b>.pmtiles"))
    page = opened(made_up.page(ground=read_ground(own=path)).html())

    assert "Lines of <b>.pmtiles are drawn too." in page.tab.text_content("#geomap-about")
    assert page.messages == []
    assert isinstance(read_own(path), Pyramid)
