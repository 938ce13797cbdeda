"""A bad file and what must happen to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from geomap.errors import InputError, RowsRefused
from geomap.readers import USUAL, Manner, Reading, read_all

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.errors import Finding

Places = tuple[tuple[int, str], ...]
"""Values of a file by row and column."""
Values = Mapping[str, Mapping[str, str]]
"""What must be read: for some reports, by their report_id, some columns."""


@dataclass(frozen=True, slots=True)
class Case:
    """One file. It is refused whole, or every row of it is kept or refused, and what is in doubt is said."""

    name: str
    """What is bad about it."""
    file: str
    """Its name."""
    content: bytes | Callable[[], bytes]
    """What stands in it, or what makes that."""
    whole: str = ""
    """A word of the line with which the file is refused; empty where rows of it are kept."""
    kept: tuple[str, ...] = ()
    """The report_id of each row that is kept."""
    refused: Places = ()
    """The values for which rows are refused."""
    doubtful: Places = ()
    """The values that are kept and said to be in doubt."""
    reads: Values = field(default_factory=dict)
    """What is read."""
    manner: Manner = USUAL
    """How it is read."""

    def written(self, folder: Path) -> Path:
        """Write the file into a folder and return its path."""
        path = folder / self.file
        path.write_bytes(self.content() if callable(self.content) else self.content)
        return path


def read(case: Case, path: Path) -> Reading | InputError:
    """Return what is read of the file of a case, or with which error it is refused whole."""
    try:
        return read_all([path], case.manner)
    except InputError as error:
        return error


def faults(case: Case, found: Reading | InputError) -> list[str]:
    """Return where what was read is not what must happen; nothing if all is."""
    if isinstance(found, InputError):
        return _refused_whole(case, found)
    if case.whole:
        return [f"was read, and should have been refused with {case.whole!r}"]
    wrong = [
        f"{what}: {sorted(got)} instead of {sorted(wanted)}"
        for what, got, wanted in (
            ("kept", list(found.reports["report_id"]), case.kept),
            ("refused", _places(found.refused), set(case.refused)),
            ("doubtful", _places(found.doubtful), set(case.doubtful)),
        )
        if sorted(got) != sorted(wanted)
    ]
    if found.rows != len(found.reports) + found.refused_rows:
        wrong.append(f"{found.rows} rows came in, {len(found.reports)} were kept and {found.refused_rows} refused")
    return wrong + _misread(case, found)


def _refused_whole(case: Case, error: InputError) -> list[str]:
    lines = str(error).splitlines()
    if not case.whole:
        return [f"was refused: {error}"]
    if case.whole not in str(error):
        return [f"was refused with {lines[0]!r}, without {case.whole!r}"]
    if len(lines) > 1 and not isinstance(error, RowsRefused):
        return ["was refused in more than one line"]
    refused = _places(error.refused) if isinstance(error, RowsRefused) else set()
    return [f"refused: {sorted(refused)}"] if refused != set(case.refused) else []


def _places(findings: list[Finding] | tuple[Finding, ...]) -> set[tuple[int, str]]:
    return {(finding.row, finding.column) for finding in findings}


def _misread(case: Case, found: Reading) -> list[str]:
    rows = shown(found)
    return [
        f"{report} {column}: {rows.get(report, {}).get(column)!r} instead of {value!r}"
        for report, cells in case.reads.items()
        for column, value in cells.items()
        if rows.get(report, {}).get(column) != value
    ]


def shown(found: Reading) -> dict[str, dict[str, str]]:
    """Return what was read as text: by report_id, then by column; days as ISO 8601, nothing for what is missing."""
    return {str(row["report_id"]): {name: _text(value) for name, value in row.items()} for row in _rows(found)}


def _rows(found: Reading) -> list[dict[str, object]]:
    return [{str(name): value for name, value in row.items()} for row in found.reports.to_dict("records")]


def _text(value: object) -> str:
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN alone is not itself
        return ""
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d") if value.year >= 1000 else str(value)[:10]
    return f"{value:g}" if isinstance(value, float) else str(value)
