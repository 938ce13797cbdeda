"""Open one page and say what was seen, a line of JSON for each finding: python -m benchmarks.page.look HTML MARKS.

It is a process of its own, so that a page that hangs or takes the browser down with it can be stopped.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from benchmarks.page import browser, moving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import CDPSession, Page

READY_MS = 60_000
SETTLED_MS = 500
STEPS, CHANGES = 20, 200
REMOTE = re.compile(r"https?:")
HELD = ("usedSize", "embedderHeapUsedSize", "backingStorageSize")


def seen(page: Page, html: Path, marks: int) -> Iterator[dict[str, float]]:
    """Open a page and give what is found, as soon as it is; nothing where it is not ready in time."""
    page.goto(html.as_uri(), wait_until="commit", timeout=READY_MS)
    ready = page.evaluate(browser.script("ready.js"), {"wanted": marks, "limitMs": READY_MS})
    if ready is None or ready > READY_MS:
        return
    yield {"ready_s": ready / 1000}
    page.wait_for_timeout(SETTLED_MS)
    devtools = page.context.new_cdp_session(page)
    yield {"heap_mb": heap_mb(devtools)}
    for what, move in (("drag", moving.dragging), ("zoom", moving.zooming)):
        yield {f"{what}_{name}": figure for name, figure in move(page)._asdict().items()}
    yield from filtered(page, devtools)


def heap_mb(devtools: CDPSession) -> float:
    """Return what JavaScript holds after its garbage is collected, buffers included."""
    devtools.send("HeapProfiler.collectGarbage")
    usage = devtools.send("Runtime.getHeapUsage")
    return float(sum(usage.get(part, 0) for part in HELD)) / 1e6


def filtered(page: Page, devtools: CDPSession) -> Iterator[dict[str, float]]:
    """Give what one step of the filter takes, and how much more is held after two hundred; nothing without one."""
    taken = page.evaluate(browser.script("filter.js"), STEPS)
    if taken is None:
        return
    yield {"filter_ms": statistics.median(taken)}
    before = heap_mb(devtools)
    page.evaluate(browser.script("filter.js"), CHANGES)
    yield {"growth_mb": heap_mb(devtools) - before}


def main() -> None:
    """Look at one page."""
    requests: list[str] = []
    try:
        with browser.tab(requests, REMOTE) as page:
            for finding in seen(page, Path(sys.argv[1]).resolve(), int(sys.argv[2])):
                print(json.dumps(finding), flush=True)
    except Error as error:
        sys.exit(f"the browser gave up: {error.message.splitlines()[0]}")
    print(json.dumps({"requests": len(requests)}), flush=True)


if __name__ == "__main__":
    main()
