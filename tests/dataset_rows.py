"""Small files of data sets: rows made up for the tests, and what they become."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from geomap.readers import USUAL, Manner, Reading, read_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def reading(folder: Path, *rows: Mapping[str, str], header: Sequence[str] = (), manner: Manner = USUAL) -> Reading:
    """What a CSV file of these rows becomes."""
    path = folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header or list(rows[0]), restval="")
        writer.writeheader()
        writer.writerows(rows)
    return read_all([path], manner)


def report_of(found: Reading, place: int = 0) -> dict[str, object]:
    """One of the reports, by column; days as text, what is missing left out."""
    row = found.reports.iloc[place].dropna().to_dict()
    return {name: str(value)[:10] if name in {"date_start", "date_end"} else value for name, value in row.items()}
