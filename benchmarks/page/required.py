"""What is asked of our page at each number of incidents, and whether it was reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.table import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from benchmarks.page.measure import Measured


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its name in results, what it is called, how it is written, and whether more is better."""

    name: str
    title: str
    write: Callable[[float], str]
    is_more_better: bool = False


def seconds(value: float) -> str:
    """Return seconds with two decimals."""
    return f"{value:.2f} s"


def megabytes(value: float) -> str:
    """Return bytes in millions."""
    return f"{value / 1e6:.2f} MB"


def memory(value: float) -> str:
    """Return megabytes, none of their parts."""
    return f"{value:,.0f} MB"


def per_second(value: float) -> str:
    """Return frames a second."""
    return f"{value:.0f} fps"


def milliseconds(value: float) -> str:
    """Return milliseconds."""
    return f"{value:.0f} ms"


BUILD = Figure("build_s", "build, whole process", seconds)
MEMORY = Figure("build_mb", "peak memory of the build", memory)
BYTES = Figure("page_bytes", "bytes of the page", megabytes)
GZIPPED = Figure("gzip_bytes", "… gzipped", megabytes)
READY = Figure("ready_s", "ready", seconds)
DRAG = Figure("drag_fps", "frames while dragging", per_second, is_more_better=True)
ZOOM = Figure("zoom_fps", "frames while zooming", per_second, is_more_better=True)
FILTER = Figure("filter_ms", "one step of the filter", milliseconds)
GROWTH = Figure("growth_mb", "heap growth over 200 changes of the filter", lambda value: f"{value:.1f} MB")
REQUESTS = Figure("requests", "requests", lambda value: f"{value:.0f}")
REQUIRED: dict[int, tuple[tuple[Figure, float], ...]] = {
    1: ((BYTES, 700e3), (GZIPPED, 450e3), (READY, 0.4), (REQUESTS, 0)),
    10_000: ((BUILD, 1.5), (BYTES, 1.3e6), (READY, 0.5), (REQUESTS, 0)),
    100_000: ((BUILD, 4), (BYTES, 8e6), (READY, 1), (DRAG, 50), (ZOOM, 50), (FILTER, 50), (GROWTH, 1), (REQUESTS, 0)),
    1_000_000: (
        (BUILD, 30),
        (MEMORY, 3000),
        (BYTES, 60e6),
        (READY, 5),
        (DRAG, 30),
        (ZOOM, 30),
        (FILTER, 250),
        (REQUESTS, 0),
    ),
}
"""By the number of incidents; with one incident a page is as good as without data."""


def lines(results: Iterable[Measured]) -> Iterator[Line]:
    """Give a line for each figure that is required of our page, with the best of the peers as the floor."""
    found = list(results)
    for ours in found:
        for figure, required in REQUIRED.get(ours.number, ()) if ours.tool.is_ours else ():
            peers = [one for one in found if one.number == ours.number and not one.tool.is_ours and one.tool.is_opened]
            yield line(ours, figure, required, best(figure, peers))


def line(ours: Measured, figure: Figure, required: float, floor: str) -> Line:
    """Return one line; a figure that is missing does not hold."""
    sign = "≥" if figure.is_more_better else "≤"
    reached = ours.figures.get(figure.name)
    holds = reached is not None and (reached >= required if figure.is_more_better else reached <= required)
    text = "not measured" if reached is None else figure.write(reached)
    return Line(figure.title, ours.number, text, floor, f"{sign} {figure.write(required)}", holds)


def best(figure: Figure, peers: Iterable[Measured]) -> str:
    """Return the best figure of the peers that were drawn, and whose it is."""
    tried = list(peers)
    having = [
        (one.figures[figure.name], one.tool.title) for one in tried if {figure.name, "ready_s"} <= one.figures.keys()
    ]
    if not having:
        return "none opens" if figure is READY and tried else ""
    value, title = (max if figure.is_more_better else min)(having)
    return f"{figure.write(value)} ({title})"
