"""Rows of a CSV file by the names of its header, each with its line; every damage is named by line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError, shown
from geomap.gazetteer import archives
from geomap.gazetteer.importers.lines import LONGEST_LINE, MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from geomap.gazetteer.importers.refusals import Refusals

DELIMITERS = "\t,;"
"""What may stand between cells; the one that cuts the header into most is taken."""
LONGEST_CELL = 131_072
"""So many letters a cell may have; Python keeps one such limit for all readers of CSV, so each sets its own."""
TABLES = (".csv", ".tsv", ".txt", ".geojson", ".json")
"""How the names of tables end."""


def rows(
    path: Path, choose: Callable[[list[str]], str | None], refusals: Refusals
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line on which each row begins, and its cells by the names in the header, as they stand there.

    A row with more or fewer cells than the header is refused alone; a file that is no CSV raises GazetteerError.
    """
    delimiter = delimiter_of(archives.first_line(path, choose))
    with archives.text(path, choose) as stream:
        text = _Lines(stream, path)
        csv.field_size_limit(LONGEST_CELL)
        reader = csv.reader(text, delimiter=delimiter, strict=True)
        header = _header(path, _next(reader, path))
        start = reader.line_num + 1
        while (cells := _next(reader, path)) is not None:
            refusals.rows += bool(cells)
            if len(cells) == len(header):
                yield start, dict(zip(header, cells, strict=True))
            elif cells and text.is_open:
                raise GazetteerError(path, f"it ends in the middle of line {start}", "the whole file")
            elif cells:
                refusals.add(start, "", delimiter.join(cells)[:200], f"{len(header)} cells, not {len(cells)}")
            start = reader.line_num + 1


def delimiter_of(line: bytes) -> str:
    """Return what stands between the cells of a header.

    >>> delimiter_of(b"name;lat;lon")
    ';'
    """
    return max(DELIMITERS, key=lambda one: line.count(one.encode()))


def table_in(names: list[str]) -> str | None:
    """Return the member of an archive that is a table, if there is one only."""
    tables = [name for name in names if name.lower().endswith(TABLES)]
    return tables[0] if len(tables) == 1 else None


class _Lines:
    """The lines of a stream as text."""

    def __init__(self, stream: BinaryIO, path: Path) -> None:
        self._stream, self._path, self._line = stream, path, 0
        self.is_open = False
        """Whether the line read last had no line end."""

    def __iter__(self) -> Iterator[str]:
        while data := self._stream.readline(LONGEST_LINE):
            self._line += 1
            self.is_open = not data.endswith(b"\n")
            if len(data) == LONGEST_LINE:
                raise self._bad(f"has {LONGEST_LINE:,} bytes or more", "a table with a line for each row")
            if b"\0" in data:
                raise self._bad("holds a NUL byte", "a text file in UTF-8")
            yield self._decoded(data.removeprefix(MARK) if self._line == 1 else data)

    def _decoded(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            problem = f"is not UTF-8 at its byte {error.start + 1} ({error.reason})"
            raise self._bad(problem, "a text file in UTF-8") from error

    def _bad(self, problem: str, wanted: str) -> GazetteerError:
        return GazetteerError(self._path, f"line {self._line} {problem}", wanted)


def _next(reader: Iterator[list[str]], path: Path) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        line = getattr(reader, "line_num", 0)
        raise GazetteerError(
            path, f"line {line} is not CSV ({error})", "cells of ordinary size, quotes closed"
        ) from error


def _header(path: Path, cells: list[str] | None) -> list[str]:
    names = [cell.strip() for cell in cells or []]
    if not any(names):
        raise GazetteerError(path, "the file is empty", "a header row and a row for each place")
    twice = next((name for at, name in enumerate(names) if name and name in names[:at]), None)
    if twice:
        raise GazetteerError(path, f"column {shown(twice)} stands twice in the header", "each column once")
    return names
