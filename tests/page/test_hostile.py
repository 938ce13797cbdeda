"""Hostile text in every field of every table: it runs nothing, breaks nothing, is shown as text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from page import made_up

from geomap.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd

HOSTILE = (
    '<img src=x onerror="window.marker=1"></script><script>window.marker=1</script>{{ 7*7 }}{% for x in y %}@@data@@'
    "${window.marker=1}`'\"<!--&lt \u202eRTL\u200f 💥 "
)
WEB = "javascript:window.marker=1//"
URLS = {"url", "archive_url"}


def hostile_table(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with hostile text before every text that is not a word of a list; ids still fit each other."""
    changed = table.copy()
    for column in TABLES[name].columns:
        if column.kind == "text" and not column.allowed:
            lead = WEB if column.name in URLS else HOSTILE
            filled = changed[column.name].fillna("").astype(str)
            changed[column.name] = [f"{lead}{text}" for text in filled]
    return changed


@pytest.fixture
def hostile():
    """A page of the made-up story, hostile throughout."""
    story = made_up.story()
    tables = {name: hostile_table(name, getattr(story, name)) for name in TABLES if hasattr(story, name)}
    labels = made_up.labels()
    labels["name"] = HOSTILE + labels["name"]
    credits_ = [{key: (WEB if key == "url" else HOSTILE) for key in credit} for credit in made_up.CREDITS]
    return made_up.page(replace(story, **tables), title=HOSTILE, credits=credits_, labels=labels)


def test_nothing_runs_and_no_link_is_made(opened, hostile):
    """With every incident chosen in turn no marker is set, nothing is asked for, and only http(s) is a link."""
    page = opened(hostile.html())
    listed = "[...document.querySelectorAll('[data-incident]')].map((row) => row.dataset.incident)"
    ids = page.tab.evaluate(listed)
    page.tab.click("#geomap-tab-unplaced")
    ids += page.tab.evaluate(listed)

    for incident_id in ids:
        page.choose(incident_id)
        page.tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        page.drawn()

    assert len(ids) == 13
    assert page.tab.evaluate("window.marker") is None
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])
    assert (
        page.tab.evaluate(
            "[...document.querySelectorAll('a')].map((a) => a.href).filter((href) => !/^https?:|#$/.test(href))"
        )
        == []
    )
    assert page.tab.evaluate("document.querySelectorAll('img, iframe, object').length") == 0


def test_hostile_text_is_shown_as_it_is(opened, hostile):
    """Title, names and notes stand in the page letter for letter."""
    page = opened(hostile.html())
    page.choose(f"{HOSTILE}taji")

    text = page.tab.evaluate("document.body.textContent")

    assert HOSTILE.strip() == page.tab.title().strip()
    for shown in ("Taji", "The Ledger", "What happened at", "coded from", "around a dozen", "Kataib", "curated"):
        assert f"{HOSTILE}{shown}" in text


def test_marks_survive_hostile_ids(opened, hostile):
    """Hostile ids still join: everything is drawn."""
    drawn = opened(hostile.html()).drawn()

    assert (drawn["marks"], drawn["arrows"], drawn["launches"]) == (12, 8, 2)


def test_no_template_saw_the_text(hostile):
    """The data is in the file unreadable to a template, and nothing in the title was worked out."""
    html = hostile.html()

    assert "{{ 7*7 }}{% for x in y %}@@data@@" in html.partition("<title>")[2].partition("</title>")[0]

    assert "window.marker=1</script>" not in html
    assert 'onerror="window' not in html


ENDLESS = {"words": "Aa " * 33_000, "letters": "W" * 100_000, "signs": f"W{chr(0x300)}{chr(0x489)}" * 3_000}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_a_text_without_end_stops_nothing(opened, text):
    """It is searched, found, marked in part, and taken away; nothing is wider than the window."""
    story = made_up.story()
    story.placed.loc[6, ["label", "weapon"]] = text
    story.reports.loc[12, "notes"] = text
    page = opened(made_up.page(story, title=text).html())
    page.choose("taji")
    page.tab.evaluate("geomap.filter({ text: 'a w' })")
    page.tab.wait_for_selector("#geomap-details mark", state="attached")
    page.tab.evaluate("geomap.filter(null)")
    sizes = page.tab.evaluate(
        "Promise.all(['csv', 'svg', 'png'].map((kind) => geomap.file(kind).then((one) => one.size)))"
    )

    assert page.tab.locator("mark").count() == 0
    assert min(sizes) > 10_000
    assert page.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.messages == []
