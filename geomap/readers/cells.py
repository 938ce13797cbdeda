"""Text cells → typed values, by the declaration of their column; what does not parse is a finding.

Each different text of a column is looked at once.
"""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.errors import Finding
from geomap.schema import DTYPES, FIGURES, framed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geomap.readers.raw import Cells, Raw
    from geomap.schema import Column, Kind, Table

    Problem = tuple[str, str, str]
    """The column of a value, the value as it stands, and what was wanted."""

WHERE = ("file", "row")
"""Columns that geomap fills in itself."""
IDS = ("report_id", "source_id", "incident_id")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def typed(raw: Raw, table: Table) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the good rows as the table, with `file` and `row`, and a finding for each value that was refused."""
    columns = [column for column in table.columns if column.name in raw.cells and column.name not in WHERE]
    values: dict[str, pd.Series] = {}
    problems: dict[int, list[Problem]] = {}
    for column in columns:
        values[column.name], refused = _column(raw.cells[column.name], column)
        for place, problem in refused:
            problems.setdefault(place, []).append(problem)
    data = framed(table, values, len(raw.numbers)).assign(**_where(raw))
    for place in _suspects(data, table):
        if place not in problems:
            problems[place] = _contradictions(_row(raw, place, columns))
    found = [Finding(raw.file, raw.numbers[place], *each) for place in sorted(problems) for each in problems[place]]
    good = data.drop(index=list(problems)).reset_index(drop=True) if problems else data
    return good, [*raw.refused, *found]


def _where(raw: Raw) -> dict[str, pd.Series]:
    rows = pd.Series(raw.numbers, dtype="Int64")
    return {"file": pd.Series(raw.file, index=rows.index, dtype="str"), "row": rows}


def _column(cells: Cells, column: Column) -> tuple[pd.Series, Iterable[tuple[int, Problem]]]:
    """Return the values of a column, missing where a cell is empty or refused, and what is wrong with each refused."""
    texts = list(map(str.strip, cells.texts))
    values, wishes = _values(texts, column)
    found = pd.Series(values, dtype=DTYPES[column.kind])
    if len(texts) < len(cells.which):
        found = found.take(cells.which)
    places = np.flatnonzero(np.isin(cells.which, list(wishes))).tolist() if wishes else ()
    return found, ((place, (column.name, cells[place].strip(), wishes[cells.which[place]])) for place in places)


def _values(texts: Sequence[str], column: Column) -> tuple[list[object], dict[int, str]]:
    """Return the value of each text, None where there is none, and by its number what is wanted for a refused one."""
    wishes = {number: wish for number, text in enumerate(texts) if (wish := _wish(text, column))}
    values: list[object] = [text or None for text in texts]
    for number in wishes:
        values[number] = None
    if column.kind == "text" and not column.allowed:
        return values, wishes
    for number, text in enumerate(values):
        try:
            values[number] = parse(str(text), column) if text else None
        except ValueError:
            values[number], wishes[number] = None, column.wanted
    return values, wishes


def _wish(text: str, column: Column) -> str:
    """Return what is wanted in place of a cell that fits no column of its sort, whatever its kind; empty if it may."""
    if not text:
        return f"a value: {column.meaning.rstrip('.')}" if column.required else ""
    if not text.isascii() and _SURROGATE.search(text):
        return "characters that UTF-8 can write"
    if ";" in text and column.name in IDS:
        return "a name without ';', which joins several"
    return ""


def parse(text: str, column: Column) -> object:
    """Return the value of a cell that is not empty; raises ValueError if it is not what the column wants."""
    value = _PARSERS[column.kind](text)
    if column.allowed:
        return _word(text, column.allowed)
    if isinstance(value, (int, float)) and not (
        (column.low is None or value >= column.low) and (column.high is None or value <= column.high)
    ):
        raise ValueError(text)
    return value


def _word(text: str, allowed: tuple[str, ...]) -> str:
    for word in allowed:
        if word.casefold() == text.casefold():
            return word
    raise ValueError(text)


def _integer(text: str) -> int:
    if not text.removeprefix("-").isdecimal():
        raise ValueError(text)
    value = int(text)
    if abs(value) >= 2**53:
        raise ValueError(text)
    return value


def _number(text: str) -> float:
    value = float(text)
    if "_" in text or not math.isfinite(value):
        raise ValueError(text)
    return value


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


_PARSERS: dict[Kind, Callable[[str], object]] = {
    "text": str,
    "integer": _integer,
    "number": _number,
    "day": _day,
}
"""How each kind of column that a file may have is parsed; flags are geomap's own."""


def _suspects(data: pd.DataFrame, table: Table) -> Iterable[int]:
    """Return the rows of reports in which some values may contradict each other."""
    if table.name != "reports":
        return ()
    wrong = data["date_end"].notna() & ~(data["date_end"] >= data["date_start"])
    wrong |= data["latitude"].isna() != data["longitude"].isna()
    for name in FIGURES:
        low, best, high = (data[f"{name}_{part}"] for part in ("low", "best", "high"))
        for least, most in ((low, best), (best, high), (low, high)):
            wrong |= (least > most).fillna(value=False)
    return np.flatnonzero(wrong.to_numpy(dtype=bool)).tolist()


def _row(raw: Raw, place: int, columns: Iterable[Column]) -> dict[str, object]:
    texts = ((column, raw.cells[column.name][place].strip()) for column in columns)
    return {column.name: parse(text, column) for column, text in texts if text}


def _contradictions(row: dict[str, object]) -> list[Problem]:
    """Return what is wrong between the values of one row of reports."""
    found = []
    start, end = row.get("date_start"), row.get("date_end")
    if isinstance(end, date) and (not isinstance(start, date) or end < start):
        found.append(("date_end", str(end), "a day not before date_start"))
    if (row.get("latitude") is None) != (row.get("longitude") is None):
        lone = "latitude" if row.get("longitude") is None else "longitude"
        found.append((lone, str(row[lone]), "latitude and longitude together"))
    for name in FIGURES:
        order = [value for part in ("low", "best", "high") if isinstance(value := row.get(f"{name}_{part}"), int)]
        if order != sorted(order):
            found.append((f"{name}_low", str(order[0]), f"{name}_low ≤ {name}_best ≤ {name}_high, not {order}"))
    return found
