"""Time cut into equal periods, and the days on which each incident can have happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from geomap.figures.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

Unit = Literal["D", "W", "M", "Y"]
MOST_PERIODS = 110
LEAST_DAYS = 20
"""A figure shows at least so many days, so that one incident is not as wide as the paper."""
MONDAY = 4
"""1970-01-01 was a Thursday; so many days later weeks begin."""
SIZES: tuple[tuple[Unit, int, str], ...] = (
    ("D", 1, "day"), ("W", 1, "week"), ("M", 1, "month"), ("M", 3, "quarter"), ("Y", 1, "year"), ("Y", 2, "two years"),
    ("Y", 5, "five years"), ("Y", 10, "ten years"), ("Y", 25, "25 years"), ("Y", 100, "century"),
)  # fmt: skip
"""Lengths of a period; the first is taken that makes no more than MOST_PERIODS."""
TICKS: tuple[tuple[Unit, int], ...] = (
    ("D", 1), ("D", 2), ("W", 1), ("W", 2), *((unit, step) for unit, step, _ in SIZES[2:]), ("Y", 500), ("Y", 2500),
)  # fmt: skip
"""How far ticks may lie apart, the finest first."""
LENGTH_DAYS: dict[Unit, float] = {"D": 1.0, "W": 7.0, "M": 30.4, "Y": 365.2}
"""About how long a unit is."""


@dataclass(frozen=True)
class Periods:
    """Periods one after the other."""

    edges: NDArray[np.int64]
    """The first day of each, as days since 1970, and the day after the last."""
    name: str
    """What one is called."""

    @property
    def one(self) -> str:
        """What one is called, with its number."""
        return self.name if " " in self.name else f"one {self.name}"

    def __len__(self) -> int:
        """How many there are."""
        return len(self.edges) - 1

    def of(self, days: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the number of the period that each day lies in."""
        return np.asarray(np.searchsorted(self.edges, days, side="right") - 1)


def spans_of(placed: pd.DataFrame) -> pd.DataFrame:
    """Return `start, end` in days since 1970 and `is_vague` of the dated incidents, with the index of `placed`.

    A date known to a week, month or year spans the whole of it, whatever its last day says.
    """
    dated = placed[placed["date_start"].notna()]
    start = dated["date_start"].to_numpy().astype("datetime64[D]")
    end = dated["date_end"].fillna(dated["date_start"]).to_numpy().astype("datetime64[D]")
    precision = dated["date_precision"].fillna("day").to_numpy(dtype=str)
    end = np.where(precision == "week", np.maximum(end, start + 6), np.maximum(end, start))
    for word, unit in (("month", "M"), ("year", "Y")):
        whole = precision == word
        start = np.where(whole, start.astype(f"datetime64[{unit}]").astype("datetime64[D]"), start)
        end = np.where(whole, (end.astype(f"datetime64[{unit}]") + 1).astype("datetime64[D]") - 1, end)
    return pd.DataFrame(
        {"start": start.astype(np.int64), "end": end.astype(np.int64), "is_vague": end > start}, index=dated.index
    )


def periods_of(first: int, last: int) -> Periods:
    """Return the periods that hold all days from the first to the last, in days since 1970."""
    lacking = max(0, LEAST_DAYS - (last - first + 1))
    first, last = first - lacking // 2, last + lacking - lacking // 2
    unit, step, name = next(
        (size for size in SIZES if (last - first) / (LENGTH_DAYS[size[0]] * size[1]) <= MOST_PERIODS), SIZES[-1]
    )
    return Periods(_edges(first, last, unit, step), name)


def _edges(first: int, last: int, unit: Unit, step: int) -> NDArray[np.int64]:
    if unit == "W":
        start = first - (first - MONDAY) % 7
        return np.arange(start, last + 8, 7)
    low, high = (
        np.int64(np.datetime64(day, "D").astype(f"datetime64[{unit}]").astype(np.int64)) for day in (first, last)
    )
    offset = 1970 % step if unit == "Y" else 0
    low -= (low + offset) % step
    numbers = np.arange(low, high + step + 1, step)
    days = numbers.astype(f"datetime64[{unit}]").astype("datetime64[D]").astype(np.int64)
    return np.asarray(days[: int(np.searchsorted(days, last, side="right")) + 1])


def ticks(first: int, last: int, most: int) -> Iterator[tuple[int, str, bool]]:
    """Yield days since 1970 at which the axis has a tick, the words there, and whether a year begins.

    There are about `most` of them at most; none is before the year 1.
    """
    fitting = (tick for tick in TICKS if (last - first) / (LENGTH_DAYS[tick[0]] * tick[1]) <= most)
    unit, step = next(fitting, TICKS[-1])
    for day in _tick_days(first, last, unit, step):
        date = np.datetime64(int(day), "D")
        year = int(date.astype("datetime64[Y]").astype(int)) + 1970
        month = int(date.astype("datetime64[M]").astype(int)) % 12
        starts = bool(month == 0 and date == date.astype("datetime64[Y]"))
        if year > 0:
            yield int(day), _tick_words(date, unit, year, month), starts


def _tick_days(first: int, last: int, unit: Unit, step: int) -> NDArray[np.int64]:
    if unit == "D":
        days = np.arange(first, last + 1, step)
    elif unit == "W":
        days = np.arange(first - (first - MONDAY) % 7, last + 1, 7 * step)
    else:
        days = _edges(first, last, unit, step)
    return np.asarray(days[(days >= first) & (days <= last)])


def _tick_words(date: np.datetime64, unit: Unit, year: int, month: int) -> str:
    if unit == "Y":
        return str(year)
    if unit == "M":
        return MONTHS[month] if month else str(year)
    return f"{int((date - date.astype('datetime64[M]')).astype(int)) + 1} {MONTHS[month]}"
