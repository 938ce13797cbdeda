"""The chart: how build, page, readiness and frames grow with the number of incidents, an SVG picture with no script."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from benchmarks.page import required

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.page.measure import Measured
    from benchmarks.page.required import Figure

PANELS = (required.BUILD, required.BYTES, required.READY, required.DRAG)
COLOURS = ("#000000", "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#8A6D00")
"""Black is ours; the others differ for colour-blind eyes too."""
WIDTH, HEIGHT, MARGIN, FOOT = 430, 270, 60, 70
LETTERS = {"font-family": "system-ui, sans-serif", "font-size": "12", "fill": "#222222"}


class Scale(NamedTuple):
    """A logarithmic scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value lies.

        >>> Scale(1, 100, 0, 200).at(10)
        100.0
        """
        share = math.log10(max(value, self.low) / self.low) / math.log10(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[float]:
        """Return the powers of ten on it."""
        low, high = round(math.log10(self.low)), round(math.log10(self.high))
        return [10.0**power for power in range(low, high + 1)]


def scale_of(values: Sequence[float], start: float, end: float) -> Scale:
    """Return a scale of whole powers of ten that holds all values."""
    positive = [value for value in values if value > 0] or [1.0]
    low, high = math.floor(math.log10(min(positive))), math.ceil(math.log10(max(positive)))
    return Scale(10.0**low, 10.0 ** max(high, low + 1), start, end)


def svg(results: Sequence[Measured]) -> str:
    """Return the chart of results: a panel for each figure, a line for each tool."""
    shown = [one for one in results if one.tool.is_opened and one.number > 1]
    root = Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {2 * WIDTH} {2 * HEIGHT + FOOT}", role="img"
    )
    SubElement(root, "title").text = "geomap beside folium and GeoPandas, by number of incidents"
    SubElement(root, "rect", width="100%", height="100%", fill="#ffffff")
    for at, figure in enumerate(PANELS):
        group = SubElement(root, "g", transform=f"translate({at % 2 * WIDTH} {at // 2 * HEIGHT})")
        _panel(group, figure, shown)
    _key(SubElement(root, "g", transform=f"translate({MARGIN} {2 * HEIGHT + 16})"), shown)
    indent(root)
    return tostring(root, encoding="unicode") + "\n"


def _panel(group: Element, figure: Figure, shown: Sequence[Measured]) -> None:
    having = [one for one in shown if figure.name in one.figures]
    across = scale_of([one.number for one in shown], MARGIN, WIDTH - 20)
    up = scale_of([one.figures[figure.name] for one in having], HEIGHT - 30, 36)
    _text(group, MARGIN, 22, figure.title, {"font-weight": "600"})
    for tick in up.ticks():
        y = f"{up.at(tick):.1f}"
        SubElement(group, "line", x1=str(MARGIN), x2=str(WIDTH - 20), y1=y, y2=y, stroke="#dddddd")
        _text(group, MARGIN - 6, up.at(tick) + 4, figure.write(tick), {"text-anchor": "end", "font-size": "10"})
    for tick in across.ticks():
        _text(group, across.at(tick), HEIGHT - 12, f"{tick:,.0f}", {"text-anchor": "middle", "font-size": "10"})
    for title, colour in _colours(shown).items():
        spots = [(across.at(one.number), up.at(one.figures[figure.name])) for one in having if one.tool.title == title]
        _line(group, spots, colour)


def _line(group: Element, spots: Sequence[tuple[float, float]], colour: str) -> None:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    SubElement(group, "polyline", {"points": points, "fill": "none", "stroke": colour, "stroke-width": "2"})
    for x, y in spots:
        SubElement(group, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3.5", fill=colour)


def _key(group: Element, shown: Sequence[Measured]) -> None:
    for at, (title, colour) in enumerate(_colours(shown).items()):
        x, y = at % 3 * 250, at // 3 * 24
        SubElement(group, "circle", cx=str(x), cy=str(y), r="5", fill=colour)
        _text(group, x + 12, y + 4, title)


def _colours(shown: Sequence[Measured]) -> dict[str, str]:
    titles = dict.fromkeys(one.tool.title for one in shown)
    return dict(zip(titles, COLOURS, strict=False))


def _text(group: Element, x: float, y: float, text: str, values: Mapping[str, str] | None = None) -> None:
    SubElement(group, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", **LETTERS, **(values or {})}).text = text
