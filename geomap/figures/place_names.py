"""The names of countries and towns on a map, where there is room; that of a country within it or not at all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from geomap.figures.boxes import Box
from geomap.figures.letters import tamed
from geomap.figures.names import DOT_GAP, EDGE, LONGEST, Line, Name
from geomap.figures.palette import COUNTRY, SMALL, TINY, TOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from geomap.figures.names import Room
    from geomap.figures.projection import View
    from geomap.figures.sheet import Sheet

MOST_TOWNS, MOST_COUNTRIES = 26, 30
SLACK = 2.1
"""A country's name may be so many times as wide as the room within its borders, which is less than the country."""
LEAST_UP = 4.0
"""A country's room reaches at least so far up and down, in points."""
MOST_CROSSED = 80
"""The greatest cost of the place of a country's name: one arrow may go across it."""
PARTS = (0.0, 0.5, -0.5, 1.0, -1.0)
"""How far a name may be moved from the middle of its country's room to its ends, in order of liking."""


class Spot(NamedTuple):
    """Where a name belongs on the paper, in points."""

    x: float
    """Its middle."""
    y: float
    """Its middle."""
    across: float
    """How far its room reaches to either side; NaN where nobody knows."""
    up: float
    """How far its room reaches up and down; NaN where nobody knows."""


def of_places(sheet: Sheet, labels: pd.DataFrame, view: View, room: Room, said: set[str]) -> list[Name]:
    """Return the names of countries and towns, the most important first; each takes its room."""
    found: list[Name] = []
    left = {"town": MOST_TOWNS, "country": MOST_COUNTRIES}
    for name, kind, spot in _rows(labels, view):
        word = tamed(name, LONGEST)
        sort = "town" if kind == "town" else "country"
        if not word or not left[sort] or word.casefold() in said:
            continue
        placed = _town(sheet, word, spot, room) if sort == "town" else _country(sheet, word, spot, room)
        if placed:
            left[sort] -= 1
            found.append(placed)
            room.hard.add(placed.box.grown(5))
    return found


def _rows(labels: pd.DataFrame, view: View) -> Iterator[tuple[str, str, Spot]]:
    """Yield names with their kinds and where they belong: countries before towns, both by rank."""
    known = labels.reindex(columns=["name", "kind", "rank", "latitude", "longitude", "across", "up"])
    known = known.assign(is_town=known["kind"] == "town").sort_values(["is_town", "rank"], kind="stable")
    spots = view.spots(known["latitude"].to_numpy(dtype=float), known["longitude"].to_numpy(dtype=float))
    degree = math.radians(1) * view.scale
    reaches = known[["across", "up"]].to_numpy(dtype=float) * degree
    for name, kind, (x, y), (across, up) in zip(known["name"], known["kind"], spots, reaches, strict=True):
        yield name, kind, Spot(float(x), float(y), float(across), float(up))


def _town(sheet: Sheet, word: str, spot: Spot, room: Room) -> Name | None:
    x, y, *_ = spot
    if room.cost(Box(x - 2, y - 2, x + 2, y + 2)):
        return None
    width = sheet.width_of(word, size=TINY)
    right, left = (Box(at, y - TINY * 0.6, at + width, y + TINY * 0.6) for at in (x + DOT_GAP, x - DOT_GAP - width))
    line = Line(word, TINY, bold=False, colour=TOWN)
    if not room.cost(right):
        return Name((line,), right, "left", has_dot=True)
    return None if room.cost(left) else Name((line,), left, "right", has_dot=True)


def _country(sheet: Sheet, word: str, spot: Spot, room: Room) -> Name | None:
    """Return the name of a country in its room; None where that is too small for it, or taken."""
    spaced = "\u200a".join(word.upper()) if word.isascii() else word.upper()
    half = sheet.width_of(spaced, size=SMALL, bold=True) / 2
    if half > SLACK * spot.across or spot.up < LEAST_UP:
        return None
    xs = _along(spot.x, spot.across, half, (room.frame.left, room.frame.right))
    ys = _along(spot.y, spot.up, SMALL * 0.7, (room.frame.top, room.frame.bottom))
    boxes = [Box(x - half, y - SMALL * 0.7, x + half, y + SMALL * 0.7) for y in ys for x in xs]
    best = min(boxes, key=room.cost, default=None)
    if best is None or room.cost(best) > MOST_CROSSED:
        return None
    return Name((Line(spaced, SMALL, bold=True, colour=COUNTRY),), best, "center")


def _along(middle: float, reach: float, half: float, ends: tuple[float, float]) -> list[float]:
    """Return where in its room, and on the map, the middle of a name may be; without a known room only there.

    >>> _along(100.0, 30.0, 10.0, (0.0, 200.0)), _along(100.0, math.nan, 10.0, (0.0, 200.0))
    ([100.0, 110.0, 90.0, 120.0, 80.0], [100.0])
    """
    if math.isnan(reach):
        return [middle]
    free = max(0.0, reach - half)
    least, most = max(middle - free, ends[0] + half + EDGE), min(middle + free, ends[1] - half - EDGE)
    if least > most:
        return []
    start = min(max(middle, least), most)
    moved = (start + part * (most - start if part > 0 else start - least) for part in PARTS)
    return list(dict.fromkeys(moved))
