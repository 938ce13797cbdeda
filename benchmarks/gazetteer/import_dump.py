"""A dump imported in a process of its own: time and memory of each stage, size of the index, and look-ups in it.

    python benchmarks/gazetteer/import_dump.py allCountries.zip --folder /tmp/imports

Memory is the largest sum of the resident sets of the importing process and those that work for it, looked at ten times
a second; Linux only. The import stands in the folder and not among the user's own.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

NAME = "dump"
LOOK_UPS, MISPRINTS = 1000, 100
EVERY_S = 0.1
MEGABYTE = 1e6
IMPORT = """
import json, sys, time
from pathlib import Path
from geomap.gazetteer import library
start, last = time.perf_counter(), None
def say(step):
    global last
    task = getattr(step, "task", step).removeprefix("importing ")
    task = f"{task} {step.rpartition(' sorting ')[2]}" if "sorting" in task else task
    if task != last:
        print(json.dumps([time.perf_counter() - start, task]), flush=True)
        last = task
say("beginning")
added = library.add(Path(sys.argv[1]), name=sys.argv[2], say=say)
kept = f"{added.places:,} places, {added.names:,} names, {added.refused} refused"
print(json.dumps([time.perf_counter() - start, kept]))
"""


class Stage(NamedTuple):
    """One stage of an import."""

    name: str
    """What was said."""
    start_s: float
    """When, in seconds from the beginning."""
    peak_mb: float
    """The most memory that was seen from then on up to the next."""


def main() -> None:
    """Import the dump, then look names up in it, and print a table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("dump", type=Path)
    asked.add_argument("--folder", type=Path, required=True, help="Where to put the import; emptied by nobody.")
    given = asked.parse_args()
    os.environ["XDG_DATA_HOME"] = str(given.folder)
    for stage in imported(given.dump):
        print(f"{stage.start_s:8.1f} s  {stage.peak_mb:7.0f} MB  {stage.name}", flush=True)
    path = given.folder / "geomap" / "gazetteer" / f"{NAME}.sqlite"
    print(f"index: {path.stat().st_size / MEGABYTE:,.0f} MB")
    looked_up(path)


def imported(dump: Path) -> list[Stage]:
    """Return the stages of an import, in order."""
    peaks: defaultdict[str, float] = defaultdict(float)
    stages: list[tuple[float, str]] = []
    with subprocess.Popen([sys.executable, "-c", IMPORT, dump, NAME], stdout=subprocess.PIPE, text=True) as child:
        watcher = Thread(target=_watch, args=(child, stages, peaks), daemon=True)
        watcher.start()
        for line in child.stdout or ():
            seconds, name = json.loads(line)
            stages.append((seconds, name))
    watcher.join()
    return [Stage(name, seconds, peaks[name]) for seconds, name in stages]


def _watch(child: subprocess.Popen[str], stages: list[tuple[float, str]], peaks: dict[str, float]) -> None:
    while child.poll() is None:
        if stages:
            peaks[stages[-1][1]] = max(peaks[stages[-1][1]], resident_mb(child.pid))
        time.sleep(EVERY_S)


def resident_mb(process: int) -> float:
    """Return the memory of a process and of those that it started; 0 for one that has ended."""
    folder = Path("/proc") / str(process)
    try:
        status = (folder / "status").read_text().splitlines()
        children = [int(number) for task in folder.glob("task/*/children") for number in task.read_text().split()]
    except OSError:
        return 0
    own = sum(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
    return own / 1024 + sum(map(resident_mb, children))


def looked_up(path: Path) -> None:
    """Print how fast names of an import are found, as they stand and with a letter changed."""
    from geomap.gazetteer import open_default  # noqa: PLC0415 - after the folder was chosen

    dice = random.Random(1)  # noqa: S311 - no secret
    with closing(sqlite3.connect(path)) as database:
        (last,) = database.execute("SELECT max(rowid) FROM name").fetchone()
        numbers = dice.sample(range(1, last), LOOK_UPS)
        query = "SELECT name.name, country FROM name JOIN place ON place.id = name.place WHERE name.rowid = ?"
        names = [database.execute(query, [number]).fetchone() for number in numbers]
    with open_default() as gazetteer:
        gazetteer.resolve("Xqzwvk", country="Iraq")
        known = [(name, country) for name, country in names if gazetteer.held(country)]
        timed("names", gazetteer, known)
        spoilt = [(name[:2] + "q" + name[3:], country) for name, country in known if len(name) > 6][:MISPRINTS]  # noqa: PLR2004 - long enough
        timed("misprints, the first of each country reads its names", gazetteer, spoilt)
        timed("misprints again", gazetteer, [(name[:3] + "q" + name[4:], country) for name, country in spoilt])


def timed(what: str, gazetteer: Gazetteer, asked: list[tuple[str, str]]) -> None:
    """Print how long these look-ups take."""
    start = time.perf_counter()
    placed = sum(gazetteer.resolve(name, country=country).status != "unknown" for name, country in asked)
    each_ms = 1000 * (time.perf_counter() - start) / max(len(asked), 1)
    print(f"{len(asked)} {what}: {each_ms:.1f} ms each, {placed} known")


if __name__ == "__main__":
    main()
