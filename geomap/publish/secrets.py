"""The values that must be found nowhere, as the words that are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.schema import ATTRIBUTIONS, LINKS, MATCHES, PLACED, REPORTS, SOURCES, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

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
DAYS = ("%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y", "%d %B %Y", "%B %d, %Y", "%d %b %Y", "%d %B", "%B %d")
"""How a day is looked for, with and without zeros before its numbers."""


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
            yield from _days(value)  # type: ignore[arg-type]  # a column of days
        elif column.kind != "flag" and sum(map(str.isdigit, text := f"{value}".removesuffix(".0"))) >= LEAST_DIGITS:
            yield text


def _days(day: pd.Timestamp) -> Iterator[str]:
    for form in DAYS:
        text = day.strftime(form)
        yield from (text, text.lstrip("0").replace("/0", "/").replace(" 0", " "))
