"""The signs of incidents, as on the page and hollow for vague places, of clusters and of launch points."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from geomap.figures.palette import INK, OUTLINES, PAPER, ROLES, SMALL
from geomap.figures.sheet import ASCENT, Pen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from geomap.figures.sheet import Sheet

RING = 0.36
"""Width of a cluster's ring, as a part of its radius."""

Shares = dict[tuple[str, bool], int]
"""How many incidents of each role a cluster has, those of vague places apart."""


def draw(sheet: Sheet, x: float, y: float, role: str, *, hollow: bool, radius: float) -> None:  # noqa: PLR0913 - where and what
    """Draw the sign of one incident."""
    corners = np.array(OUTLINES[role]) * radius + (x, y)
    colour = ROLES[role]
    if hollow:
        sheet.shape(corners, pen=Pen(line=PAPER, width=3.0))
        sheet.shape(corners, pen=Pen(fill=PAPER, line=colour, width=1.3))
    else:
        sheet.shape(corners, pen=Pen(fill=colour, line=PAPER, width=0.9))


def cluster(sheet: Sheet, x: float, y: float, shares: Mapping[tuple[str, bool], int], radius: float) -> None:
    """Draw a counted cluster: its ring has a share for each role, hollow where places are vague."""
    total = sum(shares.values())
    sheet.shape(circle(x, y, radius + 0.8), pen=Pen(fill=PAPER, opacity=0.95))
    ordered = [(role, vague) for role in ROLES for vague in (False, True) if shares.get((role, vague))]
    ends = np.cumsum([0, *(shares[key] for key in ordered)]) / total
    for (role, vague), (start, end) in zip(ordered, pairwise(ends), strict=True):
        piece = _piece(x, y, radius, start, end)
        sheet.shape(*piece, pen=Pen(fill=PAPER if vague else ROLES[role], line=ROLES[role], width=0.7))
    words = short_count(total)
    size = min(SMALL, 1.7 * radius * (1 - RING) / max(len(words) * 0.64, 1.0))
    sheet.text(x, y + size * ASCENT / 2, words, size=size, colour=INK, bold=True, align="center")


def launch(sheet: Sheet, x: float, y: float, role: str = "attack") -> None:
    """Draw the sign of a launch point, a ring with a dot, in the colour of what was launched."""
    sheet.shape(circle(x, y, 3.4), pen=Pen(fill=PAPER, line=ROLES[role], width=1.2))
    sheet.shape(circle(x, y, 1.1), pen=Pen(fill=ROLES[role]))


def short_count(count: int) -> str:
    """Return a count in at most four letters.

    >>> [short_count(count) for count in (999, 1200, 9960, 45_300, 999_600, 2_500_000)]
    ['999', '1.2k', '10k', '45k', '1M', '2.5M']
    """
    for limit, letter in ((1_000_000, "M"), (1000, "k")):
        if count >= limit * 0.9995:
            value = count / limit
            return f"{value:.1f}".removesuffix(".0") + letter if round(value, 1) < 10 else f"{value:.0f}{letter}"  # noqa: PLR2004 - two digits need no decimal
    return str(count)


def radius_of(count: int) -> float:
    """Return the radius of a cluster of so many incidents, in points."""
    return min(15.0, 6.4 + 1.55 * float(math.log10(max(count, 1)) ** 1.25))


def circle(x: float, y: float, radius: float) -> NDArray[np.float64]:
    """Return points of a circle."""
    turns = np.linspace(0, math.tau, 48, endpoint=False)
    return np.column_stack([x + radius * np.cos(turns), y + radius * np.sin(turns)])


def _piece(x: float, y: float, radius: float, start: float, end: float) -> list[NDArray[np.float64]]:
    """Return a piece of a ring from one share of the turn to another."""
    inner = radius * (1 - RING)
    if end - start > 0.999:  # noqa: PLR2004 - all but rounding
        return [circle(x, y, radius), circle(x, y, inner)[::-1]]
    return [np.add(ring_piece(radius, inner, start, end), (x, y))]


def ring_piece(outer: float, inner: float, start: float, end: float) -> NDArray[np.float64]:
    """Return points of a piece of a ring round 0, between shares of the turn clockwise from the top."""
    turns = np.linspace(start, end, max(3, round(48 * (end - start)))) * math.tau
    way = np.column_stack([np.sin(turns), -np.cos(turns)])
    return np.vstack([way * outer, way[::-1] * inner])
