"""Rows of reports, and a case of each sort made of two: a good one, and beside it one that is not."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from geomap.readers import USUAL, Manner
from tests.corpus.case import Case, Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GOOD = {
    "report_id": "r1",
    "source_id": "s1",
    "date_start": "2020-03-11",
    "location_as_reported": "Taji",
    "country": "Iraq",
    "latitude": "33.5",
    "longitude": "44.3",
    "fatalities_best": "2",
}
"""A report that nothing is wrong with."""
BOTH = ("r1", "r2")
BAD_ROW = 3
"""Where the bad row stands in a CSV file; the header is row 1."""


def row(**cells: str) -> dict[str, str]:
    """Return a report as the second of a file, with other cells."""
    return GOOD | {"report_id": "r2"} | cells


def table(*rows: Mapping[str, str], delimiter: str = ",", end: str = "\n") -> str:
    """Return rows as CSV under the names of all their columns."""
    names = list(dict.fromkeys(name for each in rows for name in each))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, restval="", delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def two(**cells: str) -> str:
    """Return a good report and one with these cells as CSV."""
    return table(GOOD, row(**cells))


def lines(rows: Iterable[Mapping[str, object]]) -> str:
    """Return records as JSON Lines."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows)


def whole(name: str, file: str, content: str | bytes, word: str) -> Case:
    """Return a file that is refused whole, with a word of the line that says so."""
    return Case(name, file, content.encode() if isinstance(content, str) else content, word)


def refused(name: str, *columns: str, manner: Manner = USUAL, **cells: str) -> Case:
    """Return a CSV file whose second row is refused for these columns, those of the cells if none is named."""
    content = two(**cells).encode("utf-8", "surrogatepass")
    return Case(name, "reports.csv", content, "", ("r1",), _at(columns or tuple(cells)), manner=manner)


def doubted(name: str, *columns: str, read: Mapping[str, str] | None = None, **cells: str) -> Case:
    """Return a CSV file whose second row is kept with these columns in doubt; as it stands, or as `read` says."""
    content = two(**cells).encode("utf-8", "surrogatepass")
    values = {"r2": cells | dict(read or {})}
    return Case(name, "reports.csv", content, "", BOTH, (), _at(columns or tuple(cells)), values)


def clean(name: str, read: Mapping[str, str] | None = None, manner: Manner = USUAL, **cells: str) -> Case:
    """Return a CSV file whose second row is kept and beyond doubt, as it stands or as `read` says."""
    values = {"r2": cells | dict(read or {})}
    return Case(name, "reports.csv", two(**cells).encode(), "", BOTH, reads=values, manner=manner)


def _at(columns: tuple[str, ...]) -> Places:
    return tuple((BAD_ROW, column) for column in columns)
