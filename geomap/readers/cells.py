"""Text cells → typed values, by the declaration of their column; what does not parse is a finding, and so is a doubt.

Each different text of a column is looked at once. What one text says of several columns ("3-5 March 2020", "12-14")
goes to all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from geomap.errors import Finding
from geomap.readers import between, flagged, meaning
from geomap.readers.mapping.written_dates import order_of_form, wanted
from geomap.readers.moments import local_days
from geomap.schema import DTYPES, framed, records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.readers.between import Problems
    from geomap.readers.raw import Cells, Raw
    from geomap.readers.values import Meant
    from geomap.readers.values.dates import Order
    from geomap.schema import Column, Table

WHERE = ("file", "row")
"""Columns that geomap fills in itself."""


class Typed(NamedTuple):
    """What became of the rows of a table."""

    data: pd.DataFrame
    """The good rows, with `file` and `row`."""
    refused: list[Finding]
    """A finding for each value for which a row was refused."""
    doubtful: list[Finding]
    """A finding for each value that was kept and may have been read amiss."""


def typed(raw: Raw, table: Table, dates: Order = "") -> Typed:
    """Return the rows of a table typed; `dates` says how 03/11/2020 is meant, empty: its column must say."""
    columns = [column for column in table.columns if column.name in raw.cells and column.name not in WHERE]
    problems: Problems = {}
    doubts: list[Finding] = []
    values: dict[str, pd.Series] = {}
    meant: dict[str, Meant] = {}
    for column in columns:
        cells = raw.cells[column.name]
        means = meaning.of(list(map(str.strip, cells.texts)), column, order_of_form(raw.date_form) or dates)
        values[column.name], meant[column.name] = _series(means.each, cells, column), means
        wishes = {number: wanted(wish, raw.date_form) for number, wish in means.wishes.items()}
        _add(problems, _refused(cells, column.name, wishes))
        doubts += flagged.doubts(raw, column.name, means)
    data = framed(table, values, len(raw.numbers)).assign(**_where(raw))
    doubts += _put_together(raw, data, table, meant, problems)
    if table.name == "reports":
        between.tell_swapped(raw, problems)
        doubts += between.nowhere(raw, data)
        suspects = [place for place in between.suspects(data) if place not in problems]
        rows = records(data.iloc[suspects]) if suspects else []
        problems |= {place: between.contradictions(row) for place, row in zip(suspects, rows, strict=True)}
    if table.name == "matches":
        problems |= {place: found for place, found in between.unlike(raw, data).items() if place not in problems}
    return _without_problems(
        raw, data, problems, doubts, [note for name in meant for note in flagged.noted(raw, name, meant[name])]
    )


def _put_together(
    raw: Raw, data: pd.DataFrame, table: Table, meant: Mapping[str, Meant], problems: Problems
) -> list[Finding]:
    """Put what texts say of other columns into the table, days as they were at the place; return what is in doubt."""
    doubts: list[Finding] = []
    for name, means in meant.items():
        if means.clocks:
            data[name], found = local_days(raw, data, name, means)
            doubts += found
    for name, means in meant.items():
        _add(problems, between.spread(raw, data, table, name, means))
    return doubts


def _without_problems(
    raw: Raw, data: pd.DataFrame, problems: Problems, doubts: list[Finding], notes: list[Finding]
) -> Typed:
    if not problems:
        return Typed(data, raw.refused, notes + doubts)
    found = [Finding(raw.file, raw.numbers[place], *each) for place in sorted(problems) for each in problems[place]]
    rows = {raw.numbers[place] for place in problems}
    kept = [doubt for doubt in doubts if doubt.row not in rows]
    return Typed(data.drop(index=list(problems)).reset_index(drop=True), [*raw.refused, *found], notes + kept)


def _add(problems: Problems, more: Problems) -> None:
    for place, found in more.items():
        problems.setdefault(place, []).extend(found)


def _where(raw: Raw) -> dict[str, pd.Series]:
    rows = pd.Series(raw.numbers, dtype="Int64")
    return {"file": pd.Series(raw.file, index=rows.index, dtype="str"), "row": rows}


def _series(values: object, cells: Cells, column: Column) -> pd.Series:
    found = pd.Series(values, dtype=DTYPES[column.kind])
    is_each_its_own = len(cells.texts) == len(cells.which) and bool((np.diff(cells.which, prepend=-1) == 1).all())
    return found if is_each_its_own else found.take(cells.which)


def _refused(cells: Cells, name: str, wishes: Mapping[int, str]) -> Problems:
    places = np.flatnonzero(np.isin(cells.which, list(wishes))).tolist() if wishes else []
    return {place: [(name, cells[place].strip(), wishes[int(cells.which[place])])] for place in places}


def parse(text: str, column: Column) -> object:
    """Return the value of one cell that is not empty; raises ValueError if it is not what the column wants.

    Nothing is said of what is in doubt, nor of what the text says of other columns.
    """
    means = meaning.of([text.strip()], column)
    if means.wishes or means.each[0] is None:
        raise ValueError(text)
    return means.each[0]
