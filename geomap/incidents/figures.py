"""The range that several sources' figures span, without an average and without inventing a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.schema import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator


def ranges(reports: pd.DataFrame) -> pd.DataFrame:
    """Return `…_low, …_best, …_high, …_open` for each figure, indexed by incident_id.

    Low and high span every number that any report gives. Best is there only where all numbers are one and the
    same. Open is true where the highest of them is an 'at least': a report's low without best and high.
    """
    incident = reports["incident_id"]
    return pd.DataFrame({name: column for figure in FIGURES for name, column in _range(reports, figure, incident)})


def _range(reports: pd.DataFrame, figure: str, incident: pd.Series) -> Iterator[tuple[str, pd.Series]]:
    given = reports[[f"{figure}_low", f"{figure}_best", f"{figure}_high"]]
    low = given.min(axis=1).groupby(incident, sort=False).min().astype("Int64")
    greatest = given.max(axis=1)
    high = greatest.groupby(incident, sort=False).max().astype("Int64")
    at_least = given.iloc[:, 1:].isna().all(axis=1) & given.iloc[:, 0].notna()
    is_highest = (greatest == incident.map(high)).fillna(value=False)
    is_open = (at_least & is_highest).groupby(incident, sort=False).any()
    yield f"{figure}_low", low
    yield f"{figure}_best", low.where((low == high) & ~is_open)
    yield f"{figure}_high", high
    yield f"{figure}_open", is_open
