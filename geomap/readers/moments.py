"""Days that were written by the clock of some time zone → days as they were at the place of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geomap.readers.flagged import listed
from geomap.readers.values import clocks

if TYPE_CHECKING:
    import pandas as pd

    from geomap.errors import Finding
    from geomap.readers.raw import Raw
    from geomap.readers.values import Meant

ANOTHER = (
    "the day at the place itself; there it was a day {off} by every clock that may be used, and that day was taken"
)
EITHER = (
    "the day at the place itself; by its clocks it may have been the day before or after, and the written day was kept"
)


def local_days(raw: Raw, data: pd.DataFrame, name: str, meant: Meant) -> tuple[pd.Series, list[Finding]]:
    """Return a column of days, those of moments as they were at the place, and which of these are in doubt."""
    numbers = np.fromiter(meant.clocks, dtype=np.int64)
    moments = list(meant.clocks.values())
    cells = raw.cells[name]
    places = np.flatnonzero(np.isin(cells.which, numbers))
    order = np.argsort(numbers)
    which = order[np.searchsorted(numbers, cells.which[places], sorter=order)]
    instants = np.array([moment.instant_s for moment in moments], dtype=np.int64)[which]
    offsets = np.array([moment.offset_s for moment in moments], dtype=np.int64)[which]
    written = np.array([moment.day for moment in moments], dtype="datetime64[D]").astype(np.int64)[which]
    known = data["longitude"].to_numpy(dtype=float)[places] if "longitude" in data else np.full(len(places), np.nan)
    first, last = clocks.days_at(instants, offsets, known)
    is_sure = first == last
    taken = np.where(is_sure, first, written)
    days = data[name].copy()
    moved = is_sure & (first != written)
    days.iloc[places[moved]] = taken[moved].astype("datetime64[D]").astype("datetime64[s]")
    found: list[Finding] = []
    for off, way in ((1, "later"), (-1, "earlier")):
        found += listed(raw, name, places[is_sure & (first - written == off)].tolist(), ANOTHER.format(off=way))
    return days, found + listed(raw, name, places[~is_sure].tolist(), EITHER)
