"""The values that must be found nowhere, as the words that are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.publish.days import written
from geomap.schema import ATTRIBUTIONS, LINKS, MATCHES, PLACED, REPORTS, SOURCES, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geomap.errors import Finding
    from geomap.schema import Column, PlacedStory

TABLES = {
    "reports": REPORTS, "sources": SOURCES, "placed": PLACED, "matches": MATCHES, "attributions": ATTRIBUTIONS,
    "relations": LINKS,
}  # fmt: skip
LEAST_DIGITS = 4
"""A number of fewer digits stands everywhere and is looked for nowhere."""
JOINED = "joined by"
"""How a column says of itself that a cell may hold several values."""


def secrets_of(story: PlacedStory, columns: frozenset[str], refused: Iterable[Finding] = ()) -> set[str]:
    """Return every value of columns, whole and in its parts. Words of a closed list are left out.

    'Battles' or 'claimed' stand in the page whatever it shows.
    """
    found = {finding.value for finding in refused if finding.column in columns}
    for name, table in TABLES.items():
        for column in table.columns:
            if column.name in columns and column.name not in _CLOSED:
                found.update(_texts(getattr(story, name)[column.name].dropna().unique(), column))
    return found


_CLOSED = frozenset(column.name for table in TABLES.values() for column in table.columns if column.allowed)


def _texts(values: Iterable[object], column: Column) -> Iterator[str]:
    for value in values:
        if column.kind == "text":
            yield from (str(value), *(listed(value) if JOINED in column.meaning else ()))
        elif column.kind == "day":
            yield from written(value)  # type: ignore[arg-type]  # a column of days
        elif column.kind != "flag" and sum(map(str.isdigit, text := f"{value}".removesuffix(".0"))) >= LEAST_DIGITS:
            yield text
