"""GeoJSON is read feature by feature."""

from __future__ import annotations

import json

import pytest
from gazetteer_samples import collection, feature
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import geojson_features
from geomap.gazetteer.importers.csv_rows import table_in


def names(path) -> list[object]:
    """The names of the features of a file."""
    return [found["properties"]["name"] for _, found in geojson_features.features(path, table_in)]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=st.lists(st.text(max_size=6), min_size=1, max_size=5), block=st.integers(40, 200))
def test_what_was_written_is_read(written: list[str], block: int, tmp_path) -> None:
    """Wherever a block of bytes ends."""
    path = collection(tmp_path / "x.geojson", *(feature({"name": name}) for name in written))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(geojson_features, "BLOCK", block)
        assert names(path) == written


def test_a_feature_on_each_line_or_one_alone_is_read(tmp_path) -> None:
    """Both are in use."""
    path = tmp_path / "x.json"
    for count in (1, 3):
        path.write_text("\n".join(json.dumps(feature({"name": at})) for at in range(count)), encoding="utf-8")
        assert names(path) == list(range(count))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b'{"type": "FeatureCollection", "features": [{"type"', "breaks off or is no JSON at feature 1"),
        (b'{"features": [{"properties": {"name": 1}}, {"x": NaN}]}', "at feature 2"),
        (b'{"features": [{"properties": {"name": 1}}', "at feature 2"),
        (b'{"features": [{"properties": {"name": "\xff"}}]}', "not UTF-8 near its byte 40"),
        (b'{"features": ' + b"[" * 200_000, "at feature 1"),
    ],
)  # fmt: skip
def test_broken_text_is_refused(data: bytes, problem: str, tmp_path) -> None:
    """With the feature at which it breaks; deep nesting is no crash."""
    path = tmp_path / "x.geojson"
    path.write_bytes(data)
    with pytest.raises(GazetteerError, match=problem):
        names(path)


def test_a_feature_without_end_is_refused(tmp_path, monkeypatch) -> None:
    """Before it fills the memory."""
    monkeypatch.setattr(geojson_features, "LONGEST", 1000)
    monkeypatch.setattr(geojson_features, "BLOCK", 100)
    path = collection(tmp_path / "x.geojson", feature({"name": "x" * 5000}))
    with pytest.raises(GazetteerError, match="more than 1,000 letters"):
        names(path)
