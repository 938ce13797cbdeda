"""`geomap export` writes one file, chosen by its suffix."""

from __future__ import annotations

import geopandas as gpd
import pyogrio
import pytest
from click.testing import CliRunner

from geomap.cli import commands

REPORTS = "report_id,source_id,incident_id,date_start,latitude,longitude\nr1,s1,i1,2020-03-11,33.5,44.2\n"


@pytest.fixture
def reports(tmp_path):
    """A file of one report with coordinates."""
    path = tmp_path / "reports.csv"
    path.write_text(REPORTS)
    return path


def run(*arguments: object):
    """Run the command."""
    return CliRunner().invoke(commands, ["export", *map(str, arguments)])


def test_the_suffix_says_what_is_written(reports, tmp_path) -> None:
    """And what was read and placed is said."""
    path = tmp_path / "out" / "here.gpkg"
    done = run(reports, "-o", path)
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"wrote {path}\n1 incident: 1 placed\n" in done.stderr
    assert gpd.read_file(path, layer="incidents")["incident_id"].tolist() == ["i1"]


def test_an_unknown_suffix_is_refused_before_anything_is_read(tmp_path) -> None:
    """The message names those that are known."""
    done = run(tmp_path / "missing.csv", "-o", tmp_path / "a.shp")
    assert done.exit_code == 1
    assert "'a.shp' is no export; wanted one of .geojson" in str(done.exception)


def test_what_stood_there_stays_if_the_input_is_bad(reports, tmp_path) -> None:
    """No half of a file."""
    path = tmp_path / "a.kml"
    assert run(reports, "-o", path).exit_code == 0
    before = path.read_bytes()
    reports.write_bytes(b"\xff\xfe")
    assert run(reports, "-o", path).exit_code == 1
    assert path.read_bytes() == before


def test_also_writes_more_beside_the_map(reports, tmp_path) -> None:
    """Build has the same files by their names."""
    done = CliRunner().invoke(commands, ["build", str(reports), "-o", str(tmp_path / "o"), "--also", "csv, fgb"])
    assert done.exit_code == 0
    names = {path.name for path in (tmp_path / "o").iterdir()}
    assert names == {"map.html", "incidents.geojson", "incidents.csv", "incidents.fgb", "run.json"}
    assert len(pyogrio.read_dataframe(tmp_path / "o" / "incidents.fgb")) == 1


def test_also_refuses_what_nothing_writes(reports, tmp_path) -> None:
    """Before the build begins."""
    done = CliRunner().invoke(commands, ["build", str(reports), "-o", str(tmp_path / "o"), "--also", "shp"])
    assert "'shp' is no export; wanted one of geojson, geojsonl" in str(done.exception)
    assert not (tmp_path / "o").exists()
