"""Incidents over time: bars stacked by role, hatched where only a longer time is known, and spans below them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from geomap.figures.boxes import Box
from geomap.figures.palette import INK, PAPER, ROLES, TINY
from geomap.figures.sheet import ASCENT, Pen
from geomap.figures.time_axis import heading, scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from geomap.figures.time_axis import Axis, Panel

HATCH = "/////"
LANE = 8.0
MOST_LANES = 9
LANE_GAP = 1.6
COVER = 34.0
"""Height of the drawing of spans that are too many for lanes, in points."""
BAR_GAP = 0.8
SPANS_TOP = 14.0
Span = tuple[int, int, str, int]
"""First and last day, role, and how many incidents have just these."""
Lanes = list[list[Span]]
COUNT_ROOM = 22.0
"""Room for the count beside a span that is shorter than it, in points."""


def with_periods(spans: pd.DataFrame, axis: Axis) -> pd.DataFrame:
    """Return spans with `first` and `last`, the periods of their ends, and `period`: that one, or -1 if they differ."""
    first, last = (axis.periods.of(spans[end].to_numpy()) for end in ("start", "end"))
    return spans.assign(first=first, last=last, period=np.where(first == last, first, -1))


def draw(panel: Panel, spans: pd.DataFrame) -> None:
    """Draw a bar for each period; an incident that spans several is in none."""
    inside, length = spans[spans["period"] >= 0], len(panel.axis.periods)
    counts = {
        (str(role), bool(vague)): np.bincount(part["period"], minlength=length)
        for (role, vague), part in inside.groupby(["role", "is_vague"])
    }
    counts = {key: counts[key] for key in product(ROLES, (False, True)) if key in counts}
    heading(panel, "Incidents", f"a bar is {panel.axis.periods.one}")
    if not counts:
        return
    top = scale(panel, float(np.sum(list(counts.values()), axis=0).max()))
    base = np.zeros(length)
    for (role, vague), values in counts.items():
        pen = hatched(role) if vague else Pen(fill=ROLES[role], line=PAPER, width=0.3)
        stacked(panel, base / top, values / top, pen)
        base += values


def hatched(role: str) -> Pen:
    """Return how something is drawn whose date is known to a longer time only."""
    return Pen(fill=PAPER, line=ROLES[role], width=0.6, hatch=HATCH)


def stacked(panel: Panel, base: NDArray[np.float64], shares: NDArray[np.float64], pen: Pen) -> None:
    """Draw a piece of bars: where it begins and how high it is, as shares of the panel's height."""
    pieces = [_piece(panel, int(number), base[number], shares[number]) for number in np.flatnonzero(shares)]
    panel.sheet.shape(*pieces, pen=pen)


def _piece(panel: Panel, number: int, base: float, share: float) -> NDArray[np.float64]:
    box, (left, right) = panel.box, sides(panel.axis, number)
    low, high = box.bottom - base * box.height, box.bottom - (base + share) * box.height
    return np.array([(left, low), (left, high), (right, high), (right, low)])


def sides(axis: Axis, number: int) -> tuple[float, float]:
    """Return the left and right side of a period's bar."""
    left, right = axis.x(float(axis.periods.edges[number])), axis.x(float(axis.periods.edges[number + 1]))
    gap = min(BAR_GAP, (right - left) * 0.15)
    return left + gap, right - gap


def in_lanes(spans: pd.DataFrame, axis: Axis) -> Lanes | None:
    """Return spans over several periods in lanes, as `start, end, role, count`; None if there are too many lanes."""
    wide = spans[spans["period"] < 0]
    found = wide.groupby(["start", "end", "role"], sort=True).size().reset_index(name="count")
    lanes: Lanes = []
    ends: list[float] = []
    for start, end, role, count in found.itertuples(index=False, name=None):
        left, right = axis.x(start), axis.x(end + 1)
        free = next((number for number, taken in enumerate(ends) if taken <= left + 0.01), len(lanes))
        if free == MOST_LANES:
            return None
        if free == len(lanes):
            lanes.append([])
            ends.append(0.0)
        lanes[free].append((start, end, role, count))
        ends[free] = right + (COUNT_ROOM if count > 1 and right - left < COUNT_ROOM else 0.0)
    return lanes


def height_of(lanes: Sequence[object] | None) -> float:
    """Return the height that spans need below the bars, in points."""
    return SPANS_TOP + (COVER if lanes is None else len(lanes) * LANE) if lanes is None or lanes else 0.0


def draw_spans(panel: Panel, spans: pd.DataFrame, lanes: Lanes | None) -> None:
    """Draw the incidents that are known only to a time longer than a bar."""
    box = panel.box
    if lanes is None:
        _cover(panel.part(box.top + SPANS_TOP, box.bottom), spans)
        return
    if lanes:
        number = sum(count for lane in lanes for *_, count in lane)
        heading(panel.part(box.top + SPANS_TOP - 1, box.bottom), "", _words(number))
    for row, lane in enumerate(lanes):
        for span in lane:
            _span(panel, box.top + SPANS_TOP + row * LANE, span)


def _words(number: int) -> str:
    verb = "is" if number == 1 else "are"
    return f"{number:,} known only to a longer time {verb} hatched from the first to the last day possible"


def _span(panel: Panel, top: float, span: Span) -> None:
    sheet, axis, (start, end, role, count) = panel.sheet, panel.axis, span
    left, right = axis.x(start), axis.x(end + 1)
    lane = Box(left, top, max(right, left + 2), top + LANE - LANE_GAP)
    sheet.box(lane, hatched(role))
    if count > 1:
        words = f"× {count:,}"
        width = sheet.width_of(words, size=TINY, bold=True)
        x = (left + right) / 2 if right - left >= COUNT_ROOM else min(right + 3 + width / 2, axis.right - width / 2)
        y = (lane.top + lane.bottom) / 2 + TINY * ASCENT / 2
        sheet.text(x, y, words, size=TINY, bold=True, colour=INK, align="center", halo=PAPER)


def _cover(panel: Panel, spans: pd.DataFrame) -> None:
    """Draw for each period how many incidents may lie in it that span several: too many for a line each."""
    wide = spans[spans["period"] < 0]
    counts = {role: _covering(wide[wide["role"] == role], len(panel.axis.periods)) for role in ROLES}
    heading(panel, "", f"{_words(len(wide))}: how many may lie in each {panel.axis.periods.name}")
    top = scale(panel, float(np.sum(list(counts.values()), axis=0).max()))
    base = np.zeros(len(panel.axis.periods))
    for role, values in counts.items():
        stacked(panel, base / top, values / top, hatched(role))
        base += values


def _covering(wide: pd.DataFrame, length: int) -> NDArray[np.float64]:
    steps = np.zeros(length + 1)
    np.add.at(steps, wide["first"].to_numpy(), 1)
    np.add.at(steps, wide["last"].to_numpy() + 1, -1)
    return np.asarray(np.cumsum(steps)[:-1])
