"""Our writers beside those of others: the figures of `writing`, a process of its own, as lines of the table."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from statistics import median
from threading import Timer
from typing import TYPE_CHECKING

from benchmarks.table import Line
from geomap.exports import EXPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MOST_TIMES = {"parquet": 1.5, "geojson": 3.0}
"""How many times as long as by hand a writer may take."""
MOST_MORE_MB = 500.0
"""By how much writing may raise the memory that the process holds with the table alone, however long that is."""
BY_HAND = {"geojson": "orjson by hand", "parquet": "GeoPandas"}


def compared(csv: Path, folder: Path, number: int, end: float) -> Iterator[Line]:
    """Give a line for each writer as soon as its rounds are done; what is not done at `end` is stopped."""
    command = [sys.executable, "-m", "benchmarks.formats.writing", str(csv), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        watch = Timer(max(end - time.monotonic(), 0.0), process.kill)
        watch.start()
        rounds: dict[str, list[dict[str, float]]] = {name: [] for name in MOST_TIMES}
        for text in process.stdout or ():
            name, figures, is_last = json.loads(text)
            rounds[name].append(figures)
            if is_last:
                yield _line(name, number, rounds.pop(name))
        watch.cancel()
        yield from (_line(name, number, found) for name, found in rounds.items())


def _line(name: str, number: int, rounds: Sequence[dict[str, float]]) -> Line:
    title = f"write {EXPORTS[name].title}"
    required = f"≤ {MOST_TIMES[name]} times, ≤ {MOST_MORE_MB:,.0f} MB more"
    if not rounds:
        return Line(title, number, "not measured: no time was left", "", required, holds=False)
    found = {key: median(figures[key] for figures in rounds) for key in rounds[0]}
    times, busy = (found[f"ours_{key}"] / found[f"theirs_{key}"] for key in ("s", "busy_s"))
    ours, theirs = (_told(found, whose) for whose in ("ours", "theirs"))
    reached = f"{times:.2f} times ({busy:.2f} of processor): {ours}"
    holds = times <= MOST_TIMES[name] and found["ours_mb"] <= MOST_MORE_MB
    return Line(title, number, reached, f"{theirs} ({BY_HAND[name]})", required, holds)


def _told(found: dict[str, float], whose: str) -> str:
    seconds, busy, more = (found[f"{whose}_{key}"] for key in ("s", "busy_s", "mb"))
    return f"{seconds:.1f} s, {busy:.1f} s of processor, {more:,.0f} MB more"
