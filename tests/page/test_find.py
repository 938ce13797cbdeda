"""Filter and find, as a person does it: type, tick, combine, clear; by mouse, by keyboard, on a phone."""

from __future__ import annotations

import pytest
from page import made_up

PHONE = {"size": "phone", "has_touch": True, "is_mobile": True}


def listed(page) -> list[str]:
    """The incidents in the list."""
    return page.tab.evaluate("[...document.querySelectorAll('[data-incident]')].map((row) => row.dataset.incident)")


def search(page, text: str, count: int) -> None:
    """Type a text and wait until so many are found, those in the details too."""
    page.tab.fill("#geomap-search-text", text)
    page.tab.wait_for_function("count => geomap.found() === count", arg=count)


def tick(page, facet: str, value: str) -> None:
    """Tick a value of a facet, or untick it."""
    page.tab.click(f"[data-facet={facet}] .geomap-value:has-text('{value}')")


def counts(page, facet: str) -> dict[str, str]:
    """The values of a facet as they are shown, with their counts, in order."""
    rows = page.tab.locator(f"[data-facet={facet}] .geomap-value").all_inner_texts()
    return dict(row.rsplit("\n", 1) for row in rows)


def chips(page) -> list[str]:
    """What is asked for, in words."""
    return [text.removesuffix("×") for text in page.tab.locator(".geomap-chip").all_text_contents()]


def test_typing_finds_in_list_map_and_counts(opened):
    """A word that is typed leaves only what has it, everywhere, and is marked where it stands."""
    page = opened()

    search(page, "taji", 1)

    assert listed(page) == ["taji"]
    assert page.drawn()["marks"] == 1
    assert page.tab.inner_text("#geomap-counts") == "1 of 13 incidents"
    assert page.tab.inner_text("#geomap-tab-filters") == "Filters 1"
    assert page.tab.locator("#geomap-list mark").all_inner_texts() == ["Taji"]


def test_what_stands_only_in_the_details_is_found_and_marked(opened):
    """A word of the coder's remarks finds incidents whose row does not have it; the remarks open where it stands."""
    page = opened()

    search(page, "headline taji", 1)
    page.tab.click("[data-incident=taji]")
    page.details()

    assert listed(page) == ["taji"]
    assert page.tab.locator("#geomap-details .geomap-notes mark").inner_text() == "headline"
    assert page.tab.text_content(".geomap-share") == ""


def test_marks_go_when_the_text_does(opened):
    """Clearing the text takes every mark away and leaves the words as they were."""
    page = opened()
    page.choose("taji")
    before = page.tab.inner_text("#geomap-details-content")

    search(page, "taji", 1)
    assert page.tab.locator("#geomap-details mark").count() > 3
    page.tab.click("#geomap-search-clear")

    assert page.tab.locator("mark").count() == 0
    assert page.tab.inner_text("#geomap-details-content") == before
    assert page.tab.evaluate("document.activeElement.id") == "geomap-search-text"


def test_credits_are_neither_marked_nor_opened(opened):
    """What is not of an incident stays as it is."""
    page = opened(size="low")
    page.tab.click("#geomap-panel")

    before = page.tab.evaluate("document.querySelectorAll('#geomap-about[open], #geomap-about [open]').length")
    search(page, "al", 13)

    assert page.tab.locator("#geomap-about mark").count() == 0
    assert page.tab.evaluate("document.querySelectorAll('#geomap-about[open], #geomap-about [open]').length") == before


def test_arabic_is_found_without_vowel_signs(opened):
    """A name with vowel signs and hamza is found by its bare letters, and marked whole."""
    story = made_up.story()
    story.placed.loc[story.placed["incident_id"] == "taji", "label"] = "قاعدة التَّاجِيّ"
    page = opened(made_up.page(story).html())

    search(page, "التاجي", 1)

    assert page.tab.locator("#geomap-list mark").inner_text() == "التَّاجِيّ"


def test_ticking_filters_and_counts_follow(opened):
    """A tick leaves what has the value; other facets count what is left, its own what another tick would bring."""
    page = opened()
    page.tab.click("#geomap-tab-filters")

    tick(page, "country", "Syria")

    assert page.tab.inner_text("#geomap-counts") == "2 of 13 incidents"
    assert counts(page, "country") == {"Iraq": "11", "Syria": "2"}
    assert counts(page, "actor") | {"United States": "2", "Iran": "0"} == counts(page, "actor")
    assert page.tab.locator("[data-facet=actor] .none").count() == 3


def test_filters_combine_and_each_can_be_taken_away(opened):
    """Facets, text and time hold together; each is a chip that takes itself away."""
    page = opened()
    page.tab.click("#geomap-tab-filters")
    tick(page, "weapon", "rockets")
    tick(page, "role", "retaliatory")
    search(page, "kamal", 1)
    assert page.tab.inner_text("#geomap-tab-filters") == "Filters 3"
    assert chips(page) == ["text: kamal", "Weapon: rockets", "Role: retaliatory strike"]

    page.tab.click(".geomap-chip:has-text('kamal')")
    page.tab.click(".geomap-chip:has-text('rockets')")

    assert page.tab.input_value("#geomap-search-text") == ""
    assert chips(page) == ["Role: retaliatory strike"]
    assert page.tab.evaluate("geomap.found()") == 6


def test_one_click_clears_everything(opened):
    """Time, text and ticks are gone after one click, above the list as above the filters."""
    page = opened()
    page.tab.evaluate("geomap.filter({ days: [18322, 18340], text: 'taji', facets: { weapon: ['rockets'] } })")
    assert [chip.split(": ")[0] for chip in chips(page)] == ["text", "time", "Weapon"]
    assert "19 Mar 2020" in chips(page)[1]

    page.tab.click("#geomap-asked .geomap-clear")

    assert page.tab.evaluate("geomap.found()") == 13
    assert page.tab.is_hidden("#geomap-asked")
    assert page.tab.inner_text("#geomap-tab-filters") == "Filters"
    assert page.tab.input_value("#geomap-search-text") == ""


def test_an_empty_result_helps(opened):
    """Where nothing matches the list says so and clears."""
    page = opened()
    search(page, "zzz", 0)

    page.tab.click("#geomap-list .geomap-empty >> text=Clear filters")

    assert len(listed(page)) == 11


def test_what_matches_without_a_place_is_one_click_away(opened):
    """If all that matches has no place or date the list says so and shows it, with the reason."""
    page = opened()
    search(page, "gambia", 1)
    assert "1 incident matches but has no place or date." in page.tab.inner_text("#geomap-list")

    page.tab.click("#geomap-list .geomap-empty >> text=Show them")

    assert listed(page) == ["void"]
    assert page.tab.locator(".geomap-reason mark").inner_text() == "Gambia"


def test_nothing_moves_under_the_pointer(opened):
    """Values stay where they are in the facet that is ticked, also when their counts change."""
    page = opened()
    page.tab.click("#geomap-tab-filters")
    before = list(counts(page, "weapon"))
    box = page.tab.locator(f"[data-facet=weapon] .geomap-value:has-text('{before[-1]}')")
    box.scroll_into_view_if_needed()
    top = box.bounding_box()["y"]

    tick(page, "weapon", before[-1])

    assert list(counts(page, "weapon")) == before
    assert abs(box.bounding_box()["y"] - top) < 1
    page.tab.click("#geomap-tab-list")
    page.tab.click(".geomap-clear")
    page.tab.click("#geomap-tab-filters")
    assert next(iter(counts(page, "weapon"))) == "rockets"


def test_found_is_announced_once_it_stands(opened):
    """A screen reader hears how many are found, after the typing."""
    page = opened()

    search(page, "taji", 1)

    assert page.tab.text_content("#geomap-found") == ""
    page.tab.wait_for_function(
        "() => document.getElementById('geomap-found').textContent === 'found 1 of 13 incidents'"
    )


def test_by_keyboard_alone(opened):
    """Slash searches, arrow down goes to the list, Escape back out; a box is ticked and a chip removed by keys."""
    page = opened()
    keys = page.tab.keyboard
    focused = "document.activeElement.dataset.incident ?? document.activeElement.className"

    keys.press("/")
    keys.type("erbil")
    keys.press("ArrowDown")
    assert page.tab.evaluate(focused) == "erbil-1"
    keys.press("/")
    keys.press("Escape")
    assert page.tab.evaluate("geomap.found()") == 13

    page.tab.focus("#geomap-tab-list")
    keys.press("ArrowRight")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Space")
    assert chips(page) == ["Role: retaliatory strike"]
    assert page.tab.evaluate("document.activeElement.checked") is True
    page.tab.focus(".geomap-chip")
    keys.press("Enter")
    assert page.tab.evaluate("[geomap.found(), document.activeElement.id]") == [13, "geomap-search-text"]


def test_slash_is_a_letter_where_one_writes(opened):
    """In a box the key writes."""
    page = opened()

    page.tab.focus("#geomap-search-text")
    page.tab.keyboard.type("a/b")

    assert page.tab.input_value("#geomap-search-text") == "a/b"


def test_focus_goes_to_the_next_chip(opened):
    """Taking away one of several leaves the focus in the row."""
    page = opened()
    page.tab.evaluate("geomap.filter({ facets: { weapon: ['rockets', 'drone strike'] } })")

    page.tab.focus(".geomap-chip")
    page.tab.keyboard.press("Enter")

    assert page.tab.evaluate("document.activeElement.textContent") == "Weapon: drone strike×"


@pytest.fixture
def many():
    """A page of 30 incidents by 30 actors, of which actor 7 is in twenty more."""
    rows = [
        made_up.incident(f"i{at}", "Taji", latitude=33.0, longitude=44.0, perpetrator=f"Actor {at if at < 30 else 7}")
        for at in range(50)
    ]
    return made_up.page(made_up.told(rows, [], [], [], [], []))


def test_of_many_values_the_most_frequent_come_first_and_all_can_be_shown(opened, many):
    """Eight values are shown at first; all on request; a value far down is found by name and, chosen, comes first."""
    page = opened(many.html())
    page.tab.click("#geomap-tab-filters")
    assert len(counts(page, "actor")) == 8
    assert next(iter(counts(page, "actor").items())) == ("Actor 7", "21")

    page.tab.click("[data-facet=actor] >> text=Show all 30")
    assert len(counts(page, "actor")) == 30
    page.tab.click("[data-facet=actor] >> text=Show fewer")
    page.tab.fill("[data-facet=actor] .geomap-facet-find", "actor 29")
    tick(page, "actor", "Actor 29")
    page.tab.fill("[data-facet=actor] .geomap-facet-find", "")

    assert list(counts(page, "actor"))[:2] == ["Actor 29", "Actor 7"]
    assert "1 chosen" in page.tab.inner_text("[data-facet=actor] summary")


def test_on_a_phone_search_stands_at_the_head_of_the_sheet(opened):
    """The button with the glass draws the sheet up; the box, ticks and chips are large enough for a thumb."""
    page = opened(**PHONE)

    page.tab.tap("#geomap-search-open")
    page.tab.keyboard.type("erbil")
    page.tab.wait_for_function("() => geomap.found() === 2")
    page.tab.tap("#geomap-tab-filters")

    heights = page.tab.evaluate(
        "[...document.querySelectorAll('#geomap-side :is(button, label, summary, input[type=search])')]"
        ".filter((one) => one.checkVisibility({ visibilityProperty: true }))"
        ".map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    assert page.tab.evaluate("document.documentElement.dataset.stop") == "full"
    assert page.tab.evaluate("document.documentElement.scrollWidth") == 390


HOSTILE = '<img src=x onerror="window.marker=1"><script>window.marker=1</script>&amp;{{7*7}}'


def test_hostile_text_in_values_search_and_marks_runs_nothing(opened):
    """Labels, facet values, the text that is searched and what is marked are text and nothing else."""
    story = made_up.story()
    for column in ("label", "perpetrator", "weapon", "country"):
        story.placed[column] = HOSTILE + story.placed[column].fillna("").astype(str)
    page = opened(made_up.page(story).html())

    search(page, HOSTILE.replace(";", " "), 13)
    page.tab.click("[data-incident]")
    page.details()
    assert page.tab.locator("#geomap-details mark").count() > 2
    page.tab.click("#geomap-tab-filters")
    page.tab.click("[data-facet=weapon] .geomap-value >> nth=0")

    assert page.tab.evaluate("window.marker") is None
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])
    assert page.tab.evaluate("document.querySelectorAll('img').length") == 0
    assert any("<img src=x" in chip for chip in chips(page))


def test_who_sorts_by_killed_sees_the_most_first(opened):
    """And the last tab says what its incidents lack: a place, a date, or either."""
    page = opened()
    page.tab.select_option(".geomap-sorting select", "killed")

    assert page.tab.locator("[data-incident]").first.get_attribute("data-incident") == "kamal"
    assert page.tab.inner_text("#geomap-tab-unplaced") == "Incomplete 2"
