"""The page in other languages: without a script, by its button, and with everything where the reader left it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import folium
from page import made_up

CHOOSE = "language => document.querySelector(`[data-language=${language}]`).click()"
VIEW = "[map_geomap.getCenter().lat.toFixed(4), map_geomap.getCenter().lng.toFixed(4), map_geomap.getZoom()]"
STATE = "({ found: geomap.found(), shown: geomap.shown() })"


def left_of(page, selector: str) -> float:
    """Where an element begins on the screen."""
    return page.tab.locator(selector).bounding_box()["x"]


def test_an_arabic_page_is_right_without_any_script(browser, tmp_path):
    """Language, direction and the reason why nothing is drawn stand in the document itself."""
    (tmp_path / "ar.html").write_text(made_up.page(language="ar").html(), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((tmp_path / "ar.html").as_uri())

    assert [tab.get_attribute("html", name) for name in ("lang", "dir")] == ["ar", "rtl"]
    assert "تحتاج هذه الخريطة إلى JavaScript" in tab.inner_text(".geomap-failed")
    context.close()


def test_a_page_made_in_arabic_speaks_it(opened):
    """List, legend, tabs, details and Leaflet's own buttons are in Arabic, dates and plurals too."""
    page = opened(made_up.page(language="ar").html())
    page.choose("taji")

    assert page.tab.get_attribute(".leaflet-control-zoom-in", "aria-label") == "تكبير"
    assert page.tab.inner_text("#geomap-tab-list") == "القائمة"
    assert "ضربات الرد" in page.tab.inner_text(".geomap-legend")
    assert "كم" in page.tab.inner_text(".leaflet-control-scale")
    details = page.tab.inner_text("#geomap-details")
    assert "الأربعاء، 11 مارس 2020" in details
    assert "من 12 إلى 14" in details
    assert "اسم بديل في معجم الأماكن" in details
    assert "مظاهرة عنيفة" in page.tab.inner_text("#geomap-list")


def test_the_button_changes_the_language_and_the_direction(opened):
    """By mouse, as anyone would; nothing is loaded anew and nothing is asked for."""
    page = opened()
    page.tab.evaluate("window.before = true")

    page.tab.click("#geomap-language")
    page.tab.click("[data-language=ar]")

    assert page.tab.evaluate("[document.documentElement.lang, document.documentElement.dir, window.before]") == [
        "ar",
        "rtl",
        True,
    ]
    assert page.tab.inner_text("#geomap-counts").startswith("13 حادثة")
    assert (page.requests, page.messages) == ([], [])


def test_panels_are_mirrored_and_the_map_is_not(opened):
    """The list goes to the right and the details to the left; north west stays north west."""
    page = opened()
    page.choose("taji")
    assert left_of(page, "#geomap-side") < left_of(page, "#geomap-stage") < left_of(page, "#geomap-details")

    page.tab.evaluate(CHOOSE, "ar")
    page.details()
    page.drawn()

    assert left_of(page, "#geomap-side") > left_of(page, "#geomap-stage") > left_of(page, "#geomap-details")
    assert page.tab.evaluate("geomap.pointOf('syria').x < geomap.pointOf('erbil-1').x")
    assert left_of(page, ".leaflet-control-zoom") < left_of(page, ".geomap-legend")


def test_the_state_outlives_a_change_of_language(opened):
    """What is chosen, filtered, switched off, sorted, scrolled and looked at, all of it."""
    page = opened()
    page.tab.click(".geomap-legend input[name=links]")
    page.tab.select_option(".geomap-sorting select", "name")
    page.tab.evaluate("geomap.filter({ facets: { role: ['attack', 'retaliatory strike'] } })")
    page.choose("asad-2")
    page.tab.evaluate("map_geomap.setView([34, 42], 7.5, { animate: false })")
    page.tab.evaluate("document.querySelector('.geomap-scroll').scrollTop = 150")
    before = page.tab.evaluate(f"[{VIEW}, {STATE}]")

    page.tab.evaluate(CHOOSE, "ar")
    page.tab.wait_for_selector("#geomap-details h2:has-text('Al Asad')")
    page.drawn()

    assert page.tab.evaluate(f"[{VIEW}, {STATE}]") == before
    assert page.tab.evaluate("document.querySelector('.geomap-sorting select').value") == "name"
    assert page.tab.evaluate("document.querySelector('.geomap-scroll').scrollTop") == 150
    assert not page.tab.is_checked(".geomap-legend input[name=links]")
    assert page.tab.get_attribute("[data-incident=asad-2]", "aria-current") == "true"


def test_there_and_back_leaves_the_page_as_it_was(opened):
    """No word, no button and no listener of the other language is left over."""
    page = opened(color_scheme="light")
    page.choose("taji")
    before = page.tab.inner_text("#geomap-body"), page.hash_of_map()

    for language in ("ar", "fr", "ar", "en"):
        page.tab.evaluate(CHOOSE, language)
        page.details()
    page.drawn()

    assert (page.tab.inner_text("#geomap-body"), page.hash_of_map()) == before
    for one in (".geomap-legend", ".leaflet-control-zoom", ".leaflet-control-scale", "#geomap-stage > .geomap-tip"):
        assert page.tab.locator(one).count() == 1
    page.tab.keyboard.press("Escape")
    assert page.tab.is_hidden("#geomap-details")
    assert page.tab.inner_text("#geomap-status") == "English"


def test_the_language_is_changed_by_keyboard_alone(opened):
    """The list opens on the language that is spoken, Tab goes on, and the focus stays on the button."""
    page = opened()
    page.tab.focus("#geomap-language")

    page.tab.keyboard.press("Enter")
    assert page.tab.evaluate("document.activeElement.dataset.language") == "en"
    page.tab.keyboard.press("Escape")
    assert page.tab.evaluate("document.activeElement.id") == "geomap-language"
    page.tab.keyboard.press("Enter")
    page.tab.keyboard.press("Tab")
    page.tab.keyboard.press("Enter")

    assert page.tab.evaluate("document.documentElement.lang") == "ar"
    assert page.tab.evaluate("document.activeElement.id") == "geomap-language"
    assert page.tab.is_hidden(".geomap-menu")
    assert page.tab.inner_text("#geomap-status") == "العربية"


def test_the_list_of_languages_closes_when_it_is_left(opened):
    """A click elsewhere is enough."""
    page = opened()

    page.tab.click("#geomap-language")
    assert page.tab.is_visible(".geomap-menu")
    page.tab.click("#geomap-tab-list")

    assert page.tab.is_hidden(".geomap-menu")


def test_the_region_of_the_page_comes_back_with_its_language(opened):
    """A page made for Iraq has Iraq's months again after a look at the English one."""
    page = opened(made_up.page(language="ar-IQ").html())
    page.tab.evaluate(CHOOSE, "en")

    page.tab.evaluate(CHOOSE, "ar")

    assert page.tab.evaluate("document.documentElement.lang") == "ar-IQ"
    assert "كانون الأول" in page.tab.inner_text("[data-incident=k1]")


def test_layers_that_users_added_outlive_a_change_of_language(opened):
    """A stock folium marker is of the map, and the map stays."""
    made = made_up.page()
    folium.CircleMarker([33, 44]).add_to(made)
    page = opened(made.html())
    count = "Object.values(map_geomap._layers).filter((one) => one instanceof L.CircleMarker).length"
    before = page.tab.evaluate(count)

    page.tab.evaluate(CHOOSE, "ar")

    assert page.tab.evaluate(count) == before == 1


def test_the_name_of_a_chain_runs_as_the_language_does(opened):
    """In Arabic from right to left, its arrows too; each label keeps a direction of its own."""
    page = opened()
    page.tab.click("#geomap-tab-chains")
    ends = """() => [...document.querySelector('.geomap-chain-row .geomap-chain-name').querySelectorAll('bdi')]
      .slice(0, 2).map((label) => [label.textContent, label.getClientRects()[0].x])"""
    english = page.tab.evaluate(ends)

    page.tab.evaluate(CHOOSE, "ar")
    page.tab.wait_for_selector(".geomap-chain-row")
    arabic = page.tab.evaluate(ends)

    assert (
        [label for label, _ in english] == [label for label, _ in arabic] == ["Kirkuk (K-1)", "Western Iraq and Syria"]
    )
    assert english[0][1] < english[1][1]
    assert arabic[0][1] > arabic[1][1]
    name = page.tab.inner_text(".geomap-chain-row .geomap-chain-name")
    assert "←" in name
    assert "→" not in name


def test_dates_under_the_timeline_are_written_as_the_language_runs(opened):
    """The picture itself is not mirrored."""
    page = opened(made_up.page(language="ar").html())

    assert page.tab.evaluate("getComputedStyle(document.querySelector('.geomap-plot canvas')).direction") == "rtl"
    assert page.tab.evaluate("getComputedStyle(document.querySelector('.geomap-plot')).direction") == "ltr"


def test_who_did_it_is_cut_short_at_its_own_end(opened):
    """On an Arabic page a long English name keeps its beginning."""
    rows = [row | {"perpetrator": "Kataib Hezbollah and many other groups of that name"} for row in made_up.incidents()]
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], []), language="ar").html())

    name = page.tab.locator(".geomap-what bdi:last-child").first.bounding_box()
    row = page.tab.locator(".geomap-what").first.bounding_box()

    assert abs(name["x"] - row["x"]) < 2
    assert name["x"] + name["width"] < row["x"] + row["width"]
    assert (
        page.tab.evaluate("getComputedStyle(document.querySelector('.geomap-what bdi:last-child')).direction") == "ltr"
    )


def test_what_to_search_for_stands_where_lines_begin(opened):
    """The hint in an empty box runs as the page does."""
    page = opened(made_up.page(language="ar").html())

    assert page.tab.evaluate("getComputedStyle(document.querySelector('#geomap-search-text')).direction") == "rtl"
    page.tab.fill("#geomap-search-text", "taji")
    assert page.tab.evaluate("getComputedStyle(document.querySelector('#geomap-search-text')).direction") == "ltr"


def test_on_an_arabic_page_names_stand_where_they_do_on_an_english_one(opened):
    """On paper and in a picture text begins at its own place, though all round it runs from the right."""
    page = opened(made_up.page(language="ar").html())
    page.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.tab.emulate_media(media="print")

    off = page.tab.evaluate(
        "[...document.querySelectorAll('#geomap-print svg text:not([text-anchor])')]"
        ".map((text) => Math.abs(text.getBBox().x - text.getAttribute('x')))"
    )

    assert len(off) > 10
    assert max(off) < 3


def test_the_words_of_an_arabic_picture_stand_at_its_right(opened):
    """Counts, filter and legend begin there, each in its own direction."""
    page = opened(made_up.page(language="ar").html())

    svg = "{http://www.w3.org/2000/svg}"
    root = ET.fromstring(page.tab.evaluate("geomap.file('svg').then((file) => file.text())"))  # noqa: S314 - our own file
    counts, *_ = [text for text in root.iter(f"{svg}text") if "13 حادثة" in (text.text or "")]

    assert counts.get("text-anchor") == "end"
    assert float(counts.get("x")) == float(root.get("width")) - 16
    assert (counts.text[0], counts.text[-1]) == ("\u2068", "\u2069")
