"""GeoParquet, FlatGeobuf and GeoJSON Lines: one table, read back whole."""

from __future__ import annotations

import json
from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pytest

from geomap.exports.table import INCIDENTS
from geomap.schema import PLACED


def test_geoparquet_has_every_column_with_its_type(written, told) -> None:
    """Text, whole numbers that may be missing, numbers, days, flags."""
    read = pq.read_table(written("parquet")).to_pandas(types_mapper=None)
    assert read.columns.tolist() == [*INCIDENTS.names, "geometry", "bbox"]
    for column in PLACED.columns:
        wanted = told.placed[column.name]
        assert read[column.name].isna().tolist() == wanted.isna().tolist()
        assert [str(value)[:10] for value in read[column.name].dropna()] == [
            str(float(value) if column.kind == "integer" and read[column.name].dtype == float else value)[:10]
            for value in wanted.dropna()
        ], column.name


def test_geopandas_reads_the_points_and_a_box_alone(written, told) -> None:
    """By the covering: what lies outside is not read."""
    path = written("parquet")
    whole = gpd.read_parquet(path)
    assert whole.crs == "OGC:CRS84"
    assert whole.geometry.isna().tolist() == told.placed["latitude"].isna().tolist()
    assert gpd.read_parquet(path, bbox=(43.9, 36.0, 44.1, 36.3))["incident_id"].tolist() == ["b"]


def test_geoparquet_carries_the_terms(written) -> None:
    """As JSON in its metadata."""
    metadata = pq.read_schema(written("parquet")).metadata
    assert json.loads(metadata[b"credits"])[0]["attribution"] == "© Places & Co"


def test_a_story_without_any_place_is_no_failure(written, told) -> None:
    """The box of nothing is left out."""
    nowhere = replace(told, placed=told.placed.assign(latitude=float("nan"), longitude=float("nan")))
    assert gpd.read_parquet(written("parquet", nowhere)).geometry.isna().all()
    assert len(pyogrio.read_dataframe(written("fgb", nowhere))) == 5


def test_flatgeobuf_keeps_the_incidents_without_a_place(written, told) -> None:
    """At the price of its index, and in their order."""
    info = pyogrio.read_info(written("fgb"))
    table = pyogrio.read_dataframe(written("fgb"))
    assert not info["capabilities"]["fast_spatial_filter"]
    assert table["incident_id"].tolist() == told.placed["incident_id"].tolist()
    assert table.geometry.isna().tolist() == told.placed["latitude"].isna().tolist()


def test_flatgeobuf_has_its_index_where_all_have_a_place(written, told) -> None:
    """So that a box of it is read from a server without the rest."""
    placed = replace(told, placed=told.placed[told.placed["latitude"].notna()])
    path = written("fgb", placed)
    assert pyogrio.read_info(path)["capabilities"]["fast_spatial_filter"]
    assert sorted(pyogrio.read_dataframe(path)["incident_id"]) == ["a", "b", "c", "d"]


def test_geojson_lines_are_the_features_of_the_geojson(written) -> None:
    """One each, with the terms beside."""
    lines = [json.loads(line) for line in written("geojsonl").read_text(encoding="utf-8").splitlines()]
    features = json.loads(written("geojson").read_bytes())["features"]
    assert [{name: value for name, value in line.items() if name != "attribution"} for line in lines] == features
    assert all(line["attribution"] == ["© Places & Co"] for line in lines)


@pytest.mark.parametrize("name", ["geojson", "geojsonl", "fgb", "parquet"])
def test_days_stay_days(written, name: str) -> None:
    """In each of them."""
    table = gpd.read_parquet(written(name)) if name == "parquet" else gpd.read_file(written(name))
    days = pd.to_datetime(table["date_start"]).dt.strftime("%Y-%m-%d")
    assert days.dropna().tolist() == ["2020-03-11", "2020-03-13", "2020-03-14", "2020-03-15"]
