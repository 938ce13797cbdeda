"""What a build wrote is read again as it was."""

from __future__ import annotations

import json

import pytest

import geomap
from geomap.comparison import built
from geomap.errors import InputError
from geomap.publish import Publishing


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """What a build of the seeds wrote."""
    return geomap.build().write(tmp_path_factory.mktemp("built"))[0].parent


def test_the_incidents_are_those_that_were_written(folder) -> None:
    """Every value of every column."""
    placed, answers, known, credits_ = built.read(built.file_of(folder))
    wanted = geomap.build().story.placed
    assert placed.drop(columns=["latitude", "longitude"]).equals(wanted.drop(columns=["latitude", "longitude"]))
    assert answers["retaliation_for"].notna().any()
    assert {"latitude", "retaliation_for"} <= known
    assert credits_


def test_a_file_that_was_laid_out_anew_reads_the_same(folder, tmp_path) -> None:
    """Somebody's editor indents it."""
    path = tmp_path / "a.geojson"
    path.write_text(json.dumps(json.loads((folder / built.NAME).read_text()), indent=1))
    assert built.read(built.file_of(path))[0].equals(built.read(folder / built.NAME)[0])


def test_a_feature_may_be_written_without_spaces(folder, tmp_path) -> None:
    """Its line is not passed over."""
    path = tmp_path / "a.geojson"
    path.write_text((folder / built.NAME).read_text().replace('{"type": "Feature", ', '{"type":"Feature",'))
    assert built.read(path)[0].equals(built.read(folder / built.NAME)[0])


def test_columns_that_were_not_published_are_not_known(tmp_path) -> None:
    """They are empty, and nobody takes them for changed."""
    geomap.build(publishing=Publishing(columns=("incident_id", "date_start"))).write(tmp_path)
    placed, _, known, _ = built.read(tmp_path / built.NAME)
    assert known == {"incident_id", "date_start", "date_precision"}
    assert placed["label"].tolist() == placed["incident_id"].tolist()


def test_a_build_without_ids_is_refused_with_the_reason(tmp_path) -> None:
    """Numbers of one build are none of another."""
    geomap.build(publishing=Publishing(columns=("date_start",))).write(tmp_path)
    with pytest.raises(InputError, match="published without incident_id"):
        built.read(built.file_of(tmp_path))


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-200],
        lambda text: text.removesuffix("]}\n"),
        lambda text: text + "{}\n",
        lambda text: text.replace('{"type": "Feature", "id"', '{"type": "Other", "id"', 1),
        lambda text: text.replace('{"type": "Feature", "id"', '{"type": "Feature",\n"id"', 1),
        lambda text: text.replace('"role": "attack"', '"role": 5', 1),
        lambda text: text.replace('"fatalities_low": 1', '"fatalities_low": "many"', 1),
        lambda text: text.replace('"label": ', '"name": ', 1),
        lambda _: '{"type": "FeatureCollection", "attribution": [], "incident_id": 1, "features": []}',
    ],
)
def test_a_file_that_is_not_what_a_build_writes_is_refused_in_one_line(folder, tmp_path, change) -> None:
    """Cut off, going on after the end, with lines that are no features, of another kind, of other columns, empty."""
    path = tmp_path / "bad.geojson"
    path.write_text(change((folder / built.NAME).read_text()))
    with pytest.raises(InputError, match=r"bad\.geojson: "):
        built.read(path)


def test_reports_are_no_built_file(tmp_path) -> None:
    """Neither a folder of them nor GeoJSON of others."""
    (tmp_path / "a.geojson").write_text('{"type": "FeatureCollection", "features": []}')
    assert built.file_of(tmp_path) is None
    assert built.file_of(tmp_path / "a.geojson") is None
