"""The run record says what went in, what came out and what became of every row."""

from __future__ import annotations

import pytest

import geomap
from geomap import files, record
from geomap.publish import Publishing

ROWS = (
    "report_id,source_id,location_as_reported,country,latitude\nr1,s,Taji,Iraq,\nr2,s,Xyzzy,Iraq,\nr3,s,Taji,Iraq,x\n"
)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """The record of a build of three rows: placed, unplaced, refused."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "a.csv").write_text(ROWS)
    build = geomap.build(folder / "a.csv")
    return folder, record.of(build.reading, build.published, build.doubtful, build.credits, [folder / "a.csv"])


def test_rows_add_up(run) -> None:
    """Read = placed + unplaced + refused."""
    assert run[1]["rows"] == {"read": 3, "placed": 1, "unplaced": 1, "refused": 1}


def test_without_reports_only_what_was_read_is_counted(run) -> None:
    """Nothing says how many rows of each incident there were."""
    build = geomap.build(run[0] / "a.csv", publishing=Publishing(columns=("country",)))
    rows = record.of(build.reading, build.published, build.doubtful, build.credits, [])["rows"]
    assert rows == {"read": 3, "refused": 1}


def test_inputs_and_outputs_go_by_name_and_hash(run) -> None:
    """Anybody can check that they have the same files."""
    folder, written = run
    expected = [{"name": "a.csv", "sha256": files.sha256_of(folder / "a.csv")}]
    assert (written["inputs"], written["outputs"]) == (expected, expected)


def test_what_is_not_on_the_map_is_listed_with_its_reason(run) -> None:
    """A refused row by its cell, an unplaced incident by its words."""
    assert (run[1]["refused"][0]["value"], run[1]["unplaced"][0]["query"]) == ("x", "Xyzzy")
