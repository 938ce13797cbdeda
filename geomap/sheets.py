"""CSV files that people open in a spreadsheet: read with the line of every row, written so that no cell runs."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from geomap.errors import Finding, InputError
from geomap.files import name_of, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

DELIMITERS = ",\t;|"
"""What may stand between cells, the first where none does. Spreadsheets write a semicolon where a comma is decimal."""
LONGEST = 100_000_000
"""In a longer cell a quote was surely left open."""
LINE_END = "\r\n"
"""The writer quotes cells that hold a character of the line end, and no other break of lines."""
_BEGIN = r"(?:[\t\r]|[\s']*[=+\-@＝＋－＠])"
"""How a cell begins that a spreadsheet may take for a formula: in wide letters too, and behind spaces."""
_FORMULA = re.compile(f"'*{_BEGIN}")
_TOLD = re.compile(rf"\ufeff?\"?sep=([{re.escape(DELIMITERS)}])\"?[,;\t|\r\n]*", re.IGNORECASE)
_GUARDED = re.compile(f"'+{_BEGIN}")


@dataclass(frozen=True)
class Sheet:
    """The cells of one file as text."""

    file: str
    """Name of the file."""
    columns: list[str]
    """Its columns, in order."""
    rows: list[tuple[int, dict[str, str]]]
    """The line on which each row starts, and its cells by column, trimmed; rows of empty cells are left out."""
    refused: list[Finding]
    """Rows that could not be split into cells."""


def read(path: Path, wanted: str) -> Sheet:
    """Return the cells of a file, what `guarded` added taken off; `wanted` says what file it should be.

    Raises InputError if the file cannot be read as text in rows.
    """
    lines = _opened(path, wanted)
    _, header = next(lines, (0, []))
    columns = [name.strip() for name in header]
    check_header(path, columns, wanted)
    sheet = Sheet(name_of(path), [name for name in columns if name], [], [])
    for number, cells in lines:
        if len(cells) != len(columns) and any(cells[len(columns) :]):
            few = f"{len(columns)} cells as in the header, not {len(cells)}"
            sheet.refused.append(Finding(sheet.file, number, "", ",".join(cells), few))
        elif any(map(str.strip, cells)):
            texts = [unguarded(cell.strip()) for cell in cells] + [""] * len(columns)
            sheet.rows.append((number, dict(zip(columns, texts, strict=False))))
    return sheet


def _opened(path: Path, wanted: str) -> Iterator[tuple[int, list[str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="", errors="replace") as file:
            delimiter = delimiter_of(file.readline())
        yield from records(path, delimiter)
    except OSError as error:
        raise InputError(path, error.strerror or str(error), wanted) from error


def records(
    path: Path, delimiter: str = ",", encoding: str = "utf-8-sig", *, is_quoted: bool = True, errors: str = "strict"
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each record starts, and its cells; empty lines are passed over.

    In a file that is not quoted a quote is a character as any other. `errors` is Python's word for what becomes of
    bytes that are no letters.
    """
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE
    line = 1
    csv.field_size_limit(LONGEST)
    try:
        with path.open(encoding=encoding, newline="", errors=errors) as file:
            reader = csv.reader(file, strict=True, delimiter=delimiter, quoting=quoting)
            for cells in reader:
                if cells:
                    yield line, cells
                line = reader.line_num + 1
    except UnicodeDecodeError as error:
        where = f"not {encoding.removesuffix('-sig').upper()} at byte {error.start} ({error.reason})"
        raise InputError(path, where, "a file saved as UTF-8") from error
    except csv.Error as error:
        raise InputError(path, f"line {line} is not CSV ({error})", "cells apart, quotes closed") from error


def told_delimiter(line: str) -> str:
    r"""Return what a first line tells spreadsheets to take for delimiter; empty if it is no such line.

    >>> told_delimiter("sep=;\r\n"), told_delimiter('"sep=\t"'), told_delimiter("sep,b")
    (';', '\t', '')
    """
    found = _TOLD.fullmatch(line)
    return found[1] if found else ""


def check_header(path: Path | str, columns: Sequence[str], wanted: str) -> None:
    """Raise InputError where a header is empty or names a column twice."""
    if not any(columns):
        raise InputError(path, "the file is empty", wanted)
    twice = sorted(name for name, times in Counter(columns).items() if name and times > 1)
    if twice:
        raise InputError(path, f"column {twice[0]!r} stands twice in the header", "each column once")


def delimiter_of(header: str) -> str:
    r"""Return what stands between the cells of a header line.

    >>> delimiter_of("place;country"), delimiter_of("place\tcountry, if known"), delimiter_of("place")
    (';', '\t', ',')
    """
    bare = re.sub(r'"[^"]*"', "", header)
    return "\t" if "\t" in bare else max(DELIMITERS, key=bare.count)


def write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Write rows, text guarded against spreadsheets; what a row lacks is an empty cell.

    The file begins with a byte order mark, without which some spreadsheets garble every script but Latin.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator=LINE_END)
    writer.writeheader()
    writer.writerows({name: _cell(row.get(name)) for name in columns} for row in rows)
    write_bytes(path, text.getvalue().encode("utf-8-sig"))


def _cell(value: object) -> object:
    return guarded(value) if isinstance(value, str) else value


def guarded(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe goes before what would begin one.

    >>> guarded("=1+1"), guarded("Hit")
    ("'=1+1", 'Hit')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded.

    >>> unguarded("'=1+1"), unguarded("'Ain")
    ('=1+1', "'Ain")
    """
    return text[1:] if _GUARDED.match(text) else text
