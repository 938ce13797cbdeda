"""Frames a second while a hand drags the map and turns the wheel."""

from __future__ import annotations

import math
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.page.browser import script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Page

DRAG_S, STEP_S = 3.0, 1 / 60
REACH_PX = 180.0
NOTCHES, NOTCH_S, NOTCH_PX = 6, 0.2, 120.0


class Smoothness(NamedTuple):
    """How a movement looked."""

    fps: float
    """Frames, divided by the seconds that they took: a long halt counts as long as it is."""
    median_fps: float
    """By the median time between two, which says nothing of a few long halts."""
    worst_ms: float
    """The longest time between two."""


def smoothness(between_ms: Sequence[float]) -> Smoothness:
    """Return how times between frames look.

    >>> smoothness([20.0, 20.0, 20.0, 440.0])
    Smoothness(fps=8.0, median_fps=50.0, worst_ms=440.0)
    """
    mean = 1000 * len(between_ms) / max(sum(between_ms), 1.0)
    return Smoothness(mean, 1000 / max(statistics.median(between_ms), 1.0), max(between_ms))


def dragging(page: Page) -> Smoothness:
    """Drag the map round in circles for three seconds."""
    return _noted(page, _drag)


def zooming(page: Page) -> Smoothness:
    """Turn the wheel six notches in and six out."""
    return _noted(page, _zoom)


def _noted(page: Page, move: Callable[[Page, float, float], None]) -> Smoothness:
    box = page.locator(".leaflet-container").first.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.evaluate(script("frames.js"))
    move(page, x, y)
    return smoothness(page.evaluate("window.framesNoted()"))


def _drag(page: Page, x: float, y: float) -> None:
    page.mouse.down()
    start = time.perf_counter()
    while (passed := time.perf_counter() - start) < DRAG_S:
        angle = 2 * math.pi * passed
        page.mouse.move(x + REACH_PX * math.sin(angle), y + REACH_PX * (1 - math.cos(angle)) / 2)
        page.wait_for_timeout(max(0.0, 1000 * (start + passed + STEP_S - time.perf_counter())))
    page.mouse.up()


def _zoom(page: Page, _x: float, _y: float) -> None:
    for way in (-1, 1):
        for _ in range(NOTCHES):
            page.mouse.wheel(0, way * NOTCH_PX)
            page.wait_for_timeout(1000 * NOTCH_S)
