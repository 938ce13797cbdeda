"""JSON and YAML of any values, and text that is nearly such."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from fuzzing import FUZZED, SELDOM
from hypothesis import given
from hypothesis import strategies as st

from geomap import pipeline
from geomap.errors import InputError
from geomap.schema import REPORTS
from tests.corpus.table import GOOD
from tests.fuzz import outcome

NAMES = st.sampled_from([*REPORTS.names, *GOOD, "features", "type", "geometry", "properties", "coordinates"]) | st.text(
    max_size=6
)
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
    | st.sampled_from(["2020-03-11", "12-14", "Point", "Feature", "\ud83d", "\0", "33,5", "NO"])
)  # fmt: skip
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=8
)
RECORDS = st.dictionaries(NAMES, VALUES, max_size=6).map(lambda record: GOOD | record)
KINDS = st.sampled_from(["Point", "LineString", "Polygon", "MultiPolygon", "Multi"])
POSITIONS = st.lists(st.lists(st.floats(), max_size=3), max_size=5)
SHAPES = st.fixed_dictionaries({"type": KINDS, "coordinates": VALUES | POSITIONS | st.lists(POSITIONS, max_size=2)})
FEATURES = st.builds(lambda properties, geometry: {"type": "Feature", "properties": properties, "geometry": geometry},
                     RECORDS | VALUES, SHAPES | VALUES)  # fmt: skip
YAML = [
    "- ", "\n", "  ", ": ", "? ", "&a ", "*a", "<<: ", "!!python/object:x ", "!!binary ", "!x ", "|\n", ">-\n",
    "[", "]", "{", "}", ", ", "'", '"', "#", "---\n", "...\n", "%YAML 1.1\n", "\t", "\\ud800", "report_id",
    "source_id", "r1", "NO", "0o7", "12:30:45", "2020-03-11", "~", "null", "\x85", "\ufeff", "reports:\n",
    "sources:\n",
]  # fmt: skip


@FUZZED
@given(st.lists(RECORDS | VALUES, min_size=1, max_size=4), st.sampled_from(["a.json", "a.jsonl"]))
def test_any_records_are_rows_or_one_line(tmp_path, records: list[object], name: str) -> None:
    """Nested, with names of ours for anything, NaN, and numbers of any size."""
    lines = "\n".join(map(json.dumps, records)) if name.endswith("l") else json.dumps(records)
    outcome.of_bytes(tmp_path, name, lines.encode())


@SELDOM
@given(st.lists(RECORDS, min_size=1, max_size=4))
def test_what_is_read_is_grouped(tmp_path, records: list[dict[str, object]]) -> None:
    """Whatever refers to whatever: every report that is kept is one of an incident, and there are no others."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps([record | {"report_id": f"r{number}"} for number, record in enumerate(records)]))
    with suppress(InputError):
        reading, story, _ = pipeline.group(path)
        assert story.reports["report_id"].tolist() == reading.reports["report_id"].tolist()
        assert set(story.incidents["incident_id"]) == set(story.reports["incident_id"])


@FUZZED
@given(st.lists(FEATURES | VALUES, min_size=1, max_size=3), st.dictionaries(NAMES, VALUES, max_size=2))
def test_any_features_are_rows_or_one_line(tmp_path, features: list[object], members: dict[str, object]) -> None:
    """Shapes of any numbers, and members of any name beside them."""
    content = {"type": "FeatureCollection", **members, "features": features}
    outcome.of_bytes(tmp_path, "a.geojson", json.dumps(content).encode())


SIGNS = [*'{}[]:,"\\', "null", "NaN", "-", "1e999", "\\u", "\\ud83d", " ", "\0", json.dumps(GOOD)]


@FUZZED
@given(st.lists(st.sampled_from(SIGNS), max_size=20).map("".join))
def test_spoilt_json_is_rows_or_one_line(tmp_path, text: str) -> None:
    """Brackets and quotes anywhere."""
    outcome.of_bytes(tmp_path, "a.json", text.encode())


@FUZZED
@given(st.lists(st.sampled_from(YAML) | st.text(max_size=4), max_size=20).map("".join))
@pytest.mark.parametrize(
    "head", ["- report_id: r1\n  source_id: s1\n", "reports:\n- report_id: r1\n  source_id: s1\n", ""]
)
def test_spoilt_yaml_is_rows_or_one_line(tmp_path, head: str, text: str) -> None:
    """Anchors, tags, blocks and documents anywhere."""
    outcome.of_bytes(tmp_path, "a.yaml", f"{head}{text}".encode("utf-8", "surrogatepass"))
