"""The page for people who do not see it, do not hold a mouse, or look at it otherwise."""

from __future__ import annotations

from itertools import pairwise

import pytest

ACTIVE = """() => {
  const one = document.activeElement;
  const outlines = ["", "::before"].map((part) => getComputedStyle(one, part));
  const home = one.closest("[id^=geomap-]") ?? one;
  return {
    name: one.id || one.dataset.incident || one.name || one.textContent.trim(), home: home.id, tag: one.tagName,
    outline: Math.max(...outlines.map((each) => (each.outlineStyle === "none" ? 0 : parseFloat(each.outlineWidth)))),
  };
}"""
SPEAK = "language => document.querySelector(`[data-language=${language}]`).click()"
TARGETS = """least => [...document.querySelectorAll("button, select, input, summary, [role=button], [role=tab]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("#geomap-skips"))
  .map((one) => [one.id || one.className || one.tagName, (one.closest("label") ?? one).getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < least)
  .map(([name, box]) => `${name} ${box.width} ${box.height}`)"""
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
ADOPT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
CUT = """() => [...document.querySelectorAll("#geomap-side button, #geomap-bar button, .geomap-legend > button, label")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.textContent)"""


def walk(page, steps: int) -> list[dict]:
    """What has the focus after each press of Tab, until the page is left."""
    stops = []
    for _ in range(steps):
        page.tab.keyboard.press("Tab")
        stop = page.tab.evaluate(ACTIVE)
        if stop["tag"] == "BODY":
            break
        stops.append(stop)
    return stops


def test_tab_leads_through_every_panel_in_reading_order_and_out_again(opened):
    """Past the bar, over list and details to the map; nowhere is the focus caught, and everywhere it is seen."""
    page = opened()
    page.choose("taji")
    page.tab.evaluate("document.body.tabIndex = -1; document.body.focus()")

    stops = walk(page, 80)

    homes = list(dict.fromkeys(stop["home"] for stop in stops))
    wanted = ["geomap-skips", "geomap-language", "geomap-theme", "geomap-list", "geomap-close"]
    assert [home for home in homes if home in wanted] == wanted
    assert "map_geomap" in [stop["name"] for stop in stops]
    assert {"attacks", "links"} <= {stop["name"] for stop in stops}
    assert len(stops) < 80
    assert [stop for stop in stops if stop["outline"] < 2] == []


@pytest.mark.parametrize("size", ["wide", "phone", "low"])
def test_the_first_two_stops_lead_to_the_list_and_to_the_map(opened, size):
    """Enter on the first goes to an incident, wherever the list is kept; on the second to the map."""
    page = opened(size=size)

    walk(page, 1)
    page.tab.keyboard.press("Enter")
    assert page.tab.evaluate("document.activeElement.dataset.incident") == "k1"

    page.tab.focus("#geomap-skips button + button")
    page.tab.keyboard.press("Enter")
    assert page.tab.evaluate("document.activeElement.id") == "map_geomap"


def test_arrow_keys_move_the_map_and_plus_and_minus_zoom_it(opened):
    """The map says so in its name, and where its incidents are found."""
    page = opened(reduced_motion="reduce")
    page.tab.focus(".folium-map")
    view = "[map_geomap.getCenter().lng, map_geomap.getZoom()]"
    before = page.tab.evaluate(view)

    page.tab.keyboard.press("ArrowRight")
    page.tab.keyboard.press("+")
    page.tab.wait_for_function("zoom => map_geomap.getZoom() > zoom", arg=before[1])

    assert page.tab.evaluate(view)[0] > before[0]
    name = page.tab.get_attribute(".folium-map", "aria-label")
    assert "Map of 13 incidents. Arrow keys move it, plus and minus zoom." in name
    assert "The list has each incident as a button." in name


def test_the_space_bar_presses_the_buttons_of_the_map_too(opened):
    """Leaflet makes them of links."""
    page = opened(reduced_motion="reduce")
    zoom = page.tab.evaluate("map_geomap.getZoom()")

    page.tab.focus(".leaflet-control-zoom-in")
    page.tab.keyboard.press(" ")

    assert page.tab.evaluate("map_geomap.getZoom()") > zoom


def test_a_long_list_says_how_long_it_is_and_where_one_stands(opened):
    """Only the rows in sight are in the document, each with its place among all."""
    page = opened()

    page.tab.focus("[data-incident=k1]")
    page.tab.keyboard.press("ArrowDown")
    row = page.tab.evaluate(
        "(({ parentElement: li }) => [li.parentElement.role, li.ariaPosInSet, li.ariaSetSize])(document.activeElement)"
    )

    assert row == ["list", "2", "11"]


def test_a_filter_is_announced(opened):
    """A screen reader hears how many are found."""
    page = opened()

    page.tab.evaluate("geomap.filter({ facets: { role: ['attack'] } })")

    page.tab.wait_for_selector("#geomap-found[role=status]:has-text('found 5 of 13 incidents')", state="attached")


@pytest.mark.parametrize(("size", "least"), [("wide", 24), ("phone", 44)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_targets_are_large_enough(opened, size, least, language):
    """24 px for a mouse, 44 px for a finger, with the details open and without."""
    touch = {"has_touch": True, "is_mobile": True} if size == "phone" else {}
    page = opened(size=size, **touch)
    page.tab.evaluate(SPEAK, language)
    small = page.tab.evaluate(TARGETS, least)

    page.choose("taji")
    small += page.tab.evaluate(TARGETS, least)

    assert small == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 400), (320, 256)])
def test_nothing_is_lost_where_there_is_little_room(opened, width, height):
    """As on a small phone, and as at 200 and 400 per cent; no sideways scrolling, and everything can be reached."""
    page = opened()
    page.tab.set_viewport_size({"width": width, "height": height})
    page.tab.wait_for_function("() => document.documentElement.dataset.layout !== 'wide'")
    page.choose("taji")
    page.drawn()

    assert page.tab.evaluate("document.documentElement.scrollWidth") == width
    for one in ("#geomap-theme", "#geomap-language", "#geomap h1", "#geomap-details h2", ".leaflet-control-zoom-in"):
        box = page.tab.locator(one).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
    page.tab.keyboard.press("Escape")
    assert page.tab.is_visible("#geomap-tab-list")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_wider_set_text_is_not_cut(opened, language):
    """With the spacing that WCAG asks a page to bear."""
    page = opened()
    page.tab.evaluate(SPEAK, language)
    page.tab.evaluate(ADOPT, SPACING)

    assert page.tab.evaluate(CUT) == []


def test_in_forced_colours_what_is_chosen_still_has_a_frame(opened):
    """Grounds and shadows are gone there; the chosen row and the tab are told apart by their borders."""
    page = opened(forced_colors="active")
    page.choose("k1")
    border = "(selector, side) => getComputedStyle(document.querySelector(selector))[`border${side}Color`]"

    colours = [
        page.tab.evaluate(f"({border})('{selector}', 'Bottom')")
        for selector in (".geomap-row[aria-current]", "[data-incident=five]", "#geomap-tab-list", "#geomap-tab-filters")
    ]

    assert colours[0] != colours[1]
    assert colours[2] != colours[3]


def test_nothing_moves_for_a_reader_who_wants_stillness(opened):
    """The map moves and zooms at once, and no element has a transition."""
    page = opened(reduced_motion="reduce")
    page.tab.click(".leaflet-control-zoom-in")

    page.tab.focus(".folium-map")
    east = page.tab.evaluate("map_geomap.getCenter().lng")
    page.tab.keyboard.press("ArrowRight")

    assert page.tab.evaluate("map_geomap.getCenter().lng") > east
    assert page.tab.evaluate("document.getAnimations().length") == 0
    assert page.tab.evaluate("map_geomap.options.zoomAnimation") is False


def test_landmarks_and_headings_tell_the_page(opened):
    """A banner, a main part, named regions, and headings without a gap."""
    page = opened()
    page.choose("taji")

    levels = page.tab.evaluate("[...document.querySelectorAll('h1, h2, h3')].map((one) => Number(one.tagName[1]))")
    unnamed = page.tab.evaluate(
        "[...document.querySelectorAll('[role=region], section[data-panel], [role=tablist], [role=application]')]"
        ".filter((one) => !one.getAttribute('aria-label')).length"
    )

    assert levels[0] == 1
    assert max(b - a for a, b in pairwise(levels)) == 1
    assert page.tab.locator("header, main").count() == 2
    assert unnamed == 0
