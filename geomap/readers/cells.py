"""Text cells → typed values, by the declaration of their column; what does not parse is a finding."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING

from geomap.errors import Finding
from geomap.schema import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.readers.raw import Raw
    from geomap.schema import Column, Kind, Table

WHERE = ("file", "row")
"""Columns that geomap fills in itself."""
IDS = ("report_id", "source_id", "incident_id")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def typed(raw: Raw, table: Table) -> tuple[list[dict[str, object]], list[Finding]]:
    """Return the good rows with values typed, and a finding for each value that was refused with its row."""
    good: list[dict[str, object]] = []
    refused = list(raw.refused)
    columns = [column for column in table.columns if column.name in raw.columns and column.name not in WHERE]
    for number, cells in zip(raw.numbers, raw.rows, strict=True):
        row, problems = _row(cells, columns, table)
        refused += [Finding(raw.file, number, name, value, wanted) for name, value, wanted in problems]
        if not problems:
            good.append({**row, "file": raw.file, "row": number})
    return good, refused


def _row(
    cells: dict[str, str], columns: list[Column], table: Table
) -> tuple[dict[str, object], list[tuple[str, str, str]]]:
    row: dict[str, object] = {}
    problems: list[tuple[str, str, str]] = []
    for column in columns:
        text = cells.get(column.name, "").strip()
        wish = _wish(text, column)
        if not wish and text:
            try:
                row[column.name] = parse(text, column)
            except ValueError:
                wish = column.wanted
        if wish:
            problems.append((column.name, text, wish))
    return row, problems or _contradictions(row, table)


def _wish(text: str, column: Column) -> str:
    """Return what is wanted in place of a cell that fits no column of its sort, whatever its kind; empty if it may."""
    if not text:
        return f"a value: {column.meaning.rstrip('.')}" if column.required else ""
    if _SURROGATE.search(text):
        return "characters that UTF-8 can write"
    if column.name in IDS and ";" in text:
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


def _contradictions(row: dict[str, object], table: Table) -> list[tuple[str, str, str]]:
    """Return what is wrong between the values of one row of reports."""
    if table.name != "reports":
        return []
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
