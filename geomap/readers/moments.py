"""Days that were written by the clock of some time zone → days as they were at the place of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geomap.gazetteer.country_spans import span_of
from geomap.readers.flagged import listed
from geomap.readers.values import clocks
from geomap.schema import listed as hints

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from geomap.errors import Finding
    from geomap.readers.raw import Raw
    from geomap.readers.values import Meant

SECONDS_A_DEGREE = 240
"""By which a clock is ahead of that of the next degree to the west, where both follow the sun."""
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
    first, last = clocks.days_at(instants, offsets, *_longitudes(data.iloc[places], offsets))
    is_sure = first == last
    taken = np.where(is_sure, first, written)
    days = data[name].copy()
    moved = is_sure & (first != written)
    days.iloc[places[moved]] = taken[moved].astype("datetime64[D]").astype("datetime64[s]")
    found: list[Finding] = []
    for off, way in ((1, "later"), (-1, "earlier")):
        found += listed(raw, name, places[is_sure & (first - written == off)].tolist(), ANOTHER.format(off=way))
    return days, found + listed(raw, name, places[~is_sure].tolist(), EITHER)


def _longitudes(rows: pd.DataFrame, offsets_s: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return between which longitudes each row tells of: its own, else those of its countries, else NaN.

    What is said of no place, as a day of publication, is where its zone is, unless that is UTC.
    """
    if "longitude" not in rows:
        zones = np.where(offsets_s, offsets_s / SECONDS_A_DEGREE, np.nan)
        return zones, zones
    nowhere = (np.nan, np.nan)
    spans = {each: span_of(hints(each)) or nowhere for each in rows["country"].dropna().unique()}
    west, east = np.array([spans.get(each, nowhere) for each in rows["country"]], dtype=float).reshape(-1, 2).T
    own = rows["longitude"].to_numpy(dtype=float)
    return np.where(np.isnan(own), west, own), np.where(np.isnan(own), east, own)
