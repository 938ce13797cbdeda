"""Two at once into one folder: what stands there in the end is one of them, whole."""

from __future__ import annotations

import hashlib
import json
import subprocess

import pytest
from surroundings import environment

from geomap.exports import EXPORTS
from geomap.files import TEMPORARY


@pytest.fixture
def both(command, here):
    """Starts two commands at once and waits for both; they must end well."""

    def run(*commands: tuple[str, ...]) -> None:
        running = [
            subprocess.Popen(command(*each), cwd=here, env=environment({}), stderr=subprocess.PIPE, text=True)
            for each in commands
        ]
        said = [process.communicate()[1] for process in running]
        assert [process.returncode for process in running] == [0, 0], said
        assert not list(here.rglob(f"{TEMPORARY}*"))

    return run


def test_two_builds_leave_the_files_of_one(both, here) -> None:
    """Every file is the one whose hash stands in the record beside it."""
    also = ("--also", ",".join(EXPORTS))
    both(("build", "reports.csv", "-o", "out", *also), ("build", "-o", "out", *also))
    run = json.loads((here / "out" / "run.json").read_bytes())
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (here / "out").iterdir()}
    assert {file["name"]: file["sha256"] for file in run["outputs"]} == {
        name: found for name, found in hashes.items() if name != "run.json"
    }


@pytest.mark.parametrize("suffix", ["gpkg", "pmtiles"])
def test_two_exports_to_one_file_leave_one_of_them(both, geomap, here, suffix: str) -> None:
    """Byte for byte."""
    both(("export", "reports.csv", "-o", f"a.{suffix}"), ("export", "-o", f"a.{suffix}"))
    ends = []
    for inputs in (("reports.csv",), ()):
        assert geomap("export", *inputs, "-o", f"one/a.{suffix}").code == 0
        ends.append((here / "one" / f"a.{suffix}").read_bytes())
    assert (here / f"a.{suffix}").read_bytes() in ends


def test_two_exports_into_one_folder_are_both_there(both, here) -> None:
    """Neither takes the other's file for its own."""
    both(("export", "reports.csv", "-o", "out/a.geojsonl"), ("export", "reports.csv", "-o", "out/a.pmtiles"))
    assert sorted(path.name for path in (here / "out").iterdir()) == ["a.geojsonl", "a.pmtiles"]
