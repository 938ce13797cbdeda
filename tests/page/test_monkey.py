"""Somebody who clicks, taps and types at random, the same in every run: the page never fails, and does not grow."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from page.conftest import Opened
    from playwright.sync_api import Page

KEYS = (
    "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End",
    "PageDown", "PageUp", "/", "a", "=", "-", "Delete",
)  # fmt: skip
SIZES = ((1280, 800), (390, 844), (700, 480), (320, 400))
QUIET = """() => {
  window.print = () => {};
  const stay = (event) => event.target.closest?.("a[target]") && event.preventDefault();
  document.addEventListener("click", stay, true);
}"""
"""No link is followed and no dialog of the printer opened."""
TEXTS, DAYS = ("", "a", "taji", "headline"), (None, [18000, 18400], [18300, 18301])
FACETS = {"weapon": ("rockets", ""), "role": ("attack", "other"), "country": ("IQ", "SY"), "fatalities": ("0", "1–4")}


def by_mouse(tab: Page, dice: random.Random, at: Callable[[], tuple[int, int]]) -> None:
    """Click, drag or turn the wheel."""
    what = dice.choice(["click", "click", "twice", "drag", "wheel"])
    if what == "wheel":
        tab.mouse.wheel(0, dice.randrange(-400, 400))
    elif what == "drag":
        tab.mouse.move(*at())
        tab.mouse.down()
        tab.mouse.move(*at(), steps=3)
        tab.mouse.up()
    else:
        tab.mouse.click(*at(), click_count=1 if what == "click" else 2)


MEANS = {
    "mouse": by_mouse,
    "touch": lambda tab, _, at: tab.touchscreen.tap(*at()),
    "keyboard": lambda tab, dice, _: tab.keyboard.press(dice.choice(KEYS)),
}


@pytest.mark.parametrize("means", MEANS)
def test_nothing_that_somebody_does_at_random_fails(opened, means):
    """By mouse, by touch and by keyboard, in windows of all sizes; nothing is asked for."""
    page = opened(has_touch=means == "touch")
    page.tab.evaluate(QUIET)
    dice = random.Random(4)  # noqa: S311 - a game

    def at() -> tuple[int, int]:
        size = page.tab.viewport_size
        return dice.randrange(size["width"]), dice.randrange(size["height"])

    for number in range(240):
        MEANS[means](page.tab, dice, at)
        if number % 60 == 59:
            width, height = dice.choice(SIZES)
            page.tab.set_viewport_size({"width": width, "height": height})
    page.drawn()

    assert (page.requests, page.messages, page.dialogs) == ([], [], [])


def filtered(page: Opened, dice: random.Random, times: int) -> None:
    """Another filter so many times, and now and then another tab or choice."""
    for number in range(times):
        facets = {name: [dice.choice(values)] for name, values in FACETS.items() if dice.random() < 0.4}
        asked = {"text": dice.choice(TEXTS), "days": dice.choice(DAYS), "facets": facets}
        page.tab.evaluate("filter => geomap.filter(filter)", asked)
        if number % 4 == 0:
            page.tab.evaluate("id => geomap.choose(id)", dice.choice(["taji", "void", None]))
            page.tab.click(f"#geomap-tab-{dice.choice(['list', 'filters', 'chains', 'unplaced'])}")
    page.tab.evaluate("geomap.restore('')")


def kept(page: Opened) -> tuple[int, int, int]:
    """Elements, listeners and bytes of scripts that are left when the rubbish is gone."""
    page.tab.wait_for_timeout(700)
    session = page.tab.context.new_cdp_session(page.tab)
    session.send("HeapProfiler.collectGarbage")
    counts = session.send("Memory.getDOMCounters")
    return counts["nodes"], counts["jsEventListeners"], session.send("Runtime.getHeapUsage")["usedSize"]


def test_two_hundred_filters_leave_nothing_behind(opened):
    """No element, no listener, no text."""
    page, dice = opened(), random.Random(7)  # noqa: S311 - a game
    filtered(page, dice, 60)  # so that everything has been made once
    nodes, listeners, size = kept(page)

    filtered(page, dice, 200)
    more_nodes, more_listeners, more_size = kept(page)

    assert more_nodes <= nodes + 50
    assert more_listeners <= listeners + 10
    assert more_size < size + 1_000_000
    assert page.messages == []
