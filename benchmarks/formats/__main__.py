"""Time reading, checking and writing of made-up files and write the table: python -m benchmarks.formats -o FILE.

The page is written anew after each line, so that a run that is cut short leaves what it found. Each half has its time:
a line for which none is left is not measured, and says so.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.formats import made_up
from benchmarks.formats.writers import compared
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
"""What one export of the smaller table may take, reading included."""
SMALL_S, LARGE_S = 450.0, 570.0
"""How long each half may take in all."""
DONE, CHECKED = {"0"}, {"0", "2"}
"""With what a command ends that did its work; check ends with 2 where something is doubtful."""
READ = ("csv", "jsonl", "parquet")
WRITTEN = ("geojson", "parquet")


def main() -> None:
    """Measure, and write the page; exit code 1 where something that is required was not reached."""
    given = _arguments()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="format-benchmark-") as folder:
        for line in _lines(Path(folder), given):
            lines.append(line)
            print(line.measure, line.reached, sep=": ", file=sys.stderr)
            _write(given.output, lines)
    sys.exit(any(line.holds is False for line in lines))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, required=True, help="file for the page")
    parser.add_argument("--small", type=int, default=100_000, help="rows that every export is timed with; 0: none")
    parser.add_argument("--large", type=int, default=1_000_000, help="rows that writers are compared with; 0: none")
    return parser.parse_args()


def _write(path: Path, lines: Sequence[Line]) -> None:
    sentence = measured(PACKAGES, "make format-benchmark")
    page = "\n\n".join([INTRODUCTION.read_text(encoding="utf-8").rstrip("\n"), sentence, markdown(lines)])
    write_bytes(path, page.encode())


def _lines(folder: Path, given: argparse.Namespace) -> Iterator[Line]:
    timed("-m", "geomap", "resolve", "Ain al-Asad", "Xyzzyville")  # the place index is there before the clock runs
    if given.small:
        yield from _small(folder, given.small, time.monotonic() + SMALL_S)
    if given.large:
        yield from _large(folder, given.large, time.monotonic() + LARGE_S)


def _small(folder: Path, number: int, end: float) -> Iterator[Line]:
    """Give a line for checking and for each export."""
    csv = str(made_up.write(folder / "small.csv", number))
    yield _process("check", number, ("check", csv), end, is_required=True)
    yield _process("check, places looked up", number, ("check", "--place", csv), end, is_required=True)
    for export in EXPORTS.values():
        command = ("export", csv, "-o", str(folder / f"out.{export.suffix}"))
        yield _process(f"export to {export.title}", number, command, end, is_required=True)


def _large(folder: Path, number: int, end: float) -> Iterator[Line]:
    """Give a line for each writer beside another, then for whole processes."""
    csv = made_up.write(folder / "large.csv", number)
    yield from compared(csv, folder, number, end)
    for name in WRITTEN:
        command = ("export", str(csv), "-o", str(folder / f"out.{EXPORTS[name].suffix}"))
        yield _process(f"export to {EXPORTS[name].title}", number, command, end)
    for suffix in READ:
        file = made_up.write(folder / f"large.{suffix}", number)
        yield _process(f"check of .{suffix}", number, ("check", str(file)), end)
        file.unlink()


def _process(title: str, number: int, command: Sequence[str], end: float, *, is_required: bool = False) -> Line:
    left = end - time.monotonic()
    if left <= 0:
        return Line(title, number, "not measured: no time was left")
    run = timed("-m", "geomap", *command, limit_s=left)
    is_done = run.ended in (CHECKED if command[0] == "check" else DONE)
    figures = f"{run.seconds:.1f} s, {run.busy_s:.1f} s of processor, {run.megabytes:,.0f} MB"
    reached = figures if is_done else f"ended with {run.ended} after {figures}"
    if not is_required:
        return Line(title, number, reached)
    holds = is_done and run.seconds <= MOST_S and run.megabytes <= MOST_MB
    return Line(title, number, reached, "", f"≤ {MOST_S:.0f} s, ≤ {MOST_MB:,.0f} MB", holds)


if __name__ == "__main__":
    main()
