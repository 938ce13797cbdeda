"""One tool with so many incidents: built some times, opened some times, and the median of each figure."""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.page.look import READY_MS
from benchmarks.processes import timed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.page.builds import Tool

LOOK_S = READY_MS / 1000 + 120.0
ENOUGH_S = 60.0
"""What takes longer than this, all runs so far together, is not run again."""


@dataclass(frozen=True)
class Limits:
    """How often and how long."""

    runs: int = 3
    """How often each thing is done, if it is quick enough."""
    build_s: float = 180.0
    """A build that takes longer is stopped."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found of one tool with so many incidents."""

    tool: Tool
    number: int
    """How many incidents."""
    figures: dict[str, float]
    """By name: build_s, build_mb, page_bytes, gzip_bytes, and those of `look`; one that is missing was not reached."""
    missing: str = ""
    """Why figures are not there: what did not finish."""


def measured(tool: Tool, csv: Path, number: int, marks: int, limits: Limits) -> Measured:
    """Build a page of a file of reports and open it; `marks` is how many of them have a point."""
    html = csv.with_name(f"{tool.module}-{number}.html")
    built, missing = _built(tool, csv, html, limits)
    if missing or not tool.is_opened:
        return Measured(tool, number, built, missing)
    content = html.read_bytes()
    sizes = {"page_bytes": len(content), "gzip_bytes": len(gzip.compress(content, 6))}
    del content
    opened, missing = _opened(html, marks, limits)
    html.unlink()
    return Measured(tool, number, built | sizes | opened, missing)


def medians(found: Iterable[dict[str, float]]) -> dict[str, float]:
    """Return the median of each figure over the runs that have it.

    >>> medians([{"a": 1, "b": 5}, {"a": 3}, {"a": 2}])
    {'a': 2, 'b': 5}
    """
    runs = list(found)
    names = dict.fromkeys(name for run in runs for name in run)
    return {name: statistics.median(run[name] for run in runs if name in run) for name in names}


def _built(tool: Tool, csv: Path, html: Path, limits: Limits) -> tuple[dict[str, float], str]:
    found: list[dict[str, float]] = []
    start = time.perf_counter()
    while len(found) < limits.runs and (not found or time.perf_counter() - start < ENOUGH_S):
        run = timed(*tool.command(str(csv), str(html)), limit_s=limits.build_s)
        if run.ended != "0":
            late = f"build > {limits.build_s:.0f} s"
            return {}, late if run.ended == "late" else f"build failed, exit code {run.ended}"
        found.append({"build_s": run.seconds, "build_mb": run.megabytes})
    return medians(found), ""


def _opened(html: Path, marks: int, limits: Limits) -> tuple[dict[str, float], str]:
    found: list[dict[str, float]] = []
    start = time.perf_counter()
    while len(found) < limits.runs and (not found or time.perf_counter() - start < ENOUGH_S):
        figures, said = looked(html, marks)
        if "ready_s" not in figures:
            return {}, said or f"not ready in {READY_MS // 1000} s"
        found.append(figures)
    return medians(found), said


def looked(html: Path, marks: int, limit_s: float = LOOK_S) -> tuple[dict[str, float], str]:
    """Return what was seen of a page before it ended or was stopped, and what stopped it."""
    arguments = [sys.executable, "-m", "benchmarks.page.look", str(html), str(marks)]
    try:
        ended = subprocess.run(arguments, capture_output=True, text=True, timeout=limit_s, check=False)
    except subprocess.TimeoutExpired as late:
        printed = late.stdout or b""
        return _figures(printed.decode() if isinstance(printed, bytes) else printed), f"hung after {limit_s:.0f} s"
    return _figures(ended.stdout), ended.stderr.strip().splitlines()[-1] if ended.returncode else ""


def _figures(printed: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for line in printed.splitlines():
        found |= json.loads(line)
    return found
