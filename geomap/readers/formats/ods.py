"""OpenDocument spreadsheets, as LibreOffice writes them: values as they were last reckoned.

The XML inside is looked through first: a row or cell may be said to repeat a million times, and merged cells, errors
and formulas without a value would be passed over in silence.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from geomap.errors import InputError
from geomap.readers.formats.common import packed, workbook
from geomap.readers.formats.common.workbook import Seen
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".ods",)
MARK = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
CONTENT = "content.xml"
LONGEST_ROW = 64 << 20
MOST_HIDDEN = 1_000
"""Of rows that are said to repeat so many count; the empty ones at the end may be a million."""
_NAME = re.compile(rb'<table:table\b[^>]*\btable:name="([^"]*)"')
_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*)>")
_HIDDEN = re.compile(rb'^[^>]*\btable:visibility="(?:collapse|filter)"')
_ROWS = re.compile(rb"""^[^>]*\btable:number-rows-repeated\s*=\s*["'](\d{1,12})""")
_COLUMNS = re.compile(rb"""\btable:number-columns-repeated\s*=\s*["'](\d{1,12})""")
_SPANNED = re.compile(rb'\btable:number-(?:rows|columns)-spanned="(?:[2-9]|\d\d+)"')


def is_it(head: bytes) -> bool:
    """Whether it is an archive whose first file says that it is such a spreadsheet."""
    return packed.first_name(head).startswith("mimetype") and MARK in head[: packed.NAME_AT + len(MARK) + 40]


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return a table for each sheet that is shown."""
    names = packed.names(path, limits)
    if CONTENT not in names:
        raise InputError(path, f"it holds no {CONTENT}", workbook.WANTED)
    seen: dict[str, Seen] = {"": Seen()}
    current = ""
    for row in _rows(path, limits):
        if name := _NAME.search(row):
            current = html.unescape(name[1].decode("utf-8", "replace"))
            seen[current] = Seen()
        if row.startswith(b"<table:table-row"):
            _look(row, seen[current])
            seen[current].check(path, current, limits)
    return workbook.read(path, limits, "OpenDocument", seen)


def _rows(path: Path, limits: Limits) -> Iterator[bytes]:
    """Yield the XML in pieces that begin each with a sheet or a row."""
    rest = b""
    for block in packed.xml(path, CONTENT, limits):
        *whole, rest = re.split(rb"(?=<table:table(?:-row)?[\s>])", rest + block)
        yield from whole
        if len(rest) > LONGEST_ROW:
            raise InputError(path, f"a row of more than {LONGEST_ROW:,} bytes", workbook.WANTED)
    yield rest


def _look(row: bytes, seen: Seen) -> None:
    repeated = _ROWS.search(row)
    number, width, column = seen.rows + seen.empty + 1, 0, 0
    rows = int(repeated[1]) if repeated else 1
    seen.empty += rows
    if _HIDDEN.search(row):
        seen.hidden += range(number, number + min(rows, MOST_HIDDEN))
    row = row.partition(b"</table:table-row>")[0]
    if b"repeated" not in row and b"spanned" not in row and b"formula" not in row and b"error" not in row:
        width = row.count(b"table-cell ") + row.count(b"table-cell>")
    else:
        for inside in _CELL.findall(row):
            times = _COLUMNS.search(inside)
            column += int(times[1]) if times else 1
            width = column if b"value-type" in inside else width
            _odd(inside, number, seen)
    if width:
        seen.rows, seen.empty = seen.rows + seen.empty, 0
        seen.columns = max(seen.columns, width)


def _odd(inside: bytes, number: int, seen: Seen) -> None:
    if _SPANNED.search(inside):
        seen.add(number, "merged cells", workbook.MERGED)
    if b'value-type="error"' in inside:
        seen.add(number, "an error", "a value")
    elif b"table:formula=" in inside and b"value-type" not in inside:
        seen.add(number, "a formula without a value", "a workbook saved after it was reckoned")


FORMAT = Format("OpenDocument spreadsheet", SUFFIXES, is_it, read)
