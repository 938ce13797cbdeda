"""Escalation chains as arcs over time: from an incident to the one that answered it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.figures import signs
from geomap.figures.letters import tamed
from geomap.figures.linked import bundled, head, links_of
from geomap.figures.palette import EDGE, INK, MUTED, PAPER, SMALL, TINY
from geomap.figures.sheet import Kind, Pen
from geomap.figures.time_axis import heading
from geomap.figures.words import when

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.figures.sheet import Sheet
    from geomap.figures.time_axis import Axis, Panel

    Numbers = NDArray[np.float64]

RADIUS, STEP = 4.2, 12.5
MOST_MARKS = 60
"""Up to so many incidents have a mark of their own; more are gathered by their period."""
MOST_NAMED = 36
MOST_ARCS = 300
NAMES_HEIGHT = 126.0
"""Room below the marks for names, in points."""
LEADERS_HEIGHT = 16.0
"""Room for the lines from marks to names that stand aside, in points."""
LANE = 2.1 * RADIUS
"""From lane to lane: marks of nearly the same day hang below one another."""
MOST_LANES = 6
LEAST_RISE, GREATEST_RISE = 34.0, 120.0
"""Height of the highest arc, in points."""
TURN_DEG = 60.0
NAMES_INSET = 26.0
"""How far from the left end of the line the first name begins, which goes to the left."""
LONGEST = 40
STEPS = 40
HEAD_LENGTH, HEAD_WIDTH = 5.4, 4.2


@dataclass(frozen=True)
class Chains:
    """Links between dated incidents, and where on the line these stand."""

    nodes: pd.DataFrame
    """What stands at its day: `middle` in days since 1970, `x`, `lane` from the line down, `name_x`, `label`, `day`,
    `role`, `is_vague`, `count`."""
    arcs: pd.DataFrame
    """From `cause` to `answer`, numbers of nodes; `is_stated` and `count`, the most frequent first."""
    undated: int
    """How many links have an end whose date nobody knows."""
    hidden: int
    """How many lie within one period, or are too many to be drawn."""

    @property
    def is_named(self) -> bool:
        """Whether there is room for the name of each."""
        return len(self.nodes) <= MOST_NAMED and bool((self.nodes["count"] == 1).all())

    @property
    def below(self) -> float:
        """How much room marks and names need below the line, in points."""
        return self.depth + (NAMES_HEIGHT + self.leading if self.is_named else 12.0)

    @property
    def depth(self) -> float:
        """How far below the line the lowest mark hangs, in points."""
        return LANE * float(self.nodes["lane"].max()) if len(self.nodes) else 0.0

    @property
    def leading(self) -> float:
        """How much room lines from marks to names need, in points."""
        has_leaders = bool((self.nodes["lane"] > 0).any() or (self.nodes["name_x"] - self.nodes["x"]).abs().gt(1).any())
        return LEADERS_HEIGHT if has_leaders else 0.0

    @property
    def rise(self) -> float:
        """How high the highest arc goes where there is room, in points."""
        return float(np.clip(0.45 * self.widest + 10, LEAST_RISE, GREATEST_RISE))

    @property
    def least_height(self) -> float:
        """How much room arcs and names need where the paper has little, in points."""
        return LEAST_RISE + 2 * RADIUS + self.below

    @property
    def spare(self) -> float:
        """How much more room the arcs take where there is some, in points."""
        return self.rise - LEAST_RISE

    @property
    def widest(self) -> float:
        """How far the ends of the widest arc lie apart, in points."""
        x = self.nodes["x"].to_numpy()
        apart = np.abs(x[self.arcs["answer"]] - x[self.arcs["cause"]])
        return max(1.0, float(apart.max(initial=0.0)))


def of(relations: pd.DataFrame, placed: pd.DataFrame, spans: pd.DataFrame, axis: Axis) -> Chains:
    """Return the chains of placed incidents; `spans` are those with a date, by their numbers in `placed`."""
    links = links_of(relations, placed)
    dated = links[links["cause"].isin(spans.index) & links["answer"].isin(spans.index)]
    rows = np.unique(dated[["cause", "answer"]].to_numpy())
    nodes, node_of = _nodes(placed, spans.loc[rows], axis)
    arcs = bundled(dated, node_of.reindex(range(len(placed)), fill_value=-1).to_numpy(), MOST_ARCS)
    return Chains(nodes, arcs, len(links) - len(dated), len(dated) - int(arcs["count"].sum()))


def _nodes(placed: pd.DataFrame, own: pd.DataFrame, axis: Axis) -> tuple[pd.DataFrame, pd.Series]:
    """Return what stands on the line, from left to right, and the node of each of these incidents."""
    ordered = own.assign(middle=(own["start"] + own["end"] + 1) / 2).sort_values(["middle", "start"], kind="stable")
    gathered = len(own) > MOST_MARKS
    period = axis.periods.of(np.floor(ordered["middle"].to_numpy(dtype=float)).astype(np.int64))
    codes = pd.Series(np.unique(period, return_inverse=True)[1] if gathered else np.arange(len(own)), ordered.index)
    nodes = ordered.groupby(codes, sort=True).agg(
        middle=("middle", "mean"), role=("role", "first"), is_vague=("is_vague", "any"), count=("middle", "size")
    )
    about = placed.loc[codes.drop_duplicates().index]
    days = [when(*row) for row in about[["date_start", "date_end", "date_precision"]].itertuples(index=False)]
    x = np.array([axis.x(day) for day in nodes["middle"]])
    lane = np.zeros(len(x), dtype=np.int64) if gathered else lanes(x, LANE)
    name_x = pushed(x, STEP, axis.left + NAMES_INSET, axis.right - RADIUS)
    return nodes.assign(label=about["label"].to_numpy(), day=days, x=x, lane=lane, name_x=name_x), codes


def lanes(x: Numbers, wide: float) -> NDArray[np.int64]:
    """Return the lane of each of sorted marks, so that none lies on its neighbours; in a run the last one is uppermost.

    >>> lanes(np.array([0.0, 3.0, 50.0]), 9.0).tolist()
    [1, 0, 0]
    """
    found = np.zeros(len(x), dtype=np.int64)
    for run in np.split(np.arange(len(x)), np.flatnonzero(np.diff(x) >= wide) + 1):
        crowded = np.searchsorted(x, x[run] + wide) - run  # how many there are from each on within a mark's width
        found[run] = np.arange(len(run))[::-1] % min(int(crowded.max(initial=1)), MOST_LANES)
    return found


def pushed(wanted: Numbers, step: float, left: float, right: float) -> Numbers:
    """Return sorted positions moved as little as may be so that neighbours are a step apart, between two ends.

    >>> pushed(np.array([10.0, 10.0, 40.0]), 10.0, 0.0, 100.0).tolist()
    [5.0, 15.0, 40.0]
    """
    if not len(wanted):
        return wanted
    step = min(step, (right - left) / max(len(wanted) - 1, 1))
    shift = np.arange(len(wanted)) * step
    blocks: list[list[float]] = []  # sum and number of neighbours that stand together
    for value in wanted - shift:
        blocks.append([value, 1.0])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, number = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += number
    starts = np.concatenate([np.full(int(number), total / number) for total, number in blocks])
    return np.asarray(np.clip(starts, left, right - shift[-1]) + shift)


def draw(panel: Panel, chains: Chains) -> None:
    """Draw arcs over a line; the names of few incidents stand below it."""
    sheet, axis, base = panel.sheet, panel.axis, panel.box.bottom - chains.below
    heading(panel, "Who answered what", _said(chains, axis.periods.name))
    sheet.line((axis.left, base), (axis.right, base), pen=Pen(line=MUTED, width=0.7))
    x = chains.nodes["x"].to_numpy()
    rise = panel.box.height - 2 * RADIUS - chains.below
    opacity = 0.9 if len(chains.arcs) <= MOST_MARKS else 0.35
    for cause, answer, is_stated, count in reversed(list(chains.arcs.itertuples(index=False, name=None))):
        height = max(14.0, rise * np.sqrt(abs(x[answer] - x[cause]) / chains.widest))
        width = 0.9 * (1 + 0.6 * float(np.log10(count)))
        _arrow(sheet, _arc(x[cause], x[answer], base, height), is_stated=is_stated, width=width, opacity=opacity)
    _marks(sheet, chains, base)


def _said(chains: Chains, period: str) -> str:
    parts = ["an arc goes to the answer"]
    parts += [] if chains.arcs["is_stated"].all() else ["dotted: implied, disputed or inferred"]
    parts += [f"a tick: several incidents of one {period}"] if (chains.nodes["count"] > 1).any() else []
    left = [f"{chains.undated:,} with an end of unknown date"] if chains.undated else []
    left += [f"{chains.hidden:,} within one {period} or too many"] if chains.hidden else []
    parts += [f"not drawn: {', '.join(left)}"] if left else []
    return "; ".join(parts)


def _arc(start: float, end: float, base: float, height: float) -> Numbers:
    turns = np.linspace(np.pi, 0, STEPS)
    middle, half = (start + end) / 2, (end - start) / 2
    return np.column_stack([middle + half * np.cos(turns), base - RADIUS - 1.5 - height * np.sin(turns)])


def _arrow(sheet: Sheet, line: Numbers, *, is_stated: bool, width: float, opacity: float) -> None:
    """Draw a line with a head at its end."""
    tip = line[-1]
    near = int(np.flatnonzero(np.hypot(*(line - tip).T) >= HEAD_LENGTH)[-1]) + 1  # a narrow arc begins by its tip
    kind: Kind = "solid" if is_stated else "dotted"
    sheet.shape(line[: max(near, 2)], pen=Pen(line=INK, width=width, dash=kind, opacity=opacity), closed=False)
    corners = head(tip, line[max(near - 1, 0)], HEAD_LENGTH, HEAD_WIDTH)
    sheet.shape(corners, pen=Pen(fill=INK, opacity=opacity))


def _marks(sheet: Sheet, chains: Chains, base: float) -> None:
    if chains.is_named:
        _names(sheet, chains, base)
    columns = ["x", "lane", "role", "is_vague", "count"]
    for x, lane, role, is_vague, count in chains.nodes[columns].itertuples(index=False, name=None):
        if count > 1:
            sheet.line((x, base - 2.5), (x, base + 2.5), pen=Pen(line=INK, width=1.2))
        else:
            sheet.line((x, base), (x, base + lane * LANE), pen=Pen(line=MUTED, width=0.7))
            signs.draw(sheet, x, base + lane * LANE, role, hollow=is_vague, radius=RADIUS)


def _names(sheet: Sheet, chains: Chains, base: float) -> None:
    """Write the names below the marks, a step apart, each with a line from its mark if it stands aside."""
    top = base + chains.depth + RADIUS + chains.leading
    columns = ["x", "lane", "name_x", "label", "day"]
    for x, lane, name_x, label, day in chains.nodes[columns].itertuples(index=False, name=None):
        if chains.leading:
            aside = RADIUS if name_x > x + RADIUS else 0.0
            sheet.line((x + aside, base + lane * LANE), (name_x, top), pen=Pen(line=MUTED, width=0.5))
        _name(sheet, name_x, top, tamed(label, LONGEST), day)


def _name(sheet: Sheet, x: float, top: float, label: str, day: str) -> None:
    """Write a name that ends at a point, going up to it, and the day after it where there is room."""
    room = min((NAMES_HEIGHT - 14) / np.sin(np.radians(TURN_DEG)), (x - EDGE) / np.cos(np.radians(TURN_DEG)))
    tail = f"  {day}"
    width = sheet.width_of(tail, size=TINY)
    at_x, at_y = x + 2.5, top + 6
    label = sheet.cut(label, room - width, size=SMALL)
    sheet.text(at_x, at_y, tail, size=TINY, colour=MUTED, align="right", turn=TURN_DEG, halo=PAPER)
    back = width * np.array([-np.cos(np.radians(TURN_DEG)), np.sin(np.radians(TURN_DEG))])
    sheet.text(at_x + back[0], at_y + back[1], label, size=SMALL, align="right", turn=TURN_DEG, halo=PAPER)
