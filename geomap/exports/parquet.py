"""GeoParquet 1.1: the incidents as columns, with the box of each so that readers skip what they do not want."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from geomap import geo
from geomap.exports.arrow import GEOMETRY, batches, geometry_field, points, schema_of
from geomap.exports.table import INCIDENTS, incidents_of, without

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd
    from numpy.typing import NDArray

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

SIDES = ("xmin", "ymin", "xmax", "ymax")
BOX = pa.struct([pa.field(side, pa.float64()) for side in SIDES])


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the incidents in the order of their table; credits stand as JSON in the metadata under `credits`."""
    placed = incidents_of(story)
    known = {"geo": _about(geo.positions(placed["latitude"], placed["longitude"])), "credits": _told(credits_)}
    geometry = geometry_field().remove_metadata()
    table = without(INCIDENTS, story.withheld)
    schema = schema_of(table, geometry, pa.field("bbox", BOX)).with_metadata(known)
    with path.open("wb") as file, pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in batches(placed, schema, _where):
            writer.write_batch(batch)


def _told(credits_: Sequence[Credit]) -> str:
    return json.dumps([asdict(credit) for credit in credits_], ensure_ascii=False)


def _where(piece: pd.DataFrame) -> list[pa.Array]:
    """Return the points and their boxes, null where there is none."""
    places = geo.positions(piece["latitude"], piece["longitude"])
    sides = [pa.array(places[:, axis]) for axis in (0, 1, 0, 1)]
    boxes = pa.StructArray.from_arrays(sides, fields=list(BOX), mask=pa.array(np.isnan(places[:, 0])))
    return [points(piece["latitude"], piece["longitude"]), boxes]


def _about(places: NDArray[np.float64]) -> str:
    """Return the metadata that makes a Parquet file a GeoParquet one."""
    column: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": ["Point"],
        "covering": {"bbox": {side: ["bbox", side] for side in SIDES}},
    }
    known = places[~np.isnan(places[:, 0])]
    if len(known):
        column["bbox"] = [*known.min(axis=0).tolist(), *known.max(axis=0).tolist()]
    return json.dumps({"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}})
