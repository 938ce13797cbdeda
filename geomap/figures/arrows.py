"""Retaliation links on the map: curves bent to one side, with a head at the answer, clear of the marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap.figures.linked import bundled, head, links_of
from geomap.figures.palette import INK, PAPER
from geomap.figures.sheet import Kind, Pen

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd
    from numpy.typing import NDArray

    from geomap.figures.boxes import Box
    from geomap.figures.crowds import Crowd
    from geomap.figures.sheet import Sheet

    Numbers = NDArray[np.float64]

BOW, GREATEST_BOW, SHORT_BOW, SHORTENING = 0.15, 60.0, 22.0, 0.15
"""How far a curve bends, as a part of its length and in points; a short one bends by more of its length."""
HEAD_LENGTH, HEAD_WIDTH = 6.6, 5.0
MOST = 150
"""More arrows than this are a thicket; those that stand for most links are drawn."""
FAINT = 60
"""From so many arrows on they are drawn fainter."""
STEPS = 60


@dataclass(frozen=True, slots=True)
class Curve:
    """One arrow as it is drawn."""

    line: Numbers
    """Its line, as points."""
    head: Numbers
    """The three corners of its head."""
    is_stated: bool
    """Whether a source states the link and nobody disputes it."""
    count: int
    """How many links it stands for."""


@dataclass(frozen=True)
class Arrows:
    """All arrows of a map."""

    curves: list[Curve]
    """Those that are drawn."""
    inside: int
    """How many links have both ends in one cluster."""
    left_out: int
    """How many links are not drawn because there are too many."""


def chosen(relations: pd.DataFrame, placed: pd.DataFrame, crowd: Crowd) -> Arrows:
    """Return the arrows between the marks of placed incidents; links between the same two marks are one."""
    links = links_of(relations, placed)
    end_of = _first_of_cluster(crowd)
    inside = int((end_of[links["cause"].to_numpy()] == end_of[links["answer"].to_numpy()]).sum())
    kept = bundled(links, end_of, MOST)
    curves = [
        _curve(crowd, cause, answer, is_stated=is_stated, count=count)
        for cause, answer, is_stated, count in kept.itertuples(index=False, name=None)
    ]
    left_out = len(links) - inside - int(kept["count"].sum())
    return Arrows([curve for curve in curves if curve], inside, left_out)


def _first_of_cluster(crowd: Crowd) -> NDArray[np.int64]:
    """Return for each incident itself, or the first incident of the cluster that it lies in."""
    own = np.arange(len(crowd.group))
    _, first = np.unique(crowd.group, return_index=True)
    return np.where(crowd.is_cluster[crowd.group], first[crowd.group], own) if len(own) else own


def draw(sheet: Sheet, arrows: Arrows, within: Box) -> None:
    """Draw arrows: stated ones solid, the others dotted, those that stand for many links bolder."""
    is_many = len(arrows.curves) > FAINT
    opacity = 0.4 if is_many else 0.9
    for curve in reversed(arrows.curves):
        width = min(3.0, (0.7 if is_many else 0.95) * (1 + 0.7 * float(np.log10(curve.count))))
        kind: Kind = "solid" if curve.is_stated else "dotted"
        if not is_many:
            sheet.shape(curve.line, pen=Pen(line=PAPER, width=width + 1.6, opacity=0.6), within=within, closed=False)
        sheet.shape(curve.line, pen=Pen(line=INK, width=width, dash=kind, opacity=opacity), within=within, closed=False)
        sheet.shape(curve.head, pen=Pen(fill=INK, opacity=opacity), within=within)


def _curve(crowd: Crowd, cause: int, answer: int, *, is_stated: bool, count: int) -> Curve | None:
    """Return the curve between the marks of two incidents; None where they touch."""
    start, end = crowd.spots[cause], crowd.spots[answer]
    line = np.array(list(_bent(start, end)))
    clear = crowd.reach[cause] + 1.0, crowd.reach[answer] + 1.4
    free = (np.hypot(*(line - start).T) > clear[0]) & (np.hypot(*(line - end).T) > clear[1])
    line = line[free]
    if len(line) < 4:  # noqa: PLR2004 - no room for a line and its head
        return None
    tip = line[-1]
    base = max(int(np.argmax(np.hypot(*(line - tip).T) < HEAD_LENGTH)), 1)
    return Curve(line[: base + 1], head(tip, line[base - 1], HEAD_LENGTH, HEAD_WIDTH), is_stated, count)


def _bent(start: Numbers, end: Numbers) -> Iterator[Numbers]:
    """Yield points along a curve that bends to the left of its way, so that a way there and one back lie apart."""
    dx, dy = end - start
    length = float(np.hypot(dx, dy)) or 1.0
    bow = min(GREATEST_BOW, max(BOW * length, SHORT_BOW - SHORTENING * length))
    control = (start + end) / 2 + np.array([dy, -dx]) / length * 2 * bow
    for t in np.linspace(0, 1, STEPS):
        yield (1 - t) ** 2 * start + 2 * (1 - t) * t * control + t**2 * end
