"""Build and open pages of made-up incidents with every tool and write the table: python -m benchmarks.page -o FILE."""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from benchmarks.machine import measured as measured_on
from benchmarks.page import assets, browser, chart, made_up, required, table
from benchmarks.page.builds import TOOLS
from benchmarks.page.measure import Limits, Measured, measured
from benchmarks.processes import timed
from benchmarks.table import markdown
from geomap.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

INTRODUCTION = Path(__file__).with_name("introduction.md")
PACKAGES = ("geomap", "folium", "geopandas", "pandas", "playwright")
SIZES = (1, 1_000, 10_000, 100_000, 1_000_000)
NEEDED = ("matplotlib", "mapclassify")
FEWEST = 100
"""With fewer incidents only our page is looked at, as the page itself."""
STOPPED = "not tried, having stopped at fewer"


def main() -> None:
    """Measure, and write the page and its chart; exit code 1 where something that is required was not reached."""
    given = _arguments()
    _check()
    with tempfile.TemporaryDirectory(prefix="page-benchmark-") as folder:
        results: list[Measured] = []
        for found in _all(Path(folder), given.sizes, given.tools, Limits(given.runs, given.limit)):
            results.append(found)
            if given.output:  # what was measured stands there if the rest is cut short
                _write(results, given)
    if not given.output:
        print(page(results, given))
    sys.exit(any(line.holds is False for line in required.lines(results)))


def _write(results: Sequence[Measured], given: argparse.Namespace) -> None:
    picture = given.output.with_suffix(".svg")
    write_bytes(picture, chart.svg(results).encode())
    write_bytes(given.output, page(results, given, picture.name).encode())


def page(results: Sequence[Measured], given: argparse.Namespace, picture: str = "") -> str:
    """Return the page in Markdown, with the picture of that name if there is one."""
    lines = list(required.lines(results))
    limits = [browser.version(), f"runs: {given.runs}", f"a build may take {given.limit:.0f} s"]
    tools = f" --tools {','.join(given.tools)}" if given.tools else ""
    sentence = measured_on(PACKAGES, f"python -m benchmarks.page{tools}", limits)
    parts = [INTRODUCTION.read_text(encoding="utf-8"), sentence, "\n## What is required", markdown(lines)]
    parts += ["## All tools", table.markdown(results)]
    if picture:
        parts.append(f"![Build, page, readiness and frames by number of incidents]({picture})\n")
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, help="file for the page, its chart beside it; by default stdout")
    parser.add_argument("--sizes", type=_numbers, default=SIZES, help="numbers of incidents: 1000,10000")
    parser.add_argument("--tools", type=lambda text: text.split(","), help="only these: ours,geojson", default=())
    parser.add_argument("--runs", type=int, default=Limits.runs, help="how often each thing is done")
    parser.add_argument("--limit", type=float, default=Limits.build_s, help="seconds that a build may take")
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(part.replace("_", "")) for part in text.split(",")))


def _check() -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing or not assets.MODULES.is_dir():
        sys.exit(
            f"the peers' packages are not installed ({', '.join([*missing, assets.MODULES.name])}); make page-benchmark"
        )
    browser.program()


def _all(folder: Path, sizes: Sequence[int], names: Collection[str], limits: Limits) -> Iterator[Measured]:
    """Give the results by size; a tool that did not finish with so many incidents is not tried with more."""
    tools = [tool for tool in TOOLS if not names or tool.module in names]
    _prime(folder)
    stopped: set[str] = set()
    for number in sizes:
        csv = made_up.write(folder, number)
        marks = int(pd.read_csv(csv, usecols=["latitude"])["latitude"].notna().sum())
        for tool in tools:
            if number < FEWEST and not tool.is_ours:
                continue
            print(f"{tool.title}, {number:,} incidents", file=sys.stderr)
            if tool.module in stopped:
                yield Measured(tool, number, {}, STOPPED)
                continue
            found = measured(tool, csv, number, marks, limits)
            stopped |= {tool.module} if found.missing and not tool.is_ours else set()
            yield found


def _prime(folder: Path) -> None:
    """Build once for nothing: the first build on a machine makes the gazetteer's indexes."""
    timed(*TOOLS[0].command(str(made_up.write(folder, 200)), str(folder / "first.html")))


if __name__ == "__main__":
    main()
