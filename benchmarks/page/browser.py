"""Chromium with one page open in it, from disk."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.page.assets import asset

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Playwright, Route

ARGUMENTS = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
)  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1280, 800


def program() -> str:
    """Return the path of the browser that is installed; raises FileNotFoundError if none is."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise FileNotFoundError(f"none of {', '.join(NAMES)} is installed; wanted a browser to open pages in")
    return path


def launched(playwright: Playwright) -> Browser:
    """Start the browser, with no window."""
    return playwright.chromium.launch(executable_path=program(), args=list(ARGUMENTS))


def version() -> str:
    """Return the browser's name and version."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        found = f"Chromium {browser.version}"
        browser.close()
    return found


@contextmanager
def tab(requests: list[str], address: re.Pattern[str]) -> Iterator[Page]:
    """Give an empty tab; what matches `address` is noted in `requests` and answered from packages or not at all."""

    def answer(route: Route) -> None:
        requests.append(route.request.url)
        found = asset(route.request.url)
        if found is None:
            route.abort()
        else:
            route.fulfill(body=found.body, content_type=found.kind)

    with sync_playwright() as playwright:
        browser = launched(playwright)
        page = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
        page.route(address, answer)
        yield page
        browser.close()


def script(name: str) -> str:
    """Return a function in JavaScript, one of web/."""
    return Path(__file__).with_name("web").joinpath(name).read_text(encoding="utf-8")
