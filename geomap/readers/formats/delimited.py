"""Cells with commas, tabs, semicolons or bars between them, in any encoding, with a header row."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from geomap import sheets
from geomap.errors import Finding, InputError, shown
from geomap.files import name_of
from geomap.readers.datasets import header_of
from geomap.readers.formats.common import text
from geomap.readers.formats.format import Format
from geomap.readers.raw import Columns, Raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from geomap.readers.limits import Limits

SUFFIXES = (".csv", ".tsv", ".tab", ".txt")
NAMES = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
"""What may stand between cells, and what it is called."""
END_OF_DOS = "\x1a"
"""What old programs write after the last line."""
MOST_NAMED = 12
"""No more names of a header are shown."""
HEADED = "a name for each column in the first row that is not empty; delete what stands above the names"
NAMED = "nothing under a column without a name"
WANTED = "a header row and a row for each report or source"


def is_it(head: bytes) -> bool:
    """Whether it is text of any kind; a stray control character makes it none else."""
    return text.is_text(head)


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the one table of the file. A row with more or fewer cells than the header is refused.

    Rows and columns with nothing in them, which spreadsheets leave behind, are passed over; so is a first line sep=;,
    which says what parts the cells.
    """
    encoding = text.encoding_of(path, is_lined=True)
    with path.open(encoding=encoding.name, newline="", errors="replace") as file:
        line = file.readline(limits.cell_letters)
        told = sheets.told_delimiter(line)
        line = file.readline(limits.cell_letters) if told else line
    delimiter = told or sheets.delimiter_of(line)
    names = header_of(line.rstrip("\r\n").split(delimiter))
    lines: Iterator[tuple[int, list[str]]] = sheets.records(
        path, delimiter, encoding.name, is_quoted=not names, errors=encoding.errors
    )
    lines = islice(lines, 1, None) if told else lines
    if not names:
        first, header = next(lines, (0, []))
        names = header_of(header)
        lines = chain([(first, header)], lines) if names else lines
    if spoilt := next((name for name in names or header if not text.is_writable(name)), ""):
        raise InputError(path, f"the column {shown(spoilt)} has a name that is not UTF-8", text.WANTED)
    taken = f"text with {NAMES[delimiter]}, {encoding.name}"
    return [table(path, [name.strip() for name in names or header], lines, limits, encoding.doubtful, taken)]


def table(  # noqa: PLR0913, PLR0917 - what a table is made of
    path: Path,
    columns: list[str],
    lines: Iterator[tuple[int, list[str]]],
    limits: Limits,
    doubtful: list[Finding],
    taken: str,
) -> Raw:
    """Return rows of cells, each with where it stands, as a table with these columns."""
    sheets.check_header(path, columns, WANTED)
    if len(columns) > limits.columns:
        raise InputError(path, f"{len(columns)} columns", f"{limits.columns} at most")
    if max(map(len, columns)) > limits.cell_letters:
        raise InputError(
            path, f"a column's name of {max(map(len, columns)):,} letters", f"{limits.cell_letters:,} at most"
        )
    nameless = [position for position, name in enumerate(columns) if not name]
    kept, numbers, refused, stray = Columns(columns), [], list[Finding](), list[Finding]()
    for number, cells in lines:
        if not any(map(str.strip, cells)) or cells == [END_OF_DOS]:
            continue
        if len(cells) > len(columns) and not any(map(str.strip, cells[len(columns) :])):
            del cells[len(columns) :]
        if problem := _problem(cells, columns, limits):
            refused.append(Finding(name_of(path), number, "", ",".join(cells), problem))
            continue
        at = next((position for position in nameless if cells[position].strip()), None)
        if at is not None:
            stray.append(Finding(name_of(path), number, f"number {at + 1}", cells[at], NAMED))
            continue
        kept.add(cells)
        numbers.append(number)
    if len(stray) > len(numbers):
        raise InputError(path, f"line {stray[0].row} has {_nameless(columns)}", HEADED)
    refused = sorted([*refused, *stray], key=lambda each: each.row) if stray else refused
    return Raw(name_of(path), kept.ended(), numbers, refused, doubtful, taken)


def _nameless(columns: Sequence[str]) -> str:
    names = [shown(name) for name in columns if name][:MOST_NAMED]
    return f"a value under a column without a name; the row of {', '.join(names)} was taken for the header"


def _problem(cells: Sequence[str], columns: Sequence[str], limits: Limits) -> str:
    """Return what is wanted in place of a row that cannot be kept, empty if it can."""
    if len(cells) != len(columns):
        return f"{len(columns)} cells as in the header, not {len(cells)}"
    if max(map(len, cells)) > limits.cell_letters:
        return f"cells of {limits.cell_letters} letters at most"
    return ""


FORMAT = Format("delimited text", SUFFIXES, is_it, read)
