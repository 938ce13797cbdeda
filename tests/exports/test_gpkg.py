"""The GeoPackage: layers, tables, styles and terms."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace

import geopandas as gpd
import pyogrio
import pytest
from lxml import etree

from geomap.exports import qgis
from geomap.layers.vague import are_vague

NAMED = re.compile(r'"(\w+)"').findall


@pytest.fixture
def package(written):
    """The file, open."""
    with closing(sqlite3.connect(written("gpkg"))) as file:
        yield file


def test_layers_and_tables_have_names(written) -> None:
    """What has no geometry is a table."""
    layers = dict(pyogrio.list_layers(written("gpkg")).tolist())
    assert layers == {
        "areas": "MultiPolygon", "links": "MultiLineString", "launches": "Point", "incidents": "Point",
        "reports": None, "sources": None, "relations": None, "attributions": None, "layer_styles": None,
    }  # fmt: skip


def test_incidents_are_points_where_the_story_has_them(written, told) -> None:
    """With count, geometry and types of the columns."""
    table = gpd.read_file(written("gpkg"), layer="incidents")
    lats = told.placed["latitude"]
    assert table.crs == "EPSG:4326"
    assert table.geometry.isna().tolist() == lats.isna().tolist()
    assert table.geometry.y.dropna().tolist() == pytest.approx(lats.dropna().tolist(), abs=1e-6)
    assert [str(day)[:10] for day in table["date_start"]] == [
        "2020-03-11",
        "2020-03-13",
        "2020-03-14",
        "2020-03-15",
        "NaT",
    ]


def test_an_incident_names_its_area(written) -> None:
    """The one without a place has none."""
    incidents = pyogrio.read_dataframe(written("gpkg"), layer="incidents", read_geometry=False)
    areas = gpd.read_file(written("gpkg"), layer="areas").set_index("area")
    assert (
        areas.loc[incidents["area"].dropna(), "role"].tolist() == incidents["role"][incidents["area"].notna()].tolist()
    )
    assert incidents.loc[incidents["incident_id"] == "e", "area"].isna().all()
    assert set(areas["form"]) == {"disc", "sector", "province"}


def test_reports_sources_and_relations_are_whole(written, told) -> None:
    """Every column and row, as text where they are text."""
    for name, table in (("reports", told.reports), ("sources", told.sources), ("relations", told.relations)):
        read = pyogrio.read_dataframe(written("gpkg"), layer=name)
        assert read.columns.tolist() == table.columns.tolist()
        assert len(read) == len(table)
    reports = pyogrio.read_dataframe(written("gpkg"), layer="reports")
    assert reports["weapon"].tolist()[1] == told.reports["weapon"].tolist()[1]


def test_each_layer_has_the_style_that_qgis_opens_it_with(package) -> None:
    """As QGIS keeps it: XML, the default of its layer."""
    rows = package.execute(
        "SELECT f_table_name, f_geometry_column, styleQML, useAsDefault FROM layer_styles"
    ).fetchall()
    assert [row[0] for row in rows] == ["areas", "links", "launches", "incidents"]
    assert all(
        etree.fromstring(qml).tag == "qgis" and (column, default) == ("geom", 1) for _, column, qml, default in rows
    )


def test_styles_choose_as_the_map_does(package, told) -> None:
    """Each incident fits one rule: that of its role, hollow where its place is vague."""
    renderer = etree.fromstring(qgis.styles()["incidents"]).find("renderer-v2")
    rules = [(rule.get("filter"), rule.get("label")) for rule in renderer.iter("rule")]
    vague = dict(zip(told.placed["incident_id"], are_vague(told.placed), strict=True))
    for incident, role in zip(told.placed["incident_id"], told.placed["role"], strict=True):
        question = "SELECT 1 FROM incidents WHERE incident_id = ? AND "
        fitting = [label for chosen, label in rules if package.execute(question + chosen, (incident,)).fetchone()]
        words = {"attack": "Attack", "retaliatory strike": "Retaliatory strike", "other": "Other incident"}[role]
        assert fitting == [f"{words}, place known vaguely" if vague[incident] else words]


def test_every_rule_has_its_symbol() -> None:
    """Styles that name what is not there would draw nothing."""
    for style in qgis.styles().values():
        root = etree.fromstring(style)
        wanted = [rule.get("symbol") for rule in root.iter("rule")]
        assert wanted == [symbol.get("name") for symbol in root.findall("renderer-v2/symbols/symbol")]


def test_terms_travel_with_the_file(package) -> None:
    """In the metadata of the whole."""
    ((scope, told),) = package.execute(
        "SELECT reference_scope, metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON id = md_file_id"
    )
    assert (scope, json.loads(told)["credits"][0]["licence"]) == ("geopackage", "CC-BY-4.0")


def test_no_clock_stands_in_it(package) -> None:
    """Every date of the file itself is the same."""
    dates = package.execute(
        "SELECT last_change FROM gpkg_contents UNION SELECT update_time FROM layer_styles"
        " UNION SELECT timestamp FROM gpkg_metadata_reference"
    )
    assert dates.fetchall() == [("2000-01-01T00:00:00.000Z",)]


def test_a_style_asks_for_no_column_that_is_withheld(written, told) -> None:
    """QGIS would draw nothing by it; what has no role is drawn as other incidents are."""
    withheld = frozenset({"role", "label", "status", "geo_precision", "event_type"})
    path = written("gpkg", replace(told, withheld=withheld))
    with closing(sqlite3.connect(path)) as file:
        styles = dict(file.execute("SELECT f_table_name, styleQML FROM layer_styles").fetchall())
    for layer in ("incidents", "areas"):
        columns = {*pyogrio.read_dataframe(path, layer=layer, read_geometry=False)}
        asked = {name for rule in etree.fromstring(styles[layer]).iter("rule") for name in NAMED(rule.get("filter"))}
        assert asked <= columns
    assert "fieldName" not in styles["incidents"]


def test_how_an_accusation_is_known_stays(written, told) -> None:
    """The outcome of a look-up has the same name, and is not published."""
    path = written("gpkg", replace(told, withheld=frozenset({"status"})))
    tables = [pyogrio.read_dataframe(path, layer=layer, read_geometry=False) for layer in ("attributions", "incidents")]
    assert [("status" in table) for table in tables] == [True, False]
