"""A file that was cut off or changed on its way says that it is damaged, and shows what it still can."""

from __future__ import annotations

import re

import pytest
from page import made_up

SAID = "This file is damaged"


def damaged(block: str, kept: float) -> str:
    """Return the made-up page with only the first part of one of its blocks of data."""
    whole = re.compile(rf'(id="{block}">)([^<]*)')
    return whole.sub(lambda found: found[1] + found[2][: int(kept * len(found[2]))], made_up.page().html())


@pytest.mark.parametrize("kept", [0, 0.5, 0.99])
def test_a_page_whose_data_are_damaged_says_so(browser, tmp_path, kept):
    """And does not blame the browser."""
    (tmp_path / "page.html").write_text(damaged("geomap-data", kept), encoding="utf-8")
    tab = browser.new_page()
    tab.goto((tmp_path / "page.html").as_uri())

    assert tab.evaluate("geomap.ready") is False
    assert SAID in tab.inner_text(".geomap-failed")
    assert "browser" not in tab.inner_text(".geomap-failed")
    tab.close()


def test_details_that_are_damaged_say_so(opened):
    """The map and the list stand; the details and the search in them tell why they are not there."""
    page = opened(damaged("geomap-data-0", 0.5))
    errors: list[str] = []
    page.tab.on("pageerror", lambda error: errors.append(str(error)))
    page.choose("taji")
    page.tab.evaluate("geomap.filter({ text: 'headline' })")
    page.tab.wait_for_selector(f".geomap-share:has-text('{SAID}')")

    details = page.tab.inner_text("#geomap-details-content")

    assert details.startswith("Taji")
    assert SAID in details
    assert errors == []
