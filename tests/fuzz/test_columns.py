"""Columns of any type in Parquet, and shapes of any bytes in Parquet and GeoPackage."""

from __future__ import annotations

import io
import json
import sqlite3

import pyarrow as pa
import pyarrow.parquet as pq
from fuzzing import FUZZED
from hypothesis import given
from hypothesis import strategies as st

from geomap.schema import REPORTS
from tests.fuzz import outcome
from tests.fuzz.whole import WHOLE

TYPES = {
    "string": (pa.string(), st.text(st.characters(codec="utf-8"), max_size=8)),
    "long": (pa.int64(), st.integers(-(1 << 63), (1 << 63) - 1)),
    "unsigned": (pa.uint64(), st.integers(0, (1 << 64) - 1)),
    "float": (pa.float64(), st.floats()),
    "small float": (pa.float32(), st.floats(width=32)),
    "bool": (pa.bool_(), st.booleans()),
    "bytes": (pa.binary(), st.binary(max_size=8)),
    "day": (pa.date32(), st.dates()),
    "any day": (pa.int32(), st.integers(-(1 << 31), (1 << 31) - 1)),
    "moment": (pa.timestamp("us"), st.datetimes()),
    "moment of a zone": (pa.timestamp("ns", tz="Asia/Baghdad"), st.integers(-(1 << 62), 1 << 62)),
    "time": (pa.time64("us"), st.times()),
    "span": (pa.duration("s"), st.integers(-(1 << 40), 1 << 40)),
    "decimal": (pa.decimal128(20, 5), st.decimals(-(10**14), 10**14, places=5)),
    "texts": (pa.list_(pa.string()), st.lists(st.text(st.characters(codec="utf-8"), max_size=4), max_size=3)),
    "record": (pa.struct([("a", pa.int32()), ("b", pa.string())]), st.fixed_dictionaries({"a": st.integers(0, 9)})),
    "pairs": (
        pa.map_(pa.string(), pa.int32()),
        st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 9)), max_size=2),
    ),
    "nothing": (pa.null(), st.none()),
}
NAMES = sorted({*REPORTS.names} - {"file", "row", "report_id", "source_id"})


@st.composite
def arrays(draw, length: int) -> pa.Array:
    """A column of any type."""
    name = draw(st.sampled_from(sorted(TYPES)))
    kind, values = TYPES[name]
    array = pa.array(draw(st.lists(st.none() | values, min_size=length, max_size=length)), type=kind)
    if name == "any day":
        array = array.cast(pa.date32())
    return array.dictionary_encode() if name in {"string", "long"} and draw(st.booleans()) else array


@FUZZED
@given(st.data())
def test_columns_of_any_type_are_rows_or_one_line(tmp_path, data) -> None:
    """Under any of our names, some of them nested."""
    length = data.draw(st.integers(1, 4))
    ids = {"report_id": pa.array([f"r{number}" for number in range(length)]), "source_id": pa.array(["s"] * length)}
    names = data.draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=5))
    held = io.BytesIO()
    pq.write_table(pa.table(ids | {name: data.draw(arrays(length)) for name in names}), held)
    outcome.of_bytes(tmp_path, "a.parquet", held.getvalue())


KINDS = [0, 1, 2, 3, 4, 5, 6, 7, 10, 15, 16, 17, 1001, 3001, 0x20000001, 0x80000003]
"""Of shapes, some with heights or a system of coordinates, some that there are not."""
WKB = st.one_of(
    st.none(), st.binary(max_size=60),
    st.builds(lambda order, kind, rest: bytes([order]) + kind.to_bytes(4, "little" if order else "big") + rest,
              st.integers(0, 2), st.sampled_from(KINDS), st.binary(max_size=80)),
    st.builds(lambda x, y: b"\1\1\0\0\0" + pa.array([x, y]).buffers()[1].to_pybytes()[:16], st.floats(), st.floats()),
)  # fmt: skip
"""Shapes of any bytes, of bytes that begin as a shape does, and points of any numbers."""


MEMBERS = st.recursive(
    st.none() | st.integers() | st.sampled_from(["", "WKB", "g", "EPSG", "32638"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["bbox", "xmin", "id", "authority", "code"]), inner, max_size=2)
    ),
    max_leaves=5,
)
ABOUT = st.dictionaries(st.sampled_from(["crs", "covering", "encoding", "bbox"]), MEMBERS, max_size=2)
METRES = {"crs": {"id": {"authority": "EPSG", "code": 32638}}}


@FUZZED
@given(st.lists(WKB, min_size=1, max_size=4), ABOUT | st.just(METRES))
def test_shapes_of_any_bytes_in_parquet_are_rows_or_one_line(tmp_path, shapes, told: dict[str, object]) -> None:
    """Also where they are said to be in metres, or anything else."""
    about = {"primary_column": "g", "columns": {"g": {"encoding": "WKB", "geometry_types": []} | told}}
    table = pa.table({"report_id": [f"r{n}" for n in range(len(shapes))], "source_id": ["s"] * len(shapes),
                      "g": pa.array(shapes, pa.binary())})  # fmt: skip
    held = io.BytesIO()
    pq.write_table(table.replace_schema_metadata({"geo": json.dumps(about)}), held)
    outcome.of_bytes(tmp_path, "a.parquet", held.getvalue())


@FUZZED
@given(
    WKB, st.binary(max_size=12) | st.just(b"GP\0\1\xe6\x10\0\0"), st.sampled_from(["text", 1.5, b"x", None, 2**63 - 1])
)
def test_shapes_of_any_bytes_in_a_geopackage_are_rows_or_one_line(tmp_path, shape, head: bytes, value: object) -> None:
    """SQLite keeps any value in any column."""
    path = tmp_path / "a.gpkg"
    path.write_bytes(WHOLE["gpkg"]())
    with sqlite3.connect(path) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute("UPDATE reports SET geom = ?, country = ? WHERE fid = 2", (head + (shape or b""), value))
    file.close()
    outcome.of(path)
