"""Read the bad files of tests/corpus both ways and write the table: python -m benchmarks.corpus -o FILE."""

from __future__ import annotations

import argparse
import sys
import tempfile
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus import apart
from benchmarks.corpus.verdicts import RIGHT, VERDICTS, verdict
from benchmarks.machine import measured
from benchmarks.table import grid
from geomap.files import write_bytes
from geomap.readers import USUAL
from tests.corpus import FAMILIES, Case
from tests.corpus.case import faults, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INTRODUCTION = Path(__file__).with_name("introduction.md")
PACKAGES = ("geomap", "pandas", "geopandas", "folium", "openpyxl", "PyYAML")
COMMAND = "python -m benchmarks.corpus -o docs/bad-files.md"


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file."""

    family: str
    """What sort of badness it is."""
    case: Case
    """The file."""
    faults: list[str]
    """Where geomap did not do what must happen."""
    theirs: str
    """The verdict on what a user would write."""


def main() -> None:
    """Run, and write the page; exit code 1 where geomap did not do what must happen."""
    given = _arguments()
    lines = list(_lines())
    page = "\n\n".join(
        [INTRODUCTION.read_text(encoding="utf-8").rstrip("\n"), measured(PACKAGES, COMMAND), *_tables(lines)]
    )
    if given.output:
        write_bytes(given.output, (page + "\n").encode())
    else:
        print(page)
    for line in lines:
        for fault in line.faults:
            print(f"{line.family}, {line.case.name}: {fault}", file=sys.stderr)
    sys.exit(any(line.faults for line in lines))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, help="file for the page; by default stdout")
    return parser.parse_args()


def _lines() -> Iterator[Line]:
    """Run every file; those that are read with other settings than the usual have no like in what a user writes."""
    for family, cases in FAMILIES.items():
        for case in cases:
            if case.manner == USUAL:
                with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
                    yield _line(family, case, Path(folder))


def _line(family: str, case: Case, folder: Path) -> Line:
    path = case.written(folder)
    ended = apart.run(path, folder / "map.html")
    found = read(case, path)
    return Line(family, case, faults(case, found), verdict(case, found, ended, _text(path)))


def _text(path: Path) -> str:
    """Return what stands in a file, or in the parts of a workbook, as far as it is text."""
    if path.suffix != ".xlsx" or not zipfile.is_zipfile(path):
        return path.read_bytes().decode("utf-8", "ignore")
    with zipfile.ZipFile(path) as parts:
        return "".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())


def _tables(lines: list[Line]) -> Iterator[str]:
    yield grid(("", "files", "geomap", *VERDICTS), [_counts(family, _of(lines, family)) for family in FAMILIES]
               + [_counts("**all**", lines)]).rstrip("\n")  # fmt: skip
    for family in FAMILIES:
        yield f"## {family[0].upper()}{family[1:]}"
        rows = [(line.case.name, must(line.case), line.theirs) for line in _of(lines, family)]
        yield grid(("file", "what must happen, and does in geomap", "pandas and folium"), rows).rstrip("\n")


def _of(lines: Iterable[Line], family: str) -> list[Line]:
    return [line for line in lines if line.family == family]


def _counts(title: str, lines: list[Line]) -> list[str]:
    theirs = Counter(line.theirs for line in lines)
    ours = sum(not line.faults for line in lines)
    return [title, str(len(lines)), f"{ours} {RIGHT}", *(str(theirs[each] or "") for each in VERDICTS)]


def must(case: Case) -> str:
    """Say what must happen to a file, for the page."""
    if case.whole:
        return "the file is refused"
    parts = [("a row is refused", case.refused), ("said to be in doubt", case.doubtful)]
    return ", ".join(words for words, places in parts if places) or "every row is kept as it is"


if __name__ == "__main__":
    main()
