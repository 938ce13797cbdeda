"""The address has the whole state of the page, restores it, and works inside a frame."""

from __future__ import annotations

import pytest
from page import made_up

STATE = """() => ({
  hash: geomap.hash(), shown: geomap.shown(), found: geomap.found(), theme: document.documentElement.dataset.theme,
  tab: document.querySelector("[role=tab][aria-selected=true]").id,
  sort: document.querySelector(".geomap-sorting select").value,
  boxes: [...document.querySelectorAll(".geomap-legend input")].map((box) => box.checked),
  chosen: document.querySelector("#geomap-details h2")?.innerText ?? null,
})"""
FULL = (
    "map=6.25/34.1/43.2&time=2019-12-01..2020-12-31&q=a&is-weapon=rockets,air%20strikes&show=attacks,retaliatory"
    "&tab=filters&sort=killed-down&id=taji&theme=dark"
)  # fmt: skip


def settled(tab):
    """Wait until the address has followed."""
    tab.wait_for_timeout(600)
    hash_ = tab.evaluate("location.hash.slice(1)")
    assert hash_ == tab.evaluate("geomap.hash()")
    return hash_


def test_a_page_that_nobody_touched_has_a_clean_address(opened):
    """The first view is no state."""
    page = opened()
    page.tab.wait_for_timeout(600)

    assert page.tab.evaluate("[location.href.includes('#'), geomap.hash()]") == [False, ""]


def test_the_address_follows_what_the_reader_does(opened):
    """Filter, layers, tab, order, view, theme and choice are each in it, and gone when undone."""
    page = opened(color_scheme="light")
    page.tab.evaluate("geomap.filter({ text: 'taji', facets: { weapon: ['rockets'] } })")
    page.tab.click(".geomap-legend input[name=links]")
    page.tab.select_option(".geomap-sorting select", "name")
    page.tab.click("#geomap-theme")
    page.tab.click("#geomap-tab-chains")
    page.choose("taji")
    page.tab.evaluate("map_geomap.setView([33.5, 44.25], 8, { animate: false })")

    assert settled(page.tab) == (
        "map=8/33.5/44.25&q=taji&is-weapon=rockets&show=attacks,launches,others,retaliatory,uncertainty&tab=chains"
        "&sort=name&id=taji&theme=dark"
    )


def test_a_new_tab_is_as_the_old_one_was(opened):
    """All of it is restored from the address alone, and gives the same address again."""
    page = opened(color_scheme="light")
    page.tab.evaluate("hash => { location.hash = hash }", FULL)
    page.tab.wait_for_selector("[data-theme=dark]")
    page.details()
    before = page.tab.evaluate(STATE)

    other = page.tab.context.new_page()
    other.goto(f"{page.tab.url.split('#')[0]}#{before['hash']}")
    other.evaluate("geomap.ready")
    other.wait_for_selector("#geomap-details h2", state="attached")
    other.wait_for_timeout(600)

    assert before["hash"] == FULL.replace("rockets,air%20strikes", "air%20strikes,rockets")
    assert other.evaluate(STATE) == before
    assert settled(other) == before["hash"]
    assert page.tab.evaluate("history.length") <= 3


def test_a_phone_opens_at_the_view_of_the_address(opened):
    """The middle is the middle of the map as the phone has it."""
    page = opened(size="phone")
    other = page.tab.context.new_page()
    other.goto(f"{page.tab.url}#map=8/33.5/44.25")
    other.evaluate("geomap.ready")

    assert settled(other) == "map=8/33.5/44.25"
    assert other.evaluate("map_geomap.getSize().y === map_geomap.getContainer().clientHeight")


def test_a_view_away_from_the_chosen_incident_is_kept(opened):
    """The page that opens does not go to the incident if the address looks elsewhere."""
    page = opened()
    other = page.tab.context.new_page()
    other.goto(f"{page.tab.url}#map=9/10/10&id=taji")
    other.evaluate("geomap.ready")
    other.wait_for_selector("#geomap-details h2", state="attached")

    assert settled(other) == "map=9/10/10&id=taji"


BROKEN = (
    "%",
    "=&=&&",
    "map=1/2/x&id=nobody&is-weapon=nothing&is-nothing=x",
    "time=2020-99-99..&show=<b>&tab=x&sort=__proto__",
    "id=%3Cscript%3Ewindow.marker=1%3C/script%3E&q=%00",
    "is-__proto__=rockets&is-constructor=1",
    "#" * 300,
)


@pytest.mark.parametrize("hash_", BROKEN)
def test_a_broken_or_hostile_address_opens_the_page(opened, hash_):
    """What cannot be is left out; nothing is said, run or asked."""
    page = opened()
    other = page.tab.context.new_page()
    messages: list[str] = []
    other.on("console", lambda message: messages.append(message.text))
    other.on("pageerror", lambda error: messages.append(str(error)))
    other.goto(f"{page.tab.url}#{hash_}&theme=dark")

    assert other.evaluate("geomap.ready") is True
    assert other.evaluate("[window.marker, document.documentElement.dataset.theme]") == [None, "dark"]
    assert other.evaluate("geomap.drawn()")["borders"] > 10
    assert messages == []


@pytest.mark.parametrize(
    ("hash_", "count"), [("time=2020-03-12..", 4), ("time=..2020-03-12", 8), ("time=2030-01-01..", 0)]
)
def test_a_window_of_time_may_have_one_end(opened, hash_, count):
    """The page opens, its timeline and its chip show the whole window, and the address stays open."""
    page = opened()
    other = page.tab.context.new_page()
    messages: list[str] = []
    other.on("pageerror", lambda error: messages.append(str(error)))
    other.goto(f"{page.tab.url}#{hash_}")
    other.evaluate("geomap.ready")

    assert settled(other) == hash_
    assert other.evaluate("geomap.found()") == count
    assert "20" in other.inner_text(".geomap-chip")
    assert messages == []


def test_what_cannot_be_is_left_out_part_by_part(opened):
    """Unknown values, layers and incidents go; known ones beside them stay."""
    page = opened()

    page.tab.evaluate("geomap.restore('is-weapon=rockets,nothing&show=attacks,x&id=nobody&sort=x&tab=filters')")

    assert page.tab.evaluate("geomap.hash()") == "is-weapon=rockets&show=attacks&tab=filters"


def test_an_empty_address_brings_the_page_back(opened):
    """As it was when it opened, the view too."""
    page = opened()
    first = page.tab.evaluate("[map_geomap.getZoom(), map_geomap.getCenter().lat]")
    page.tab.evaluate("geomap.restore('map=9/10/10&q=taji&show=attacks&id=taji')")
    page.tab.evaluate("geomap.restore('')")

    assert page.tab.evaluate("[geomap.hash(), geomap.found(), geomap.shown().length]") == ["", 13, 6]
    assert page.tab.evaluate("[map_geomap.getZoom(), map_geomap.getCenter().lat]") == pytest.approx(first)


def framed(opened, tmp_path, sandbox: str | None, hash_: str = FULL):
    """Return a page whose only content is ours in a frame, and that frame, drawn."""
    (tmp_path / "inner.html").write_text(made_up.page().html(), encoding="utf-8")
    rights = "" if sandbox is None else f' sandbox="{sandbox}"'
    outer = f'<!DOCTYPE html><body><iframe{rights} width="1200" height="700" src="inner.html#{hash_}"></iframe>'
    (tmp_path / "outer.html").write_text(outer, encoding="utf-8")
    page = opened()
    page.tab.goto((tmp_path / "outer.html").as_uri())
    frame = page.tab.frames[1]
    assert frame.evaluate("geomap.ready") is True
    return page, frame


@pytest.mark.parametrize("sandbox", [None, "allow-scripts"])
def test_a_frame_restores_what_its_address_says(opened, tmp_path, sandbox):
    """Also in a sandbox without storage; no error, no request."""
    page, frame = framed(opened, tmp_path, sandbox)
    frame.wait_for_selector("#geomap-details h2", state="attached")
    frame.wait_for_timeout(600)
    state = frame.evaluate(STATE)
    frame.click("#geomap-tab-list")

    settled(frame)
    assert state["hash"] == FULL.replace("rockets,air%20strikes", "air%20strikes,rockets")
    assert (state["theme"], state["chosen"], state["shown"]) == ("dark", "Taji", ["attacks", "retaliatory"])
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])


@pytest.mark.parametrize("sandbox", [None, "allow-scripts"])
def test_the_page_around_steers_the_frame_by_its_address(opened, tmp_path, sandbox):
    """Another text after # changes the state, and the page is not loaded anew."""
    page, frame = framed(opened, tmp_path, sandbox, "q=taji")
    frame.evaluate("window.isTheSame = true")
    page.tab.evaluate("document.querySelector('iframe').src = 'inner.html#q=erbil&tab=filters'")
    frame.wait_for_selector("#geomap-tab-filters[aria-selected=true]")

    assert frame.evaluate("[window.isTheSame, geomap.hash(), geomap.found()]") == [True, "q=erbil&tab=filters", 2]
    assert page.messages == []


def test_a_frame_that_may_not_save_says_so(opened, tmp_path):
    """The file is made, the reader is told why it may not arrive, and a print that is refused is said too."""
    page, frame = framed(opened, tmp_path, "allow-scripts", "")
    frame.click("#geomap-take")
    frame.click("[role=menuitem] >> text=CSV")
    frame.wait_for_selector(".geomap-take-said:has-text('open the map by itself')")
    size = frame.evaluate("geomap.file('csv').then((blob) => blob.size)")
    frame.click("[role=menuitem] >> text=Print")

    assert size > 4000
    assert frame.wait_for_selector(".geomap-take-said:has-text('does not let it print')")
    assert [message for message in page.messages if "print" not in message and "allow-downloads" not in message] == []


def test_a_frame_that_may_save_saves(opened, tmp_path):
    """With allow-downloads in its sandbox."""
    page, frame = framed(opened, tmp_path, "allow-scripts allow-downloads", "")
    frame.click("#geomap-take")

    with page.tab.expect_download() as download:
        frame.click("[role=menuitem] >> text=GeoJSON")

    assert download.value.path().stat().st_size > 10_000


def test_a_page_inside_a_notebook_has_no_address_and_no_error(opened):
    """There the page is the text of a frame."""
    page = opened(f"<!DOCTYPE html><body>{made_up.page()._repr_html_()}<script>geomap = {{ ready: true }}</script>")
    frame = page.tab.frames[1]
    assert frame.evaluate("geomap.ready") is True
    frame.evaluate("geomap.filter({ text: 'taji' })")
    frame.wait_for_timeout(600)

    assert frame.evaluate("[geomap.hash(), location.href]") == ["q=taji", "about:srcdoc"]
    assert page.messages == []
