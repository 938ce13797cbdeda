"""A sheet of paper to draw on, in points from its upper left corner. Only this module and `save` draw by matplotlib."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import matplotlib as mpl
import numpy as np
from matplotlib import patheffects
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline

from geomap.figures.letters import families
from geomap.figures.palette import BODY, INK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from geomap.figures.boxes import Box

Kind = Literal["solid", "dashed", "dotted"]
POINTS_PER_INCH, MM_PER_INCH = 72.0, 25.4
DASHES = {"dashed": (0.0, (3.0, 2.4)), "dotted": (0.0, (0.9, 1.8)), "solid": "solid"}
ASCENT = 0.76
"""Height of capitals over the line on which letters stand, as a part of their size."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How something is drawn."""

    fill: str | None = None
    """Its colour inside; None: not filled."""
    line: str | None = None
    """The colour of its outline; None: no line."""
    width: float = 0.8
    """The width of the line, in points."""
    dash: Kind = "solid"
    """The kind of the line."""
    hatch: str = ""
    """A pattern inside in the colour of the line, as matplotlib writes it."""
    opacity: float = 1.0
    """How much of what lies below it hides, from 0 to 1."""


@contextmanager
def settings() -> Iterator[None]:
    """Draw by these settings alone, whatever a user's own matplotlibrc says."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "text.parse_math": False,
                "text.hinting": "none",
                "svg.fonttype": "path",
                "svg.hashsalt": "geomap",
                "hatch.linewidth": 0.6,
                "path.simplify": False,
                "agg.path.chunksize": 20_000,
            }
        )
        yield


class Sheet:
    """One sheet; what is drawn later lies above what was drawn before."""

    def __init__(self, width_mm: float, height_mm: float, *, title: str) -> None:
        """Take its size and the title that its files carry."""
        self.width = width_mm / MM_PER_INCH * POINTS_PER_INCH
        self.height = height_mm / MM_PER_INCH * POINTS_PER_INCH
        self.title = title
        self.figure = Figure((self.width / POINTS_PER_INCH, self.height / POINTS_PER_INCH), dpi=POINTS_PER_INCH)
        self._canvas = FigureCanvasAgg(self.figure)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, self.width)
        self._axes.set_ylim(self.height, 0)
        self._order = 0

    def shape(self, *lines: NDArray[np.float64], pen: Pen, within: Box | None = None, closed: bool = True) -> None:
        """Draw lines of points as one shape; of closed ones inside others the turn says which are holes."""
        kept = [line for line in lines if len(line) > 1]
        if not kept:
            return
        parts = [np.vstack([line, line[:1]]) if closed else line for line in kept]
        codes = [_codes(len(part), closed=closed) for part in parts]
        patch = PathPatch(
            Outline(np.concatenate(parts), np.concatenate(codes)),
            facecolor=pen.fill or "none",
            edgecolor=pen.line or "none",
            linewidth=pen.width if pen.line else 0.0,
            linestyle=DASHES[pen.dash],
            hatch=pen.hatch or None,
            alpha=pen.opacity,
            capstyle="round" if pen.dash == "dotted" else "butt",
            joinstyle="round",
        )
        self._put(patch, within)

    def box(self, box: Box, pen: Pen) -> None:
        """Draw a box."""
        corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
        self.shape(np.array(corners), pen=pen)

    def line(self, *points: tuple[float, float], pen: Pen, within: Box | None = None) -> None:
        """Draw one line through points."""
        self.shape(np.array(points, dtype=float), pen=pen, within=within, closed=False)

    def text(  # noqa: PLR0913 - how words may stand, each by name
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = BODY,
        colour: str = INK,
        bold: bool = False,
        align: Literal["left", "center", "right"] = "left",
        halo: str | None = None,
        turn: float = 0.0,
    ) -> None:
        """Draw tamed words on the line that starts, is centred or ends at a point; `halo` is the colour round them."""
        if not words:
            return
        drawn = self._axes.text(
            x,
            y,
            words,
            color=colour,
            ha=align,
            va="baseline",
            rotation=turn,
            rotation_mode="anchor",
            fontproperties=_font(words, size, bold=bold),
        )
        drawn.set_zorder(self._next())
        if halo:
            drawn.set_path_effects([patheffects.withStroke(linewidth=size * 0.34, foreground=halo, alpha=0.9)])

    def width_of(self, words: str, *, size: float = BODY, bold: bool = False) -> float:
        """Return how wide words are, in points."""
        font = _font(words, size, bold=bold)
        renderer: Any = self._canvas.get_renderer()  # type: ignore[no-untyped-call]  # matplotlib's
        return float(renderer.get_text_width_height_descent(words, font, ismath=False)[0]) if words else 0.0

    def cut(self, words: str, room: float, *, size: float = BODY, bold: bool = False) -> str:
        """Return words cut so that they fit into so many points; empty if not even one letter does."""
        if self.width_of(words, size=size, bold=bold) <= room:
            return words
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width_of(words[:middle].rstrip() + "…", size=size, bold=bold) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        return words[:low].rstrip() + "…" if low else ""

    def lines_of(self, words: str, room: float, most: int, *, size: float = BODY, bold: bool = False) -> list[str]:
        """Return words broken into at most so many lines of so many points, the last one cut."""
        lines: list[str] = []
        rest = words.split()
        while rest and len(lines) < most:
            count = len(rest) if len(lines) == most - 1 else self._fitting(rest, room, size=size, bold=bold)
            lines.append(self.cut(" ".join(rest[:count]), room, size=size, bold=bold))
            rest = rest[count:]
        return lines

    def _fitting(self, words: Sequence[str], room: float, *, size: float, bold: bool) -> int:
        """Return how many words fit into one line, at least one."""
        count = 1
        while count < len(words) and self.width_of(" ".join(words[: count + 1]), size=size, bold=bold) <= room:
            count += 1
        return count

    def _put(self, patch: PathPatch, within: Box | None) -> None:
        patch.set_zorder(self._next())
        self._axes.add_artist(patch)  # not add_patch, which looks where every point lies
        if within:
            clip = Rectangle((within.left, within.top), within.width, within.height, transform=self._axes.transData)
            patch.set_clip_path(clip)

    def _next(self) -> int:
        self._order += 1
        return self._order


def _codes(length: int, *, closed: bool) -> NDArray[np.uint8]:
    codes = np.full(length, Outline.LINETO, dtype=np.uint8)
    codes[0] = Outline.MOVETO
    if closed:
        codes[-1] = Outline.CLOSEPOLY
    return codes


def _font(words: str, size: float, *, bold: bool) -> FontProperties:
    return FontProperties(family=families(words), size=size, weight="bold" if bold else "normal")
