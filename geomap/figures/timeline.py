"""Incidents, casualties and chains over one axis of time, with what is undated in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from geomap.figures import bars, casualties, chains, margins, signs, time_axis
from geomap.figures.boxes import Box
from geomap.figures.palette import BODY, INK, MUTED, NAMES, ROLES
from geomap.figures.periods import periods_of, spans_of
from geomap.figures.sheet import ASCENT
from geomap.figures.time_axis import SCALE_ROOM, Axis, Panel
from geomap.figures.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd

    from geomap.figures.sheet import Pen, Sheet
    from geomap.figures.subject import Subject

HEADING = 17.0
"""Room over a panel for its name."""
DATES = 16.0
"""Room below the lowest panel for dates."""
WEIGHTS = {"bars": 1.7, "fatalities": 1.0, "injuries": 1.0}
"""How the height that is free is shared out among the panels."""
GREATEST_SHARE = 110.0
"""A panel of weight 1 is no higher than this, in points; few incidents need not fill the paper."""
LEAST_SHARE = 40.0
"""It is no lower than this as long as arcs can give way to it."""
SIGN_ROOM = 18.0
EMPTY = "No incident has a date."


def draw(subject: Subject, sheet: Sheet) -> None:
    """Draw the timeline of a story."""
    placed = subject.story.placed.reset_index(drop=True)
    undated = int(placed["date_start"].isna().sum())
    verb = "stands" if undated == 1 else "stand"
    said = [f"{counted(undated, 'incident')} of unknown date {verb} in no panel."] if undated else []
    room = margins.draw(sheet, subject, *said)
    spans = spans_of(placed)
    if spans.empty:
        sheet.text((room.left + room.right) / 2, (room.top + room.bottom) / 2, EMPTY, colour=MUTED, align="center")
        return
    axis = Axis(room.left + SCALE_ROOM, room.right, periods_of(int(spans["start"].min()), int(spans["end"].max())))
    spans = bars.with_periods(spans, axis).assign(role=placed.loc[spans.index, "role"])
    dated = placed.loc[spans.index].assign(period=spans["period"])
    shown = Shown(
        axis,
        spans,
        bars.in_lanes(spans, axis),
        chains.of(subject.story.relations, placed, spans, axis),
        {name: casualties.range_of(name, dated, len(axis.periods)) for name in casualties.NAMES},
    )
    top = _legend(sheet, room, shown)
    _panels(sheet, Box(axis.left, top, axis.right, room.bottom - DATES), shown)


@dataclass(frozen=True)
class Shown:
    """What a timeline shows."""

    axis: Axis
    """Its time."""
    spans: pd.DataFrame
    """The dated incidents: `start, end, is_vague, period, role`."""
    lanes: bars.Lanes | None
    """Those that lie in no one period; None if they are too many."""
    linked: chains.Chains
    """What answered what."""
    figures: dict[str, casualties.Range]
    """Killed and wounded."""

    @property
    def fixed(self) -> dict[str, float]:
        """The height that panels need whatever the paper, in points."""
        arcs = {"chains": self.linked.least_height} if len(self.linked.arcs) else {}
        return arcs | {"bars": bars.height_of(self.lanes)} | dict.fromkeys(self.figures, 0.0)

    @property
    def spare(self) -> dict[str, float]:
        """The height that panels take beside it where bars have enough, in points."""
        return {"chains": self.linked.spare} if len(self.linked.arcs) else {}

    @property
    def weights(self) -> dict[str, float]:
        """The share of what is left that panels with bars have."""
        has_bars = {"bars": bool((self.spans["period"] >= 0).any())}
        has_bars |= {name: bool(values.inside) for name, values in self.figures.items()}
        return {name: WEIGHTS[name] for name, has in has_bars.items() if has}


def _panels(sheet: Sheet, room: Box, shown: Shown) -> None:
    """Draw the panels below one another, each as high as its weight says."""
    boxes = _boxes(room, _heights(room, shown), shown.weights)
    panels = {name: Panel(sheet, box, shown.axis) for name, box in boxes.items()}
    lowest, bar = max(box.bottom for box in boxes.values()), boxes["bars"]
    time_axis.grid(sheet, shown.axis, bar.top, lowest)
    if "chains" in panels:
        chains.draw(panels["chains"], shown.linked)
    middle = bar.bottom - shown.fixed["bars"]
    bars.draw(panels["bars"].part(bar.top, middle), shown.spans)
    bars.draw_spans(panels["bars"].part(middle, bar.bottom), shown.spans, shown.lanes)
    for name, values in shown.figures.items():
        casualties.draw(panels[name], name, values)


def _heights(room: Box, shown: Shown) -> dict[str, float]:
    """Return the fixed height of each panel, the spare one included as far as bars keep LEAST_SHARE."""
    fixed = shown.fixed
    free = room.height - sum(HEADING + height for height in fixed.values())
    left = max(0.0, free - LEAST_SHARE * sum(shown.weights.values()))
    return {name: height + min(left, shown.spare.get(name, 0.0)) for name, height in fixed.items()}


def _boxes(room: Box, fixed: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, Box]:
    """Return where panels stand below one another, each with its fixed height and by its weight a share of the rest."""
    free = room.height - sum(HEADING + height for height in fixed.values())
    share = min(free / max(sum(weights.values()), 1.0), GREATEST_SHARE)
    boxes: dict[str, Box] = {}
    y = room.top
    for name, height in fixed.items():
        bottom = y + HEADING + weights.get(name, 0.0) * share + height
        boxes[name] = Box(room.left, y + HEADING, room.right, bottom)
        y = bottom
    return boxes


def _legend(sheet: Sheet, room: Box, shown: Shown) -> float:
    """Draw the legend in one line or more and return where it ends."""
    x, y = room.left, room.top + 6
    for sign, words in _signs(shown):
        width = SIGN_ROOM + sheet.width_of(words, size=BODY)
        if x > room.left and x + width > room.right:
            x, y = room.left, y + BODY * 1.7
        sign(sheet, x, y)
        sheet.text(x + SIGN_ROOM, y + BODY * ASCENT / 2, words, size=BODY, colour=INK)
        x += width + 14
    return y + 10


def _signs(shown: Shown) -> Iterator[tuple[Callable[[Sheet, float, float], None], str]]:
    spans, figures = shown.spans, shown.figures.values()
    counts = spans["role"].value_counts()
    for role in ROLES:
        if counts.get(role, 0):
            yield partial(_mark, role), f"{NAMES[role]}: {counts[role]:,}"
    nodes = shown.linked.nodes
    hollow = nodes[nodes["is_vague"] & (nodes["count"] == 1)]
    if len(hollow):
        yield partial(_mark, str(hollow["role"].iloc[0]), hollow=True), "day not known"
    if spans["is_vague"].any():
        role = str(spans.loc[spans["is_vague"], "role"].iloc[0])
        yield partial(_swatch, bars.hatched(role)), "known only to several days, a week, month or year"
    if any(values.is_spread for values in figures):
        yield partial(_swatch, casualties.RANGE), "from the least to the greatest number given"
    if any(values.is_open.any() for values in figures):
        yield _or_more, "or more"


def _mark(role: str, sheet: Sheet, x: float, y: float, *, hollow: bool = False) -> None:
    signs.draw(sheet, x + 8, y, role, hollow=hollow, radius=4.4)


def _or_more(sheet: Sheet, x: float, y: float) -> None:
    casualties.open_sign(sheet, x + 7, y + 4)


def _swatch(pen: Pen, sheet: Sheet, x: float, y: float) -> None:
    sheet.box(Box(x, y - 4, x + 14, y + 4), pen)
