"""The names of incidents' places beside their marks, and how any name is written on a map."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from geomap.figures.boxes import Box, Taken
from geomap.figures.letters import tamed
from geomap.figures.palette import INK, MUTED, PAPER, SMALL, TINY, TOWN
from geomap.figures.sheet import ASCENT, Pen
from geomap.figures.signs import circle
from geomap.figures.words import when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from geomap.figures.crowds import Crowd
    from geomap.figures.sheet import Sheet

LONGEST = 34
MOST = 90
MOST_TRIED = 500
MOST_DATED = 40
"""Up to so many groups of marks carry their dates."""
MOST_DATES = 3
LONGEST_DATES = 130.0
"""Room for the dates of a group, in points."""
EDGE = 4.0
TAKEN = 1000
"""The cost of a place that is not to be had."""
CLEAN = 20
"""The cost of a place that no arrow crosses is less."""
GAPS = (2.5, 16.0, 30.0, 46.0)
"""How far from its mark a name stands; from the second on a line leads to it."""
CLEAR = 6.0
"""How far such a name keeps from all else, so that nobody takes it for that of another mark."""
TWIN_POINTS = 70.0
"""The same name is not written twice nearer than this."""
SIDES: tuple[tuple[float, float], ...] = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -0.8), (1, 0.8), (-1, -0.8), (-1, 0.8))
"""Sides of a mark in order of liking: right, left, above, below, the corners."""
FAR_SIDES = (*SIDES, (0.4, 1), (-0.4, 1), (0.4, -1), (-0.4, -1))
"""The same for names further off: also above and below, shifted to a side."""
DOT_GAP = 3.5
"""How far the name of a town begins from the middle of its dot, in points."""
LEADING = 1.2
HALF_OF_CLUSTER = 0.5
MOST_JOINED = 3
"""So many different names of one group are all written."""


class Line(NamedTuple):
    """One line of a name."""

    words: str
    """What is written, tamed."""
    size: float
    """The height of its letters, in points."""
    bold: bool
    """Whether it is bold."""
    colour: str
    """Its colour."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name and where it stands."""

    lines: tuple[Line, ...]
    """What is written."""
    box: Box
    """Its room."""
    align: Literal["left", "center", "right"] = "left"
    """Which side of its room its lines keep to."""
    has_dot: bool = False
    """Whether the dot of a town stands before it, on the side that its lines keep to."""
    lead: tuple[tuple[float, float], tuple[float, float]] | None = None
    """The ends of a line from its mark, where it stands further off."""


@dataclass
class Room:
    """What names must keep off, and what they should."""

    frame: Box
    """Where names may stand."""
    hard: Taken = field(default_factory=Taken)
    """Marks, other names, the scale: nothing may stand there."""
    soft: Taken = field(default_factory=Taken)
    """Arrows: better not."""

    def cost(self, box: Box) -> int:
        """Return how bad a place is; TAKEN and more is not to be had."""
        inside = self.frame.grown(-EDGE).holds(box)
        return TAKEN * (self.hard.hits(box) + (not inside)) + min(10 * self.soft.hits(box), TAKEN // 2)


def of_incidents(sheet: Sheet, placed: pd.DataFrame, crowd: Crowd, room: Room) -> list[Name]:
    """Return the names of marks, as many as have room; each takes its room.

    First all that stand beside their marks; then, where there are few, others further off with a line to the mark; and
    at last those for which there is no place that no arrow crosses.
    """
    found: dict[int, Name] = {}
    said: list[tuple[str, float, float]] = []
    wanted = dict(_wanted(sheet, placed, crowd))
    gaps = GAPS if len(crowd.counts) <= MOST_DATED else GAPS[:1]
    for most, gap in product((CLEAN, TAKEN), gaps):
        for group, lines in wanted.items():
            x, y = crowd.middles[group]
            has_twin = any(lines[0].words == text and np.hypot(x - a, y - b) < TWIN_POINTS for text, a, b in said)
            if len(found) == MOST or group in found or has_twin:
                continue
            name = _beside(sheet, _box_of(crowd, group), lines, room, (gap, most))
            if name:
                found[group] = name
                said.append((lines[0].words, x, y))
                room.hard.add(name.box)
                if name.lead:
                    room.soft.add_points(np.linspace(*name.lead, 16), 1.5)
    return list(found.values())


def _wanted(sheet: Sheet, placed: pd.DataFrame, crowd: Crowd) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """Yield groups with the lines of their names, those first that stand for most."""
    dated = len(crowd.counts) <= MOST_DATED
    members: dict[int, list[int]] = {}
    for number, group in enumerate(crowd.group.tolist()):
        members.setdefault(group, []).append(number)
    labels = placed["label"].tolist()
    days = (
        [when(*row) for row in placed[["date_start", "date_end", "date_precision"]].itertuples(index=False)]
        if dated
        else []
    )
    order = sorted(members, key=lambda group: (-int(crowd.counts[group]), members[group][0]))
    for group in order[:MOST_TRIED]:
        text = _name_of([labels[n] for n in members[group]])
        if text:
            dates = _dates([days[n] for n in members[group]]) if dated and not crowd.is_cluster[group] else ""
            more = (Line(sheet.cut(dates, LONGEST_DATES, size=TINY), TINY, bold=False, colour=MUTED),) if dates else ()
            yield group, (Line(text, SMALL, bold=True, colour=INK), *more)


def _name_of(labels: Sequence[object]) -> str:
    """Return the name of a group: that of all its places, or of more than half of them, with how many these are."""
    counts = Counter(labels)
    best, often = counts.most_common(1)[0]
    if len(labels) <= MOST_JOINED:
        return ", ".join(tamed(label, LONGEST) for label in counts)
    if often == len(labels):
        return tamed(best, LONGEST)
    return f"{tamed(best, LONGEST)} ({often:,}) and others" if often > HALF_OF_CLUSTER * len(labels) else ""


def _dates(days: Sequence[str]) -> str:
    different = list(dict.fromkeys(filter(None, days)))
    more = f" + {len(different) - MOST_DATES}" if len(different) > MOST_DATES else ""
    return ", ".join(different[:MOST_DATES]) + more


def _box_of(crowd: Crowd, group: int) -> Box:
    x, y = crowd.middles[group]
    wide = float(crowd.radii[group])
    high = wide if crowd.is_cluster[group] else crowd.own * 1.1
    return Box(x - wide, y - high, x + wide, y + high)


def mark_boxes(crowd: Crowd) -> list[Box]:
    """Return the room that marks take."""
    return [_box_of(crowd, group) for group in range(len(crowd.counts))]


def _beside(sheet: Sheet, mark: Box, lines: tuple[Line, ...], room: Room, means: tuple[float, int]) -> Name | None:
    """Return a name on the best side of its mark, so far off and at less than such a cost; None if there is none."""
    gap, most = means
    width = max(sheet.width_of(line.words, size=line.size, bold=line.bold) for line in lines)
    height = sum(line.size * LEADING for line in lines)
    is_near = gap == GAPS[0]
    sides = SIDES if is_near else FAR_SIDES
    boxes = [_at_side(mark, side, gap, (width, height)) for side in sides]
    leads = [None if is_near else _lead(mark, box) for box in boxes]
    costs = [
        room.cost(box.grown(0.0 if lead is None else CLEAR)) + number + (TAKEN * _hits(lead, mark, room) if lead else 0)
        for number, (box, lead) in enumerate(zip(boxes, leads, strict=True))
    ]
    best = int(np.argmin(costs))
    if costs[best] >= most:
        return None
    across = sides[best][0]
    return Name(lines, boxes[best], "left" if across == 1 else "right" if across == -1 else "center", lead=leads[best])


def _hits(lead: tuple[tuple[float, float], tuple[float, float]], mark: Box, room: Room) -> int:
    """Return how often a line from a mark to its name meets what it must not cross."""
    spots = [Box(x, y, x, y) for x, y in np.linspace(*lead, 12)[:-1].tolist()]
    return sum(room.hard.hits(spot) for spot in spots if not mark.grown(1).holds(spot))


def _at_side(mark: Box, side: tuple[float, float], gap: float, size: tuple[float, float]) -> Box:
    """Return the room of a name at a side of its mark; wholly beside it where x is 1 or -1, else above or below."""
    (dx, dy), (width, height) = side, size
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    left = mark.right + gap if dx == 1 else mark.left - gap - width if dx == -1 else x - width / 2 * (1 - dx)
    free = mark.height / 2 + height / 2 + (gap if abs(dx) < 1 or gap > GAPS[0] else 0)
    top = y + dy * free - height / 2
    return Box(left, top, left + width, top + height)


def _lead(mark: Box, box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the ends of a line from a mark to the nearest point of its name."""
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    near = np.clip(x, box.left, box.right), np.clip(y, box.top + 1, box.bottom - 1)
    way = np.array(near) - (x, y)
    start = np.array([x, y]) + way / (np.hypot(*way) or 1.0) * mark.height / 2
    return (float(start[0]), float(start[1])), (float(near[0]), float(near[1]))


def draw(sheet: Sheet, names: Sequence[Name]) -> None:
    """Write names, each with a halo; the dot of a town stands on the side from which its name goes."""
    for name in names:
        x = {"left": name.box.left, "right": name.box.right, "center": (name.box.left + name.box.right) / 2}[name.align]
        y = name.box.top
        if name.lead:
            sheet.line(*name.lead, pen=Pen(line=MUTED, width=0.5))
        if name.has_dot:
            _dot(sheet, x + (-DOT_GAP if name.align == "left" else DOT_GAP), (name.box.top + name.box.bottom) / 2)
        for words, size, bold, colour in name.lines:
            baseline = y + size * (LEADING + ASCENT) / 2
            sheet.text(x, baseline, words, size=size, bold=bold, colour=colour, halo=PAPER, align=name.align)
            y += size * LEADING


def _dot(sheet: Sheet, x: float, y: float) -> None:
    sheet.shape(circle(x, y, 1.1), pen=Pen(fill=TOWN))
