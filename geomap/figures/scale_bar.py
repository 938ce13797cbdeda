"""The scale of a map: a bar of a round number of kilometres, true in the middle of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.figures.boxes import Box
from geomap.figures.palette import INK, PAPER, TINY
from geomap.figures.sheet import Pen

if TYPE_CHECKING:
    from geomap.figures.projection import View
    from geomap.figures.sheet import Sheet

ROUND = (1, 2, 5)
LONGEST_POINTS = 110.0
INSET = 12.0
WIDE_DEG = 15.0
"""On a map that reaches over so many degrees of latitude the bar says where it is true."""


def box(sheet: Sheet, view: View) -> Box:
    """Return where the bar stands, at the lower left of the map."""
    words, length = _measured(view)
    width = length + sheet.width_of(words, size=TINY) + 8
    bottom = view.frame.bottom - INSET
    return Box(view.frame.left + INSET, bottom - 9, view.frame.left + INSET + width, bottom)


def draw(sheet: Sheet, view: View) -> None:
    """Draw the bar."""
    words, length = _measured(view)
    room = box(sheet, view)
    y = room.bottom - 2
    for pen in (Pen(line=PAPER, width=3.2, opacity=0.8), Pen(line=INK, width=1.0)):
        sheet.line((room.left, y - 4), (room.left, y), (room.left + length, y), (room.left + length, y - 4), pen=pen)
    sheet.text(room.left + length + 5, y, words, size=TINY, colour=INK, halo=PAPER)


def _measured(view: View) -> tuple[str, float]:
    """Return the words of the bar and its length in points."""
    per_metre = view.points_per_metre(view.middle_latitude)
    metres = rounded(LONGEST_POINTS / per_metre)
    said = f"{metres / 1000:,.0f} km" if metres >= 1000 else f"{metres:.0f} m"  # noqa: PLR2004 - a kilometre
    at = f" at {abs(view.middle_latitude):.0f}° {'N' if view.middle_latitude >= 0 else 'S'}"
    return said + (at if view.north - view.south > WIDE_DEG else ""), metres * per_metre


def rounded(metres: float) -> float:
    """Return the greatest round number of metres that is no more.

    >>> rounded(7300), rounded(1900)
    (5000.0, 1000.0)
    """
    power = 10 ** (len(str(int(max(metres, 1)))) - 1)
    return float(max(step * power for step in ROUND if step * power <= max(metres, 1)))
