"""A table of reports as a CSV file that every build reads again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from geomap import sheets
from geomap.schema import REPORTS, records

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

ALWAYS = ("report_id", "source_id", "incident_id")
FILLED_IN = ("file", "row")
"""Columns that geomap fills in when it reads."""


def write(reports: pd.DataFrame, path: Path) -> None:
    """Write table REPORTS in its order; columns in which nothing stands are left out."""
    names = [name for name in REPORTS.names if name not in FILLED_IN and (name in ALWAYS or _has(reports[name]))]
    rows = ({name: _cell(value) for name, value in row.items()} for row in records(reports[names]))
    sheets.write(path, names, rows)


def _has(column: pd.Series) -> bool:
    return bool(column.any() if column.dtype == bool else column.notna().any())


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    # A cell that was guarded when it was read is guarded once, however often it is written.
    return sheets.unguarded(value) if isinstance(value, str) else value
