"""Time reading, checking and writing of made-up files and write the table: python -m benchmarks.formats -o FILE."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.formats import made_up
from benchmarks.machine import measured
from benchmarks.processes import timed
from benchmarks.table import Line, markdown
from geomap.exports import EXPORTS
from geomap.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INTRODUCTION = Path(__file__).with_name("introduction.md")
PACKAGES = ("geomap", "pandas", "geopandas", "pyarrow", "pyogrio", "orjson")
MOST_S, MOST_MB = 10.0, 1_000.0
"""What one export may take, reading included."""
MOST_TIMES = {"geojson": 3.0, "parquet": 1.5}
"""How many times as long as by hand a writer may take."""
BY_HAND = {"geojson": "orjson by hand", "parquet": "GeoPandas"}


def main() -> None:
    """Measure, and write the page; exit code 1 where something that is required was not reached."""
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="format-benchmark-") as folder:
        lines = [*_processes(Path(folder), given.small), *_writers(Path(folder), given.large)]
    sentence = measured(PACKAGES, "make format-benchmark")
    page = "\n\n".join([INTRODUCTION.read_text(encoding="utf-8").rstrip("\n"), sentence, markdown(lines)])
    if given.output:
        write_bytes(given.output, page.encode())
    else:
        print(page)
    sys.exit(any(line.holds is False for line in lines))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, help="file for the page; by default stdout")
    parser.add_argument("--small", type=int, default=100_000, help="rows that every export is timed with")
    parser.add_argument("--large", type=int, default=1_000_000, help="rows that writers are compared with")
    return parser.parse_args()


def _processes(folder: Path, number: int) -> Iterator[Line]:
    csv = made_up.write(folder / "small.csv", number)
    commands: dict[str, Sequence[str]] = {"check": ("check", str(csv))}
    for export in EXPORTS.values():
        commands[f"export to {export.title}"] = ("export", str(csv), "-o", str(folder / f"out.{export.suffix}"))
    for title, command in commands.items():
        run = timed("-m", "geomap", *command)
        is_done = run.ended in {"0", "2"}  # check ends with 2 where something is doubtful
        reached = f"{run.seconds:.1f} s, {run.megabytes:,.0f} MB" if is_done else f"ended with {run.ended}"
        holds = is_done and run.seconds <= MOST_S and run.megabytes <= MOST_MB
        yield Line(title, number, reached, "", f"≤ {MOST_S:.0f} s, ≤ {MOST_MB:,.0f} MB", holds)


def _writers(folder: Path, number: int) -> Iterator[Line]:
    csv = made_up.write(folder / "large.csv", number)
    command = [sys.executable, "-m", "benchmarks.formats.writing", str(csv), str(folder)]
    found = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)
    for name, figures in found.items():
        times = figures["ours_s"] / figures["by_hand_s"]
        floor = f"{figures['by_hand_s']:.1f} s ({BY_HAND[name]})"
        reached = f"{figures['ours_s']:.1f} s, {times:.2f} times, {figures['more_mb']:,.0f} MB more memory"
        title = f"write {EXPORTS[name].title}"
        yield Line(title, number, reached, floor, f"≤ {MOST_TIMES[name]} times", times <= MOST_TIMES[name])


if __name__ == "__main__":
    main()
