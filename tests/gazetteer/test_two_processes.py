"""Two processes that build at once do not harm each other, nor does one that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from geomap.files import TEMPORARY
from geomap.gazetteer import Gazetteer, index

HERE = Path(__file__).parent.parent
BUILDER = """
import sys
from builders import COUNTRIES, place
from geomap.gazetteer import Gazetteer, embedded, sources
from geomap.schema import PLACES, frame

def slowly():
    print("reading", flush=True)
    sys.stdin.readline()
    return frame(PLACES, [*COUNTRIES, place(name="Hit")])

sources.CORE, sources.labels = {"ours": slowly}, None
path = embedded.core(lambda step: print("waiting", flush=True) if step.startswith("waiting") else None)
with Gazetteer(path) as gazetteer:
    print(gazetteer.resolve("Hit", country="IQ").status, path, flush=True)
"""


@pytest.fixture
def builder(tmp_path):
    """Starts a process that builds the small index in this cache; it waits in its midst for a line, or for another."""
    running: list[subprocess.Popen[str]] = []
    there = {"XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent)])}

    def start(said: str = "reading") -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", BUILDER], env=os.environ | there, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        running.append(process)
        assert process.stdout.readline() == f"{said}\n"
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def indexes(folder: Path) -> list[Path]:
    """The indexes that stand in a cache."""
    return sorted((folder / "geomap").glob("*.sqlite"))


def test_of_two_that_build_at_once_one_waits_for_the_other(builder, tmp_path) -> None:
    """The index is made once, is whole, and both have an answer."""
    first, second = builder(), builder("waiting")
    printed = first.communicate("go on\n")[0], second.communicate()[0]
    (path,) = indexes(tmp_path)
    assert printed == (f"placed {path}\n",) * 2
    assert index.is_whole(path)
    assert [left.suffix for left in sorted((tmp_path / "geomap").iterdir())] == [".sqlite", ".lock"]


def test_one_that_is_killed_leaves_no_index(builder, tmp_path) -> None:
    """What it had begun is passed over by the next one, which builds a whole one."""
    killed = builder()
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert (indexes(tmp_path), len(list((tmp_path / "geomap").glob(f"{TEMPORARY}*")))) == ([], 1)
    assert builder().communicate("go on\n")[0].startswith("placed ")
    with Gazetteer(*indexes(tmp_path)) as gazetteer:
        assert gazetteer.resolve("Hit", country="IQ").status == "placed"


def test_one_that_is_killed_does_not_stop_another(builder, tmp_path) -> None:
    """The one that waited builds."""
    killed, waiting = builder(), builder("waiting")
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert waiting.communicate("go on\n")[0].startswith("reading\nplaced ")
    assert len(indexes(tmp_path)) == 1
