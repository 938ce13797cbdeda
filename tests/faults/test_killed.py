"""Killed in the midst of writing: what stood there is whole, and the next run does its work."""

from __future__ import annotations

import os
import signal

import pytest

from geomap.exports import EXPORTS
from geomap.files import TEMPORARY

LIMIT = 3000
IN_MID_WRITE = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, ({LIMIT}, {LIMIT}))
"""
"""The system kills the process at this byte of whatever it writes: nothing of its own is done after that."""
AT = """
import os, signal, sys
from itertools import count
times = count(1)
def kill(event, arguments):
    if event == {event!r} and {name!r} in str(arguments[0]) and next(times) == {time}:
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(kill)
"""


@pytest.mark.parametrize("suffix", ["geojson", "gpkg", "parquet", "fgb", "kmz", "pmtiles"])
def test_an_export_killed_in_mid_write_leaves_the_old_one(geomap, here, contents, suffix: str) -> None:
    """Whatever writes it; what there is of the new one lies aside."""
    old = here / f"a.{suffix}"
    old.write_bytes(b"old")
    before = contents(here)
    assert geomap("export", "-o", old.name, first=IN_MID_WRITE).code == -signal.SIGXFSZ
    assert contents(here) == before
    assert list(here.glob(f"{TEMPORARY}*"))


def test_a_build_killed_in_mid_write_leaves_all_of_the_old_one(geomap, here, contents) -> None:
    """Also when all but the last file is written."""
    assert geomap("build", "reports.csv", "-o", "out").code == 0
    before = contents(here / "out")
    at_last = AT.format(event="open", name="run.json", time=1)
    done = geomap("build", "-o", "out", "--also", ",".join(EXPORTS), first=at_last)
    assert (done.code, contents(here / "out")) == (-signal.SIGKILL, before)


def test_a_build_killed_while_files_are_moved_leaves_each_whole(geomap, here, contents) -> None:
    """The old one or the new one, never a half."""
    assert geomap("build", "reports.csv", "-o", "out").code == 0
    assert geomap("build", "-o", "new").code == 0
    old, new = contents(here / "out"), contents(here / "new")
    killed = geomap("build", "-o", "out", first=AT.format(event="os.rename", name=TEMPORARY, time=2))
    assert killed.code == -signal.SIGKILL
    found = contents(here / "out")
    assert [name for name in old if found[name] == new[name]] == ["incidents.geojson"]
    assert all(found[name] == old[name] for name in ("map.html", "run.json"))


def test_the_next_build_does_its_work_and_clears_up_after_an_hour(geomap, here) -> None:
    """What was left is removed once nobody can be at work on it any more."""
    assert geomap("build", "-o", "out", first=AT.format(event="open", name="run.json", time=1)).code < 0
    (left,) = (here / "out").glob(f"{TEMPORARY}*")
    for path in (*left.iterdir(), left):
        os.utime(path, (0, 0))
    assert geomap("build", "-o", "out").code == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == ["incidents.geojson", "map.html", "run.json"]


@pytest.mark.parametrize(
    ("arguments", "file"), [(("init", "table.csv", "-o", "a.toml", "--force"), "a.toml"),
                            (("diff", "reports.csv", "reports.csv", "--map", "a.html"), "a.html"),
                            (("resolve", "--file", "table.csv", "--column", "place", "-o", "a.csv"), "a.csv"),
                            (("review", "reports.csv", "-o", "a.csv"), "a.csv")],
)  # fmt: skip
def test_other_commands_leave_the_old_file(geomap, here, arguments, file: str) -> None:
    """A map of columns, a map of changes, answers, questions."""
    (here / file).write_text("old")
    done = geomap(*arguments, first=AT.format(event="os.rename", name=TEMPORARY, time=1))
    assert (done.code, (here / file).read_text()) == (-signal.SIGKILL, "old")
