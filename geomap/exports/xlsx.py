"""Excel workbook: incidents, reports, sources, relations, and a sheet about them. No cell of it is a formula.

It is put together by hand, a slice at a time: what writes a cell by a call of Python takes minutes for large tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geomap.exports.markup import escaped, is_plain
from geomap.exports.table import INCIDENTS, incidents_of, slices, without
from geomap.exports.texts import between, joined, lines, texts
from geomap.exports.xlsx_parts import FOOT, HEAD, parts
from geomap.exports.zipped import may_be_large, member, packed
from geomap.schema import LINKS, REPORTS, SOURCES, Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

MOST_ROWS = 1_048_575
"""So many rows of a sheet Excel opens, the header not counted; a longer table goes on in another sheet."""
LONGEST = 32_767
"""So many characters of a cell Excel opens, in units of UTF-16."""
FIRST_DAY = pd.Timestamp(1900, 3, 1)
"""Excel believes in a 29 February 1900: days before it are written as text."""
ORIGIN = pd.Timestamp(1899, 12, 30)
DAY, BOLD = 1, 2
"""Numbers of the formats of cells in the workbook's styles."""
ABOUT = Table(
    "about",
    "What the workbook holds.",
    (
        Column("what", "text", "What is told."),
        Column("name", "text", "Of what."),
        Column("meaning", "text", "The word."),
    ),
)
_ESCAPES = re.compile(r"_x[0-9A-Fa-f]{4}_")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook."""

    name: str
    """Its name on the tab."""
    table: Table
    """What its columns are."""
    data: pd.DataFrame
    """Its rows."""


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the sheets; what stands for whom, with licence and attribution, is in `about`."""
    data = [incidents_of(story), story.reports, story.sources, story.relations]
    tables = [without(table, story.withheld) for table in (INCIDENTS, REPORTS, SOURCES, LINKS)]
    every = zip([*tables, ABOUT], [*data, _about(credits_, tables)], strict=True)
    sheets = [sheet for table, rows in every for sheet in _sheets(table, rows)]
    with packed(path) as archive:
        for name, content in parts([sheet.name for sheet in sheets]).items():
            with member(archive, name) as file:
                file.write(content.encode())
        for number, sheet in enumerate(sheets, 1):
            name = f"xl/worksheets/sheet{number}.xml"
            with member(archive, name, is_large=may_be_large(sheet.data)) as file:
                write_sheet(sheet, file)


def _sheets(table: Table, data: pd.DataFrame) -> Iterator[Sheet]:
    for number, piece in enumerate(slices(data, MOST_ROWS), 1):
        yield Sheet(table.name if number == 1 else f"{table.name} {number}", table, piece)


def _about(credits_: Sequence[Credit], tables: Sequence[Table]) -> pd.DataFrame:
    cut = f"a longer text than Excel opens ends in … after {LONGEST - 1:,} characters"
    rows = [("note", "cells", f"every cell is text, a number, a day or a flag, none a formula; {cut}")]
    rows += [("credit", credit.title, f"{credit.attribution} ({credit.licence}; {credit.url})") for credit in credits_]
    rows += [(table.name, each.name, each.meaning) for table in tables for each in table.columns]
    return pd.DataFrame(rows, columns=ABOUT.names, dtype="str")


def write_sheet(sheet: Sheet, file: IO[bytes]) -> None:
    """Write a sheet as XML, a slice of its rows at a time."""
    file.write(HEAD.encode())
    header = [pd.Series([name], dtype="str") for name in sheet.table.names]
    file.write(_rows([_texts(values, BOLD) for values in header], 1))
    row = 2
    for piece in slices(sheet.data):
        if len(piece):
            file.write(_rows([_cells(piece[each.name], each) for each in sheet.table.columns], row))
        row += len(piece)
    file.write(FOOT.encode())


def _rows(columns: Sequence[tuple[str, pa.Array]], first: int) -> bytes:
    """Return rows as XML; each column comes as what follows its cells' addresses and as what stands in them."""
    count = len(columns[0][1])
    numbers = pa.array(range(first, first + count)).cast(pa.large_string())
    cells = [_addressed(letters(place), numbers, kind, values) for place, (kind, values) in enumerate(columns)]
    return joined(lines(['<row r="', numbers, '">', *cells, "</row>\n"]))


def _addressed(column: str, numbers: pa.Array, kind: str, values: pa.Array) -> pa.Array:
    if values.null_count == len(values):
        return pa.nulls(len(values), pa.large_string())
    cells = lines([f'<c r="{column}', numbers, f'"{kind}>', values, "</c>"])
    return pc.if_else(values.is_valid(), cells, pa.scalar("", pa.large_string()))


def _cells(values: pd.Series, column: Column) -> tuple[str, pa.Array]:
    if column.kind == "text":
        return _texts(values)
    if column.kind == "day":
        return _days(values)
    if column.kind == "flag":
        return ' t="b"', between("<v>", texts(values, lambda text: str(int(text == "true"))), "</v>")
    return "", between("<v>", texts(values), "</v>")


def _texts(values: pd.Series, style: int = 0) -> tuple[str, pa.Array]:
    kind = ' t="inlineStr"' + (f' s="{style}"' if style else "")
    told = texts(values, cell_text, is_text)
    space = "" if pc.utf8_trim_whitespace(told).equals(told) else ' xml:space="preserve"'
    return kind, between(f"<is><t{space}>", told, "</t></is>")


def _days(values: pd.Series) -> tuple[str, pa.Array]:
    if (values < FIRST_DAY).any():
        return _texts(values.dt.strftime("%Y-%m-%d").astype("str"))
    days = ((values - ORIGIN) // pd.Timedelta(days=1)).astype("Int64")
    return f' s="{DAY}"', between("<v>", texts(days), "</v>")


def cell_text(text: str) -> str:
    """Return text for a cell; what XML cannot hold is written as Excel does, and comes back as it was."""
    if len(text) > LONGEST // 2:
        text = _cut(text)
    safe = _ESCAPES.sub(lambda found: f"_x005F{found[0]}", text)
    return escaped(_CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", safe))


def is_text(many: Sequence[str]) -> bool:
    """Say of many texts at once whether `cell_text` surely changes none of them."""
    return max(map(len, many), default=0) <= LONGEST // 2 and is_plain(many) and "_x" not in " ".join(many)


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def letters(place: int) -> str:
    """Return what Excel calls a column, the first being 0.

    >>> letters(0), letters(25), letters(26), letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    return (letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)  # noqa: PLR2004 - letters
