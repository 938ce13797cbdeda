"""Killed and wounded over time, as ranges: from the least to the greatest number that any source gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.figures.bars import sides, stacked
from geomap.figures.palette import INK, PAPER, ROLES
from geomap.figures.sheet import Pen
from geomap.figures.time_axis import heading, scale
from geomap.figures.words import counted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.figures.sheet import Sheet
    from geomap.figures.time_axis import Panel

NAMES = {"fatalities": "Killed", "injuries": "Wounded"}
RANGE = Pen(fill="#C9CBCE", line=INK, width=0.4)
"""What lies between the least and the greatest number."""
WIDEST_SIGN = 3.0
OPEN_ROOM = 1.1
"""So much of the greatest number is shown where the sign of 'at least' stands over it."""


@dataclass(frozen=True)
class Range:
    """One figure summed by period."""

    low: dict[str, NDArray[np.float64]]
    """The least number of each role."""
    high: NDArray[np.float64]
    """The greatest number of all roles together."""
    is_open: NDArray[np.bool_]
    """Whether the greatest number is an 'at least'."""
    inside: int
    """How many incidents have a figure and lie in one period."""
    missing: int
    """How many have none."""
    outside: tuple[int, int, int, bool]
    """Of incidents that lie in no one period: how many have a figure, low, high, whether it is open."""

    @property
    def is_spread(self) -> bool:
        """Whether the greatest number is more than the least in any period."""
        return bool((self.high > np.sum(list(self.low.values()), axis=0)).any())


def range_of(figure: str, incidents: pd.DataFrame, length: int) -> Range:
    """Return a figure summed over incidents, which have `role` and `period`; -1 stands for no one period.

    A number that only has an upper end begins at 0, one that only has a lower end is open.
    """
    low, high = (incidents[f"{figure}_{end}"].astype("Float64") for end in ("low", "high"))
    table = pd.DataFrame(
        {
            "role": incidents["role"],
            "period": incidents["period"],
            "is_open": incidents[f"{figure}_open"] | (low.notna() & high.isna()),
            "low": low.fillna(0.0).astype(float),
            "high": high.fillna(low).astype(float),
        }
    )[low.notna() | high.notna()]
    inside, outside = table[table["period"] >= 0], table[table["period"] < 0]
    return Range(
        {role: _summed(inside[inside["role"] == role], "low", length) for role in ROLES},
        _summed(inside, "high", length),
        _summed(inside, "is_open", length) > 0,
        len(inside),
        len(incidents) - len(table),
        (len(outside), int(outside["low"].sum()), int(outside["high"].sum()), bool(outside["is_open"].any())),
    )


def _summed(table: pd.DataFrame, column: str, length: int) -> NDArray[np.float64]:
    weights = table[column].to_numpy(dtype=float)
    return np.asarray(np.bincount(table["period"], weights=weights, minlength=length), dtype=float)


def draw(panel: Panel, figure: str, values: Range) -> None:
    """Draw the panel of one figure: the least numbers stacked by role, the range up to the greatest over them."""
    low = np.sum(list(values.low.values()), axis=0)
    heading(panel, NAMES[figure], words(values, low))
    if not values.inside:
        return
    top = scale(panel, float(np.maximum(values.high, low).max()) * (OPEN_ROOM if values.is_open.any() else 1.0))
    base = np.zeros(len(panel.axis.periods))
    for role, numbers in values.low.items():
        stacked(panel, base / top, numbers / top, Pen(fill=ROLES[role], line=PAPER, width=0.3))
        base += numbers
    stacked(panel, base / top, np.maximum(values.high - base, 0) / top, RANGE)
    for number in np.flatnonzero(values.is_open):
        left, right = sides(panel.axis, int(number))
        y = panel.box.bottom - values.high[number] / top * panel.box.height
        open_sign(panel.sheet, (left + right) / 2, y)


def open_sign(sheet: Sheet, x: float, y: float) -> None:
    """Draw the sign of a number that is an 'at least': a small arrow up."""
    sheet.shape(
        np.array([(x, y - 5.5), (x - WIDEST_SIGN, y - 1.5), (x + WIDEST_SIGN, y - 1.5)]),
        pen=Pen(fill=INK, line=PAPER, width=0.5),
    )


def words(values: Range, low: NDArray[np.float64]) -> str:
    """Return what the bars sum up to, and what is in none of them."""
    is_open = bool(values.is_open.any())
    count, least, most, other_open = values.outside
    said = [f"{between(int(low.sum()), int(values.high.sum()), is_open=is_open)} in all bars"] if values.inside else []
    if count:
        spread = between(least, most, is_open=other_open)
        said.append(f"in no bar: {spread} ({counted(count, 'incident')} known only to a longer time)")
    if values.missing:
        said.append(f"no number for {counted(values.missing, 'incident')}")
    return "; ".join(said)


def between(low: int, high: int, *, is_open: bool) -> str:
    """Return a range in words.

    >>> between(12, 14, is_open=False), between(3, 3, is_open=False), between(5, 9, is_open=True)
    ('12–14', '3', '5–9 or more')
    """
    said = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    return f"{said} or more" if is_open else said
