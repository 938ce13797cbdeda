"""A folder that cannot be written: one line names it, nothing in it changes, and what lies there can be read."""

from __future__ import annotations

import re

import pytest

BOUND = """
import ctypes, os, sys
for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH: by these root passes over what a folder permits
    ctypes.CDLL(None).prctl(24, right, 0, 0, 0)
if "GEOMAP_BOUND" not in os.environ:
    os.environ["GEOMAP_BOUND"] = "yes"
    os.execv(sys.executable, [*sys.orig_argv])
"""
"""Root too is held to the modes of folders from its next program on; others are anyway."""


@pytest.fixture
def locked(here):
    """A folder that cannot be written, with an old file and reports in it."""
    folder = here / "locked"
    folder.mkdir()
    for name in ("map.html", "a.gpkg", "a.toml", "a.html"):
        (folder / name).write_text("old")
    (folder / "reports.csv").write_text((here / "reports.csv").read_text())
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "-o", "locked"),
        ("build", "-o", "locked/new"),
        ("build", "-o", "/proc/geomap"),
        ("export", "-o", "locked/a.gpkg"),
        ("export", "-o", "locked/new/a.kml"),
        ("init", "table.csv", "-o", "locked/a.toml", "--force"),
        ("diff", "reports.csv", "reports.csv", "--map", "locked/a.html"),
        ("resolve", "--file", "table.csv", "--column", "place", "-o", "locked/a.csv"),
        ("review", "reports.csv", "-o", "locked/a.csv"),
    ],
    ids=" ".join,
)
def test_one_line_names_the_folder_and_the_reason(geomap, locked, contents, arguments: tuple[str, ...]) -> None:
    """What lies in it stays as it was."""
    before = contents(locked)
    fault = geomap(*arguments, first=BOUND).fault
    assert "geomap: locked" in fault or "geomap: /proc/geomap" in fault
    assert re.search(r"could not be written \((Permission denied|No such file or directory)\)", fault)
    assert contents(locked) == before


def test_an_input_that_cannot_be_read_is_named(geomap, here) -> None:
    """With the system's reason."""
    (here / "reports.csv").chmod(0)
    for command in ("build", "check"):
        fault = geomap(command, "reports.csv", first=BOUND).fault
        assert fault.startswith("geomap: reports.csv: Permission denied; wanted ")


@pytest.mark.parametrize("suffix", ["gpkg", "fgb", "parquet", "xlsx", "kmz"])
def test_files_in_it_are_read_and_nothing_is_left_beside_them(geomap, locked, suffix: str) -> None:
    """Databases too, which like to have a file of their own beside them."""
    locked.chmod(0o755)
    (locked / f"a.{suffix}").unlink(missing_ok=True)
    assert geomap("export", "reports.csv", "-o", f"locked/a.{suffix}").code == 0
    locked.chmod(0o555)
    before = sorted(locked.iterdir())
    done = geomap("check", f"locked/a.{suffix}", first=BOUND)
    assert "Traceback" not in done.err
    assert done.out.startswith(f"read: a.{suffix}")
    assert sorted(locked.iterdir()) == before


@pytest.mark.usefixtures("locked")
def test_a_build_needs_no_folder_that_can_be_written_but_its_own(geomap, here) -> None:
    """Neither where it is started, nor where the place index lies."""
    here.chmod(0o555)
    (here.parent / "out").mkdir()
    done = geomap("build", "locked/reports.csv", "-o", str(here.parent / "out"), first=BOUND)
    here.chmod(0o755)
    assert done.code == 0, done.err
