"""What fuzzing found, and thinking about it: each once ended in a traceback, or lost something in silence."""

from __future__ import annotations

import io
import json
import struct
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.corpus.case import Case, Places
from tests.corpus.shapes import PROPERTIES

HURT = Path(__file__).with_name("hurt")
INFINITE, GREAT = float("inf"), 1e308
METRES = {"id": {"authority": "EPSG", "code": 32638}}
POINT = struct.pack("<BIdd", 1, 1, 44.3, 33.5)
RING = [(0.0, 0.0), (GREAT, GREAT), (-GREAT, GREAT), (0.0, 0.0)]


def _ring(*positions: tuple[float, float]) -> bytes:
    """Return a polygon of one ring as WKB."""
    return struct.pack("<BIII", 1, 3, 1, len(positions)) + b"".join(struct.pack("<dd", *each) for each in positions)


def _geoparquet(shape: bytes, crs: object = None) -> bytes:
    """Return two reports, the second of this shape."""
    about = {"primary_column": "geometry", "columns": {"geometry": {"encoding": "WKB", "crs": crs}}}
    columns: dict[str, object] = {name: [value, value] for name, value in PROPERTIES.items()}
    columns |= {"report_id": ["r1", "r2"], "geometry": pa.array([POINT, shape], pa.binary())}
    held = io.BytesIO()
    pq.write_table(pa.table(columns).replace_schema_metadata({"geo": json.dumps(about)}), held)
    return held.getvalue()


def _geojson(shape: object) -> bytes:
    """Return the same as GeoJSON."""
    features = [
        {"type": "Feature", "properties": PROPERTIES | {"report_id": report}, "geometry": geometry}
        for report, geometry in (("r1", {"type": "Point", "coordinates": [44.3, 33.5]}), ("r2", shape))
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _shape(name: str, ring: tuple[tuple[float, float], ...], crs: object = None) -> Case:
    refused: Places = ((2, "geometry"),)
    odd: Places = ((0, "geometry"),) if crs else ()
    return Case(name, "reports.parquet", partial(_geoparquet, _ring(*ring), crs), "", ("r1",), refused, odd)


def _hurt(name: str, file: str, word: str) -> Case:
    """Return a file as the fuzzer left it."""
    return Case(name, f"reports{HURT.joinpath(file).suffix}", HURT.joinpath(file).read_bytes, word)


CASES = (
    _hurt("Parquet of a value by a number that there is not", "number-of-no-value.parquet", "not Parquet"),
    _hurt("Parquet of a column without rows", "short-column.parquet", "0 rows of 2"),
    _shape("a ring through infinity", ((0.0, 0.0), (INFINITE, 0.0), (INFINITE, INFINITE), (0.0, 0.0))),
    _shape("a ring of NaN", ((float("nan"), float("nan")),) * 4),
    _shape("a ring so great that its area is no number, in metres", tuple(RING), METRES),
    Case(
        "a ring so great that its area is no number, twice",
        "reports.geojson",
        partial(_geojson, {"type": "MultiPolygon", "coordinates": [[RING], [RING]]}),
        "",
        ("r1",),
        ((2, "latitude"),),
        ((2, "geometry"),),
    ),
)
