"""The page's own modules, tested by Node's own runner."""

from __future__ import annotations

from pathlib import Path

from node import node

HERE = Path(__file__).parent


def test_the_modules_of_the_page_do_what_their_tests_say() -> None:
    """Those that need no browser, each by itself; every one of them ran."""
    told = node("--test", "--test-reporter=tap", *sorted(HERE.glob("*.test.mjs")))
    assert "# pass 0" not in told
    assert "# skipped 0" in told
