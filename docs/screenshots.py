"""Make the pictures of the docs from the built-in seeds: run it as `make screenshots`, then look at them.

With -o FOLDER they go elsewhere. To add a picture: one line in SHOTS.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

import geomap
from benchmarks.page.browser import launched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
WIDE, PHONE = (1280, 800), (390, 844)
CHOSEN = "2020-03-11-taji"
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    name: str
    """Its file in docs/."""
    size: tuple[int, int] = WIDE
    """Width and height of the window, in pixels."""
    theme: Literal["light", "dark"] = "light"
    """The colours that the reader's system prefers."""
    chosen: str | None = CHOSEN
    """The incident that is chosen; None for the page as it opens."""


SHOTS = (
    Shot("map.png"),
    Shot("map-opens.png", chosen=None),
    Shot("map-dark.png", theme="dark"),
    Shot("map-phone.png", PHONE, chosen=None),
    Shot("map-phone-details.png", PHONE),
    Shot("map-phone-dark.png", PHONE, "dark"),
)


def take(browser: Browser, html: Path, shot: Shot, folder: Path) -> Path:
    """Open a page, put it in the state of a shot and write the picture; return its path."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=shot.theme, reduced_motion="reduce", offline=True,
        has_touch=shot.size == PHONE, is_mobile=shot.size == PHONE, device_scale_factor=1,
    )  # fmt: skip
    tab = context.new_page()
    tab.goto(html.as_uri())
    if tab.evaluate("geomap.ready") is not True:
        raise RuntimeError(f"{html} could not be drawn")
    if shot.chosen:
        tab.evaluate("id => geomap.choose(id)", shot.chosen)
    tab.evaluate(SETTLED)
    path = folder / shot.name
    tab.screenshot(path=path, animations="disabled")
    context.close()
    return path


def take_all(browser: Browser, folder: Path) -> list[Path]:
    """Build the seeds and write every picture to a folder; return their paths."""
    with tempfile.TemporaryDirectory() as work:
        html = Path(work) / "map.html"
        html.write_bytes(geomap.build().page.html().encode())
        return [take(browser, html, shot, folder) for shot in SHOTS]


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(prog="python -m docs.screenshots", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=HERE, help="folder for the pictures; by default docs/")
    folder = parser.parse_args().output
    with sync_playwright() as playwright:
        browser = launched(playwright)
        take_all(browser, folder)
        browser.close()


if __name__ == "__main__":
    main()
