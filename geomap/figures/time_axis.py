"""The axis of time: where a day lies on the paper, lines at round dates, and the panels that stand over it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.figures.boxes import Box
from geomap.figures.palette import BODY, INK, MUTED, RULE, SMALL, TINY
from geomap.figures.periods import Periods, ticks
from geomap.figures.sheet import ASCENT, Pen

if TYPE_CHECKING:
    from geomap.figures.sheet import Sheet

TICK_POINTS = 46.0
"""The least room for the words of one tick."""
SCALE_ROOM = 30.0
"""Left of a panel, for the numbers of its scale."""


@dataclass(frozen=True)
class Axis:
    """Days from left to right."""

    left: float
    """Where the first day begins."""
    right: float
    """Where the last one ends."""
    periods: Periods
    """The periods that bars stand for."""

    def x(self, day: float) -> float:
        """Return where a day begins, in days since 1970."""
        first, last = float(self.periods.edges[0]), float(self.periods.edges[-1])
        return self.left + (day - first) / (last - first) * (self.right - self.left)


@dataclass(frozen=True)
class Panel:
    """One panel over the axis."""

    sheet: Sheet
    """What it is drawn on."""
    box: Box
    """Where."""
    axis: Axis
    """The time below it."""

    def part(self, top: float, bottom: float) -> Panel:
        """Return the part of it between two heights."""
        return Panel(self.sheet, Box(self.box.left, top, self.box.right, bottom), self.axis)


def grid(sheet: Sheet, axis: Axis, top: float, bottom: float) -> None:
    """Draw a line at every round date, and the dates below."""
    most = int((axis.right - axis.left) / TICK_POINTS)
    first, last = int(axis.periods.edges[0]), int(axis.periods.edges[-1])
    for day, words, starts_year in ticks(first, last, most):
        x = axis.x(day)
        sheet.line((x, top), (x, bottom + 3), pen=Pen(line=RULE, width=0.9 if starts_year else 0.5))
        room = sheet.width_of(words, size=SMALL, bold=starts_year)
        start = min(x + 2, axis.right - room)
        sheet.text(start, bottom + 3 + SMALL, words, size=SMALL, colour=INK if starts_year else MUTED, bold=starts_year)
    sheet.line((axis.left, bottom), (axis.right, bottom), pen=Pen(line=MUTED, width=0.7))


def heading(panel: Panel, words: str, more: str = "") -> None:
    """Write the name of a panel above it, and a few words about it."""
    sheet, box = panel.sheet, panel.box
    sheet.text(box.left, box.top - 4, words, size=BODY, bold=True)
    after = box.left + (sheet.width_of(words, size=BODY, bold=True) + 8 if words else 0.0)
    sheet.text(after, box.top - 4, sheet.cut(more, box.right - after, size=SMALL), size=SMALL, colour=MUTED)


def scale(panel: Panel, greatest: float) -> float:
    """Draw the scale of a panel from 0 and return the number at its upper edge."""
    sheet, box = panel.sheet, panel.box
    step = nice_step(greatest, 2 if box.height < 50 else 4)  # noqa: PLR2004 - a low panel has room for few
    top = max(step, math.ceil(greatest / step) * step)
    value = 0.0
    while value <= top:
        y = box.bottom - value / top * box.height
        if value:
            sheet.line((box.left, y), (box.right, y), pen=Pen(line=RULE, width=0.4))
        sheet.text(box.left - 4, y + TINY * ASCENT / 2, f"{value:,.0f}", size=TINY, colour=MUTED, align="right")
        value += step
    sheet.line((box.left, box.bottom), (box.right, box.bottom), pen=Pen(line=MUTED, width=0.7))
    return top


def nice_step(greatest: float, most: int) -> float:
    """Return the least round whole step with no more than so many steps to the greatest value.

    >>> nice_step(7, 4), nice_step(230, 4), nice_step(0, 4)
    (2.0, 100.0, 1.0)
    """
    power = 1.0
    while True:
        for step in (1, 2, 5):
            if greatest <= step * power * most:
                return step * power
        power *= 10
