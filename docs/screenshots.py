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
    from playwright.sync_api import Browser, Page

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
    """The incident that is chosen, by a click on its mark; None for the page as it opens."""
    language: Literal["en", "ar"] = "en"
    """The language that the page speaks."""

    @property
    def is_phone(self) -> bool:
        """Whether it is taken on a phone."""
        return self.size == PHONE


SHOTS = (
    Shot("map.png"),
    Shot("map-opens.png", chosen=None),
    Shot("map-dark.png", theme="dark"),
    Shot("map-phone.png", PHONE, chosen=None),
    Shot("map-phone-details.png", PHONE),
    Shot("map-phone-dark.png", PHONE, "dark"),
    Shot("map-arabic.png", language="ar"),
    Shot("map-arabic-dark.png", theme="dark", chosen=None, language="ar"),
    Shot("map-arabic-phone.png", PHONE, chosen=None, language="ar"),
    Shot("map-arabic-phone-details.png", PHONE, language="ar"),
    Shot("map-arabic-phone-dark.png", PHONE, "dark", language="ar"),
)


def take(browser: Browser, html: Path, shot: Shot, folder: Path) -> Path:
    """Open a page, put it in the state of a shot as a reader would and write the picture; return its path."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=shot.theme, reduced_motion="reduce", offline=True,
        has_touch=shot.is_phone, is_mobile=shot.is_phone, device_scale_factor=1,
    )  # fmt: skip
    tab = context.new_page()
    tab.goto(html.as_uri())
    if tab.evaluate("geomap.ready") is not True:
        raise RuntimeError(f"{html} could not be drawn")
    if shot.language != "en":
        tab.click("#geomap-language")
        tab.click(f"[data-language={shot.language}]")
    if shot.chosen:
        choose(tab, shot.chosen, by_finger=shot.is_phone)
    tab.evaluate("document.activeElement.blur()")
    tab.evaluate(SETTLED)
    path = folder / shot.name
    tab.screenshot(path=path, animations="disabled")
    context.close()
    return path


def choose(tab: Page, incident_id: str, *, by_finger: bool) -> None:
    """Click or tap the mark of an incident, and wait for its details."""
    frame = tab.locator(".folium-map").bounding_box() or {"x": 0, "y": 0}
    mark = tab.evaluate("id => geomap.pointOf(id)", incident_id)
    at = (frame["x"] + mark["x"], frame["y"] + mark["y"])
    if by_finger:
        tab.touchscreen.tap(*at)
    else:
        tab.mouse.click(*at)
        tab.mouse.move(0, 0)
    tab.wait_for_selector("#geomap-details h2")


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
