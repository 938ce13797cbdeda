"""Which reports are compared at all: those that share days and squares of the earth, never all with all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from geomap.proposals.accounts import Accounts

    Whole = NDArray[np.int64]
    Flags = NDArray[np.bool_]

SLACK_M = 15_000.0
"""So far beyond what both reports allow they may still be one: names of districts stand for each other."""
SLACK_DAYS = 1
"""So many days may lie between them: a night has two days."""
SHARP_M, SHARP_DAYS = 60_000.0, 10
"""A report that says where and when at least so well is looked for in small squares, day by day."""
SMALL_DEG, LARGE_DEG, WEEK_DAYS = 1.0, 10.0, 7
WIDEST_M = 1_500_000.0
"""Of a place that reaches farther only its middle is looked at."""
NEXT = 64
"""With so many of its neighbours in one square, ordered by day and place, a report is compared."""
MOST_PAIRS = 4_000_000
"""More are never compared."""
M_PER_DEGREE = 111_195.0


@dataclass(frozen=True)
class Pairs:
    """Two columns of numbers of reports."""

    left: Whole
    """The earlier of the two in the table."""
    right: Whole
    """The later."""
    is_cut: bool
    """Whether some squares held more reports than can be compared with each other."""


@dataclass(frozen=True)
class _Block:
    """One way to put reports into squares and times."""

    rows: Whole
    """The reports that are in it."""
    cell_deg: float
    """Side of a square, in degrees."""
    period_days: int
    """How many days are one time; 0: all are."""
    wanted: Flags
    """One of a pair must be one of these, said for each report."""


def pairs_of(accounts: Accounts) -> Pairs:
    """Return every two reports that may be one incident: of two sources, and near in time and place."""
    found: list[Whole] = []
    is_cut, count = False, 0
    for block in _blocks(accounts):
        for codes, is_rest in _met(accounts, block):
            is_cut |= is_rest
            found.append(codes)
            count += len(codes)
            if count > MOST_PAIRS:
                is_cut = True
                break
    codes = np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    left, right = np.divmod(codes, max(len(accounts), 1))
    return Pairs(left, right, is_cut)


def _blocks(accounts: Accounts) -> Iterator[_Block]:
    is_placed = ~np.isnan(accounts.lat)
    is_dated, is_near = accounts.is_dated & is_placed, is_placed & (accounts.radius_m <= SHARP_M)
    is_sharp = is_dated & is_near & (accounts.last - accounts.first <= SHARP_DAYS)
    yield _Block(np.flatnonzero(is_sharp), SMALL_DEG, 1, is_sharp)
    yield _Block(np.flatnonzero(is_dated), LARGE_DEG, WEEK_DAYS, is_dated & ~is_sharp)
    is_undated = is_placed & ~accounts.is_dated
    if is_undated.any():
        yield _Block(np.flatnonzero(is_near), SMALL_DEG, 0, is_undated)
        yield _Block(np.flatnonzero(is_placed), LARGE_DEG, 0, is_undated & ~is_near)


def _met(accounts: Accounts, block: _Block) -> Iterator[tuple[Whole, bool]]:
    """Give the pairs that meet in a block, each as one number, a neighbourhood at a time, and whether more are left."""
    keys, rows = _keyed(accounts, block)
    order = np.lexsort((accounts.lon[rows], accounts.lat[rows], accounts.first[rows], keys))
    keys, rows = keys[order], rows[order]
    for step in range(1, NEXT + 1):
        is_same = keys[:-step] == keys[step:]
        if not is_same.any():
            return
        one, other = rows[:-step][is_same], rows[step:][is_same]
        kept = (block.wanted[one] | block.wanted[other]) & _may_be_one(accounts, one, other)
        one, other = one[kept], other[kept]
        yield np.minimum(one, other) * len(accounts) + np.maximum(one, other), step == NEXT


def _may_be_one(accounts: Accounts, one: Whole, other: Whole) -> Flags:
    """Say which pairs are of two sources and no more than a day apart."""
    is_two = accounts.source[one] != accounts.source[other]
    gap = np.maximum(accounts.first[one], accounts.first[other]) - np.minimum(accounts.last[one], accounts.last[other])
    both_given = (accounts.given[one] >= 0) & (accounts.given[other] >= 0)
    near: Flags = is_two & (gap <= SLACK_DAYS) & ~both_given
    return near


def _keyed(accounts: Accounts, block: _Block) -> tuple[Whole, Whole]:
    """Return a key for each square and time that each report touches, and beside it the report."""
    rows, cell = block.rows, block.cell_deg
    reach = (np.minimum(accounts.radius_m[rows], WIDEST_M) + SLACK_M) / M_PER_DEGREE
    wide = np.minimum(reach / np.maximum(np.cos(np.radians(accounts.lat[rows])), 0.05), 179.0)
    spans = [
        _touched(accounts.lat[rows] - reach, accounts.lat[rows] + reach, cell),
        _touched(accounts.lon[rows] - wide, accounts.lon[rows] + wide, cell),
    ]
    if block.period_days:
        spans.append(
            _touched(accounts.first[rows] * 1.0, accounts.last[rows] * 1.0 + SLACK_DAYS, float(block.period_days))
        )
    repeated, (lat, lon, *time) = _each(rows, spans)
    around = round(360 / cell)
    key = (lat + around) * around + lon % around
    return (key + time[0] * (around * around * 4) if time else key), repeated


def _touched(low: NDArray[np.floating], high: NDArray[np.floating], step: float) -> tuple[Whole, Whole]:
    """Return the first of the steps that a span touches, and how many they are."""
    first = np.floor(low / step).astype(np.int64)
    return first, np.floor(high / step).astype(np.int64) - first + 1


def _each(rows: Whole, spans: list[tuple[Whole, Whole]]) -> tuple[Whole, list[Whole]]:
    """Return every combination of steps of each row: the row, and a column of steps for each span."""
    times = np.prod([count for _, count in spans], axis=0)
    which = np.repeat(np.arange(len(rows)), times)
    place = np.arange(len(which)) - np.repeat(np.cumsum(times) - times, times)
    steps: list[Whole] = []
    for first, count in spans:
        place, step = np.divmod(place, count[which])
        steps.append(first[which] + step)
    return rows[which], steps
