"""The land under a printed map: coasts, borders, and what else the basemap has, true to the part that is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from geomap.figures.palette import BORDER, COAST, LAND, MUTED, OWN, PROVINCE, RIVER, WATER
from geomap.figures.shapes import degrees_of, rims_of
from geomap.figures.sheet import Pen
from geomap.page.basemap import Box as Part
from geomap.page.basemap import basemap_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from geomap.figures.projection import View
    from geomap.figures.sheet import Sheet
    from geomap.page.basemap import Ground

RINGS = {
    "land": Pen(fill=LAND, line=COAST, width=0.5),
    "lakes": Pen(fill=WATER, line=COAST, width=0.4),
}
LINES = {
    "provinces": Pen(line=PROVINCE, width=0.6),
    "rivers": Pen(line=RIVER, width=0.7),
    "own": Pen(line=OWN, width=0.9),
    "borders": Pen(line=BORDER, width=1.0),
    "disputed": Pen(line=BORDER, width=1.0, dash="dashed"),
}
"""What a basemap may have and how it is drawn, lowest first; what is not there is not drawn."""
WIDEST = {"provinces": 40.0, "rivers": 100.0}
"""What is drawn only where the map is no wider than so many degrees: on a wider one it would be a net."""
THINNER_FROM = 60.0
"""From so many degrees on lines are drawn thinner."""
ROUND = 0.02
"""How much more than the frame is taken, so that no edge of a part shows."""


@dataclass(frozen=True)
class Under:
    """What lies under a map, for its legend."""

    disputes: list[dict[str, str]]
    """The disputed borders in view, with `between`, `what` and, where they are not dashed, how they are `drawn`."""
    own: str
    """The name of the file of the user's own lines; empty if there is none."""


def draw(sheet: Sheet, view: View, ground: Ground | None = None) -> Under:
    """Draw water, land and borders, as they are wanted, and return what was drawn."""
    sheet.box(view.frame, Pen(fill=WATER))
    disputes: dict[str, dict[str, str]] = {}
    parts: list[tuple[Mapping[str, Any], float]] = [(basemap_of(part, ground), turn) for part, turn in _parts(view)]
    across = view.east - view.west
    for name, pen in (RINGS | LINES).items():
        if across > WIDEST.get(name, across):
            continue
        thin = replace(pen, width=pen.width * (0.6 if across > THINNER_FROM else 1.0))
        _draw(sheet, view, [line for basemap, turn in parts for line in _lines(basemap, name, turn)], thin)
    for basemap, _ in parts:
        disputes |= {note["what"]: note for note in basemap.get("disputes", [])}
    return Under(list(disputes.values()), next((str(basemap.get("own", "")) for basemap, _ in parts), ""))


def _draw(sheet: Sheet, view: View, lines: list[NDArray[np.float64]], pen: Pen) -> None:
    """Draw lines, or rings if the pen fills, as far as they lie in the frame."""
    if pen.fill:
        joined = replace(pen, line=pen.fill)  # its own colour closes the gap between what is cut at 180 degrees
        sheet.shape(*(view.plain(*line.T) for line in lines), pen=joined, within=view.frame)
        lines = [rim for line in lines for rim in rims_of(line)]
    drawn = (view.plain(*line.T) for line in lines)
    sheet.shape(*drawn, pen=replace(pen, fill=None), within=view.frame, closed=False)


def frame(sheet: Sheet, view: View) -> None:
    """Draw the line round the map."""
    sheet.box(view.frame, Pen(line=MUTED, width=0.6))


def _parts(view: View) -> Iterator[tuple[Part, float]]:
    """Yield the boxes from 180 west to 180 east that the view covers, each with the degrees to move it by."""
    margin = (view.east - view.west) * ROUND
    south, north = max(view.south - margin, -85.0), min(view.north + margin, 85.0)
    for turn in (-360.0, 0.0, 360.0):
        west, east = max(view.west - margin - turn, -180.0), min(view.east + margin - turn, 180.0)
        if west < east:
            yield Part(west, south, east, north), turn


def _lines(basemap: Mapping[str, Any], name: str, turn: float) -> Iterator[NDArray[np.float64]]:
    """Yield the lines of one kind as latitudes and longitudes, moved to the east by so many degrees."""
    fine = basemap["fine"]
    for steps in fine.get(name, []):
        yield np.add(degrees_of(steps, fine["unit"]), (0.0, turn))
