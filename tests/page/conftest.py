"""A real browser with the network cut, and a page opened in it from disk."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from page import made_up
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

ARGUMENTS = (
    "--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip
READS = (
    "evaluate", "get_attribute", "inner_text", "input_value", "is_checked", "is_hidden", "is_visible", "locator",
    "text_content",
)  # fmt: skip
NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => done(null)))"
SIZES = {"wide": (1280, 800), "phone": (390, 844), "low": (700, 480)}


@dataclass
class Opened:
    """A page in the browser, and all that it should not have done."""

    tab: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def drawn(self) -> dict[str, int]:
        """What the last frame drew."""
        return self.tab.evaluate("new Promise(done => requestAnimationFrame(() => done(geomap.drawn())))")

    def choose(self, incident_id: str) -> None:
        """Choose an incident as an embedder would."""
        self.tab.evaluate("id => geomap.choose(id)", incident_id)
        self.details()

    def details(self) -> None:
        """Wait until the details of what is chosen stand there."""
        self.tab.wait_for_selector("#geomap-details h2", state="attached")

    def hash_of_map(self) -> str:
        """A fingerprint of the pixels of the incidents' canvas."""
        self.drawn()
        return self.tab.evaluate("document.querySelector('canvas.geomap-incidents').toDataURL()")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, which must be installed."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "the browser tests need Chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def opened(browser, tmp_path) -> Iterator[Callable[..., Opened]]:
    """A function that opens HTML (the made-up story if none is given) from disk and waits until it is drawn."""
    contexts = []

    def open_page(
        html: str | None = None, size: str = "wide", serve: dict[str, bytes] | None = None, **options: object
    ) -> Opened:
        file: Path = tmp_path / f"page-{len(contexts)}.html"
        file.write_bytes((made_up.page().html() if html is None else html).encode())
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, offline=serve is None, **options)
        contexts.append(context)
        page = Opened(settled(context.new_page()))
        watch(page, serve or {})
        page.tab.goto(file.as_uri())
        assert (
            page.tab.evaluate("Promise.race([geomap.ready, new Promise(r => setTimeout(r, 10000, 'too late'))])")
            is True
        )
        return page

    yield open_page
    for context in contexts:
        context.close()


def settled(tab: Page) -> Page:
    """The same tab; what is read of it is read when the next frame is drawn, as a person would see it.

    The page draws what was done in the frame after; a test that reads at once races with it.
    """
    evaluate = tab.evaluate

    def after_a_frame(read: Callable[..., object]) -> Callable[..., object]:
        def reading(*values: object, **options: object) -> object:
            evaluate(NEXT_FRAME)
            return read(*values, **options)

        return reading

    for name in READS:
        setattr(tab, name, after_a_frame(getattr(tab, name)))
    return tab


def watch(page: Opened, serve: dict[str, bytes]) -> None:
    """Record requests, messages and dialogs; answer a request only from `serve`."""

    def answer(route) -> None:
        url = route.request.url
        if url.startswith("file:"):
            route.continue_()
            return
        page.requests.append(url)
        body = next((body for end, body in serve.items() if url.endswith(end)), None)
        if body is None:
            route.abort()
        else:
            route.fulfill(body=body, content_type="text/css" if url.endswith("css") else "text/javascript")

    def dismiss(dialog) -> None:
        page.dialogs.append(dialog.message)
        dialog.dismiss()

    page.tab.route("**/*", answer)
    page.tab.on("console", lambda message: page.messages.append(message.text))
    page.tab.on("pageerror", lambda error: page.messages.append(str(error)))
    page.tab.on("dialog", dismiss)
