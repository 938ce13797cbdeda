"""The whole story in a browser: files in, the map from disk, the network cut, a person's hand on the mouse."""

from __future__ import annotations

import csv

import pytest

import geomap
from geomap.schema import REPORTS, SOURCES

TAJI = "2020-03-11-taji"
HOSTILE = "<script>window.marker=1</script>\"'`{{ 7*7 }}{% raw %}${1}\u202e\u200f💥<img src=x onerror=window.marker=1>"


@pytest.fixture(scope="module")
def seeds() -> str:
    """The page of the seeds."""
    return geomap.build().page.html()


def point_of(page, incident_id: str) -> tuple[float, float]:
    """Where a mark stands in the window."""
    at = page.tab.evaluate(
        """id => {
          const frame = document.querySelector(".folium-map").getBoundingClientRect();
          const { x, y } = geomap.pointOf(id);
          return [x + frame.left, y + frame.top];
        }""",
        incident_id,
    )
    return at[0], at[1]


def test_all_seeds_are_drawn_with_their_links(opened, seeds) -> None:
    """Thirteen marks, nine arrows, one launch point; no request and no message."""
    page = opened(seeds)
    drawn = page.drawn()
    assert (drawn["marks"], drawn["arrows"], drawn["launches"]) == (13, 9, 1)
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])


def test_a_click_on_taji_shows_its_three_sources_and_the_range(opened, seeds) -> None:
    """Each source's own figure, a link to it, and 12–14 below."""
    page = opened(seeds)
    page.tab.mouse.click(*point_of(page, TAJI))
    details = page.tab.inner_text("#geomap-details")
    assert [name in details for name in ("The National", "Middle East Online", "The Guardian")] == [True, True, True]
    assert "12–14" in details
    assert "Camp Tanji" in details
    assert page.tab.locator("#geomap-details a[href^='https://www.theguardian.com/']").count() > 0


def test_a_tap_opens_the_details_on_a_phone(opened, seeds) -> None:
    """A finger is enough."""
    page = opened(seeds, size="phone", has_touch=True)
    page.tab.touchscreen.tap(*point_of(page, "2021-02-us-strikes-syria"))
    page.tab.wait_for_selector("#geomap-details:not([hidden])")
    assert "Syria" in page.tab.inner_text("#geomap-details")


def test_the_keyboard_opens_the_details(opened, seeds) -> None:
    """The list is the way to every incident without a mouse."""
    page = opened(seeds)
    page.tab.focus(f"[data-incident='{TAJI}']")
    page.tab.keyboard.press("Enter")
    page.details()
    assert "Camp Taji" in page.tab.inner_text("#geomap-details")
    page.tab.keyboard.press("Escape")
    assert page.tab.is_hidden("#geomap-details")


def test_the_licences_stand_on_the_page(opened, seeds) -> None:
    """GeoNames and Natural Earth are named on the map."""
    text = opened(seeds).tab.inner_text("body")
    assert ("GeoNames" in text, "Natural Earth" in text) == (True, True)


def test_hostile_files_run_nothing_in_the_page(opened, tmp_path) -> None:
    """Markup in every field of every input is shown as text."""
    for table in (REPORTS, SOURCES):
        row = {column.name: HOSTILE for column in table.columns if column.kind == "text" and not column.allowed}
        if table is REPORTS:
            row |= {"country": "", "location": "Taji", "date_start": "2020-03-11", "retaliation_for": ""}
        with (tmp_path / f"{table.name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(row))
            writer.writeheader()
            writer.writerow(row)
    page = opened(geomap.build(tmp_path, title=HOSTILE).page.html())
    page.tab.click("[data-incident]")
    page.details()
    assert HOSTILE in page.tab.evaluate("document.getElementById('geomap-details').textContent")
    assert page.tab.evaluate("window.marker") is None
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])
