"""How disputed borders are drawn where a user says it: a CSV file with the columns `id` and `drawn`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap import sheets
from geomap.errors import InputError, shown
from geomap.page.basemap.disputes import disputes

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("id", "drawn")
WAYS = ("dashed", "solid", "none")
"""As a border that is not agreed, as one that is, or as none: then it is drawn as a line between provinces."""
WANTED = "a CSV file of disputed borders with the columns " + ", ".join(COLUMNS)


def read_choices(path: Path) -> dict[str, str]:
    """Return for each dispute that a file names how it is drawn; the last row of one dispute counts.

    Raises InputError if any row names no dispute of disputed.csv or no way to draw one: half a choice is none.
    """
    sheet = sheets.read(path, WANTED)
    if missing := [column for column in COLUMNS if column not in sheet.columns]:
        raise InputError(path, f"no column {missing[0]!r}", WANTED)
    allowed = {"id": [dispute.id for dispute in disputes()], "drawn": WAYS}
    for number, cells in sheet.rows:
        for column in COLUMNS:
            if cells[column] not in allowed[column]:
                problem = f"column {column!r} of line {number} is {shown(cells[column])}"
                raise InputError(path, problem, "one of " + ", ".join(allowed[column]))
    if sheet.refused:
        raise InputError(path, f"line {sheet.refused[0].row} has too many cells", WANTED)
    return {cells["id"]: cells["drawn"] for _, cells in sheet.rows}
