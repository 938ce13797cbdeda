"""Incidents, casualties and chains over one axis of time, with what is undated in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING


from geomap.figures import bars, casualties, chains, margins, signs, time_axis
from geomap.figures.boxes import Box
from geomap.figures.palette import BODY, INK, MUTED, NAMES, ROLES
from geomap.figures.periods import periods_of, spans_of
from geomap.figures.sheet import ASCENT
from geomap.figures.time_axis import SCALE_ROOM, Axis
from geomap.figures.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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
    figures = {name: casualties.range_of(name, dated, len(axis.periods)) for name in casualties.NAMES}
    top = _legend(sheet, room, spans, figures.values())
    _panels(
        sheet,
        Box(axis.left, top, axis.right, room.bottom - DATES),
        axis,
        chains.of(subject.story, spans, axis),
        spans,
        figures,
    )


def _panels(
    sheet: Sheet,
    room: Box,
    axis: Axis,
    linked: chains.Chains,
    spans: pd.DataFrame,
    figures: Mapping[str, casualties.Range],
) -> None:
    """Draw the panels below one another, each as high as its weight says."""
    lanes = bars.in_lanes(spans, axis)
    fixed = {"chains": linked.height if len(linked.arcs) else 0.0, "bars": bars.height_of(lanes)}
    drawn = {"bars": bool((spans["period"] >= 0).any())} | {
        name: bool(values.inside) for name, values in figures.items()
    }
    shown = [name for name in ("chains", "bars", *figures) if fixed.get(name) or name in drawn]
    boxes = _boxes(room, shown, fixed, {name: WEIGHTS[name] * has_bars for name, has_bars in drawn.items()})
    first = boxes["bars"]
    time_axis.grid(sheet, axis, first.top, max(box.bottom for box in boxes.values()))
    if "chains" in boxes:
        chains.draw(sheet, boxes["chains"], axis, linked)
    bottom = first.bottom - fixed["bars"]
    bars.draw(sheet, Box(first.left, first.top, first.right, bottom), axis, spans)
    bars.draw_spans(sheet, Box(first.left, bottom, first.right, first.bottom), axis, spans, lanes)
    for name, values in figures.items():
        casualties.draw(sheet, boxes[name], axis, name, values)


def _boxes(room: Box, shown: Sequence[str], fixed: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, Box]:
    """Return where panels stand below one another, each with its fixed height and by its weight a share of the rest."""
    free = room.height - sum(HEADING + fixed.get(name, 0.0) for name in shown)
    share = min(free / max(sum(weights.values()), 1.0), GREATEST_SHARE)
    boxes: dict[str, Box] = {}
    y = room.top
    for name in shown:
        bottom = y + HEADING + weights.get(name, 0.0) * share + fixed.get(name, 0.0)
        boxes[name] = Box(room.left, y + HEADING, room.right, bottom)
        y = bottom
    return boxes


def _legend(sheet: Sheet, room: Box, spans: pd.DataFrame, figures: Iterable[casualties.Range]) -> float:
    """Draw the legend in one line or more and return where it ends."""
    x, y = room.left, room.top + 6
    for sign, words in _signs(spans, list(figures)):
        width = SIGN_ROOM + sheet.width_of(words, size=BODY)
        if x > room.left and x + width > room.right:
            x, y = room.left, y + BODY * 1.7
        sign(sheet, x, y)
        sheet.text(x + SIGN_ROOM, y + BODY * ASCENT / 2, words, size=BODY, colour=INK)
        x += width + 14
    return y + 10


def _signs(
    spans: pd.DataFrame, figures: Sequence[casualties.Range]
) -> Iterator[tuple[Callable[[Sheet, float, float], None], str]]:
    counts = spans["role"].value_counts()
    for role in ROLES:
        if counts.get(role, 0):
            yield partial(_mark, role), f"{NAMES[role]}: {counts[role]:,}"
    if spans["is_vague"].any():
        role = str(spans.loc[spans["is_vague"], "role"].iloc[0])
        yield partial(_swatch, bars.hatched(role)), "known only to several days, a week, month or year"
    if any(values.inside for values in figures):
        yield partial(_swatch, casualties.RANGE), "from the least to the greatest number given"
    if any(values.is_open.any() for values in figures):
        yield _or_more, "or more"


def _mark(role: str, sheet: Sheet, x: float, y: float) -> None:
    signs.draw(sheet, x + 8, y, role, hollow=False, radius=4.4)


def _or_more(sheet: Sheet, x: float, y: float) -> None:
    casualties.open_sign(sheet, x + 7, y + 4)


def _swatch(pen: Pen, sheet: Sheet, x: float, y: float) -> None:
    sheet.box(Box(x, y - 4, x + 14, y + 4), pen)
