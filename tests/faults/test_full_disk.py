"""A disk that fills up in the midst of writing: the old outputs survive, and one line says what was full."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from geomap.exports import EXPORTS

SWEEP = Path(__file__).with_name("sweep.py")
ALL = ",".join(EXPORTS)
LIMIT = 3000
FILL = f"import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, ({LIMIT}, {LIMIT}))"
"""The system refuses what would make any file longer, in Python and in C alike."""
DISK = """
mount -t tmpfs -o size=96k none out && cp -r old/. out && "$@"
code=$?
cp -r out/. after
exit $code
"""


def may_mount() -> bool:
    """Whether a small disk may be mounted here, in a namespace of its own."""
    asked = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return bool(shutil.which("unshare")) and not subprocess.run(asked, capture_output=True, check=False).returncode


@pytest.mark.parametrize("suffix", ["geojson", "gpkg", "parquet", "fgb", "pmtiles"])
def test_an_export_that_does_not_fit_leaves_the_old_one(geomap, here, suffix: str) -> None:
    """Also where it is a library or another program that writes."""
    old = here / "out" / f"a.{suffix}"
    old.parent.mkdir()
    old.write_bytes(b"old")
    fault = geomap("export", "-o", f"out/a.{suffix}", first=FILL).fault
    assert f"geomap: out/a.{suffix}: could not be written (" in fault
    assert "File too large" in fault
    assert {path.name: path.read_bytes() for path in old.parent.iterdir()} == {old.name: b"old"}


@pytest.mark.parametrize("indexed", [True, False])
def test_no_export_is_cut_in_silence(here, indexed: bool) -> None:  # noqa: FBT001 - a parameter
    """Wherever in the file the disk is full, at its last byte too, each format says so."""
    rows = "" if indexed else "r4,paper-b,nowhere,2020-03-13,Battles,Qwxqvort,,,\n"
    (here / "reports.csv").write_text((here / "reports.csv").read_text() + rows)
    done = subprocess.run(
        [sys.executable, SWEEP, here / "reports.csv", here], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    said = json.loads(done.stdout)
    assert {name: set(each) for name, each in said.items()} == {name: {"refused"} for name in EXPORTS}


def test_a_build_on_a_small_disk_leaves_the_old_one(geomap, here, contents) -> None:
    """All of its files; where no disk may be mounted here, the length of files has a limit instead."""
    for name in ("old", "out", "after"):
        (here / name).mkdir()
    for name in ("map.html", "incidents.geojson", "run.json"):
        (here / "old" / name).write_text(f"old {name}")
    before = contents(here / "old")
    if may_mount():
        done = geomap("build", "-o", "out", "--also", ALL, inside=("unshare", "-rm", "sh", "-c", DISK, "sh"))
    else:
        shutil.copytree(here / "old", here / "out", dirs_exist_ok=True)
        done = geomap("build", "-o", "out", "--also", ALL, first=FILL)
        shutil.copytree(here / "out", here / "after", dirs_exist_ok=True)
    assert "geomap: out: could not be written (" in done.fault
    assert contents(here / "after") == before


@pytest.mark.parametrize(
    ("arguments", "file"),
    [(("init", "table.csv", "-o", "out.toml", "--force"), "out.toml"),
     (("diff", "reports.csv", "other.csv", "--map", "out.html"), "out.html"),
     (("resolve", "--file", "table.csv", "--column", "place", "-o", "out.csv"), "out.csv"),
     (("review", "reports.csv", "-o", "out.csv"), "out.csv")],
)  # fmt: skip
def test_a_file_of_another_command_is_whole_or_the_old_one(geomap, here, arguments, file: str) -> None:
    """A map of columns, a map of changes, answers, questions."""
    (here / file).write_text("old")
    (here / "other.csv").write_text((here / "reports.csv").read_text().replace("2020-03-13", "2020-03-14"))
    tight = FILL.replace(str(LIMIT), "100")
    assert "could not be written (File too large)" in geomap(*arguments, first=tight).fault
    assert (here / file).read_text() == "old"


@pytest.mark.parametrize(
    "arguments", [("check", "reports.csv"), ("check", "reports.csv", "--json"), ("init", "table.csv"),
                  ("diff", "reports.csv", "reports.csv"), ("resolve", "Taji")],
)  # fmt: skip
def test_a_full_stdout_is_said(geomap, arguments: tuple[str, ...]) -> None:
    """And is no success."""
    fault = geomap(*arguments, by_shell="> /dev/full").fault
    assert fault == "geomap: the output could not be written (No space left on device)."


@pytest.mark.parametrize("name", ["check", "build"])
def test_a_full_folder_for_temporary_files_is_named(geomap, here, tmp_path, name: str) -> None:
    """That is where standard input is kept while it is read."""
    (tmp_path / "temporary").mkdir()
    reports = (here / "reports.csv").read_bytes() * 10
    done = geomap(name, "-", stdin=reports, first=FILL, changes={"TMPDIR": str(tmp_path / "temporary")})
    assert f"geomap: {tmp_path / 'temporary'}: could not be written (File too large" in done.fault
    assert sorted(path.name for path in here.iterdir()) == ["reports.csv", "table.csv"]
