"""The range that several sources' figures span, without an average and without inventing a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.schema import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

NONE_LOW, NONE_HIGH = np.iinfo(np.int64).max, np.iinfo(np.int64).min
"""What stands for no figure where the least, and where the greatest is looked for: above and below every figure."""


def ranges(reports: pd.DataFrame) -> pd.DataFrame:
    """Return `…_low, …_best, …_high, …_open` for each figure, indexed by incident_id.

    Low and high span every number that any report gives. Best is there only where all numbers are one and the
    same, or all reports that give a number give the same best. Open is true where the highest of them is an 'at
    least': a report's low without best and high, or one that says so.
    """
    numbers, incidents = pd.factorize(reports["incident_id"])
    found = {name: column for figure in FIGURES for name, column in _range(reports, figure, numbers)}
    return pd.DataFrame(found).set_axis(pd.Index(incidents, name="incident_id"))


def _range(reports: pd.DataFrame, figure: str, incident: NDArray[np.intp]) -> Iterator[tuple[str, pd.Series]]:
    given = [reports[f"{figure}_{part}"] for part in ("low", "best", "high")]
    least = np.minimum.reduce([part.fillna(NONE_LOW).to_numpy(np.int64) for part in given])
    greatest = np.maximum.reduce([part.fillna(NONE_HIGH).to_numpy(np.int64) for part in given])
    lowest = pd.Series(least).groupby(incident).min()
    highest = pd.Series(greatest).groupby(incident).max()
    says_so = reports[f"{figure}_open"].to_numpy() & (greatest != NONE_HIGH)
    at_least = (given[0].notna() & given[1].isna() & given[2].isna()).to_numpy() | says_so
    is_highest = greatest == highest.to_numpy()[incident]
    is_open = pd.Series(at_least & is_highest).groupby(incident).any()
    is_given = highest != NONE_HIGH
    low, high = (figures.astype("Int64").where(is_given) for figures in (lowest, highest))
    yield f"{figure}_low", low
    yield f"{figure}_best", low.where(low == high, _agreed(given[1], greatest != NONE_HIGH, incident)).where(~is_open)
    yield f"{figure}_high", high
    yield f"{figure}_open", is_open


def _agreed(best: pd.Series, has_figure: NDArray[np.bool_], incident: NDArray[np.intp]) -> pd.Series:
    """Return the best that all reports of an incident with a figure give; a report of a range alone agrees to none."""
    given = best.to_numpy(np.int64, na_value=NONE_HIGH)
    least = pd.Series(np.where(has_figure, given, NONE_LOW)).groupby(incident).min()
    greatest = pd.Series(given).groupby(incident).max()
    return greatest.astype("Int64").where((least == greatest) & (greatest != NONE_HIGH))
