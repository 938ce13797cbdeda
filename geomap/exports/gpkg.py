"""GeoPackage: incidents, areas, links and launch points as layers, reports, sources and relations as tables.

The styles of the layers are inside it, so that QGIS draws them as the map does.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
import shapely

from geomap.exports import lines, qgis
from geomap.exports.areas import AREAS, areas_of
from geomap.exports.arrow import batches, geometry_field, of_points, schema_of
from geomap.exports.gdal import DATE, streamed, writing
from geomap.exports.table import INCIDENTS, incidents_of, without
from geomap.layers import launches
from geomap.schema import ATTRIBUTIONS, LINKS, REPORTS, SOURCES, Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

NUMBERED = replace(INCIDENTS, columns=(*INCIDENTS.columns, AREAS["area"]))
LAUNCHES = Table(
    "launches",
    "From where an attack was launched, as a report has it.",
    (
        Column("incident_id", "text", "The incident.", required=True),
        *(REPORTS[name] for name in ("report_id", "latitude", "longitude")),
        Column("query", "text", "The words that were looked up."),
        AREAS["uncertainty_m"],
    ),
)

_STYLES = """CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),
  f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,
  owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"""
_STYLE = """INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
  styleQML, styleSLD, useAsDefault, description, owner, update_time)
  VALUES ('', '', ?, 'geom', 'geomap', ?, '', 1, 'As on the map', '', ?)"""
_CONTENTS = """INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
  VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles for QGIS', ?)"""
_METADATA = """CREATE TABLE gpkg_metadata (
  id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
  md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')"""
_REFERENCE = """CREATE TABLE gpkg_metadata_reference (
  reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
  timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL,
  md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
  CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))"""
_EXTENSION = """INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
  VALUES (?, NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')"""
_EXTENSIONS = """CREATE TABLE IF NOT EXISTS gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"""


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write all layers and tables; the credits stand in the metadata."""
    incidents = incidents_of(story)
    areas, placed = areas_of(incidents), story.placed
    links = partial(lines.shapes, placed=placed)
    layer = partial(_layer, path, story.withheld)
    layer(AREAS, areas.table, "MultiPolygon", lambda piece: [_wkb(areas.shapes(piece))])
    layer(lines.LINES, lines.links_of(story), "MultiLineString", lambda piece: [_wkb(links(piece))])
    layer(LAUNCHES, launches.build(story).table, "Point", of_points)
    layer(NUMBERED, incidents.assign(area=areas.of_incident), "Point", of_points)
    layer(REPORTS, story.reports)
    layer(SOURCES, story.sources)
    layer(LINKS, story.relations)
    layer(ATTRIBUTIONS, story.attributions)
    with writing(path), closing(sqlite3.connect(path)) as file, file:
        _styled(file, story.withheld)
        _credited(file, credits_)


def _layer(  # noqa: PLR0913, PLR0917 - what a layer is
    path: Path,
    withheld: frozenset[str],
    table: Table,
    data: pd.DataFrame,
    shape: str | None = None,
    shapes: Callable[[pd.DataFrame], Iterable[pa.Array]] = lambda _: (),
) -> None:
    schema = schema_of(without(table, withheld), *([geometry_field()] if shape else []))
    options = {"IDENTIFIER": table.name, "DESCRIPTION": table.meaning}
    streamed(schema, batches(data, schema, shapes), path, table.name, "GPKG", shape, options)


def _wkb(shapes: NDArray[np.object_]) -> pa.Array:
    return pa.array(shapely.to_wkb(shapes), type=pa.binary())


def _styled(file: sqlite3.Connection, withheld: frozenset[str]) -> None:
    file.execute(_STYLES)
    file.execute(_CONTENTS, (DATE,))
    for layer, style in qgis.styles(withheld).items():
        file.execute(_STYLE, (layer, style, DATE))


def _credited(file: sqlite3.Connection, credits_: Sequence[Credit]) -> None:
    told = json.dumps({"credits": [asdict(credit) for credit in credits_]}, ensure_ascii=False)
    for statement in (_METADATA, _REFERENCE, _EXTENSIONS):
        file.execute(statement)
    for table in ("gpkg_metadata", "gpkg_metadata_reference"):
        file.execute(_EXTENSION, (table,))
    file.execute(
        "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'https://schema.org', 'application/json', ?)", (told,)
    )
    file.execute("INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)", (DATE,))
