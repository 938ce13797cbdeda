"""Choosing an incident: by list, by map, by keyboard; and what its details say."""

from __future__ import annotations

import pytest
from page import made_up


def test_enter_in_the_list_opens_the_details_and_escape_closes_them(opened):
    """The list is the way by keyboard: Enter chooses, Escape goes back to where one was."""
    page = opened()

    page.tab.focus("[data-incident=taji]")
    page.tab.keyboard.press("Enter")
    page.tab.wait_for_selector("#geomap-details h2:has-text('Taji')")
    page.tab.keyboard.press("Escape")

    assert page.tab.is_hidden("#geomap-details")
    assert page.tab.evaluate("document.activeElement.dataset.incident") == "taji"


def test_a_click_on_the_mark_opens_the_details_beside_the_map(opened):
    """The details do not cover the chosen mark."""
    page = opened()
    frame = page.tab.locator(".folium-map").bounding_box()
    at = page.tab.evaluate("geomap.pointOf('taji')")

    page.tab.mouse.click(frame["x"] + at["x"], frame["y"] + at["y"])
    page.drawn()

    right = page.tab.locator(".folium-map").bounding_box()
    assert page.tab.locator("#geomap-details").bounding_box()["x"] >= right["x"] + right["width"] - 1
    assert 0 < page.tab.evaluate("geomap.pointOf('taji').x") < right["width"]


def test_details_have_each_sources_own_figure_and_the_range(opened):
    """A figure or the source's own words for each source, and the range at the foot."""
    page = opened()
    page.choose("taji")

    rows = page.tab.locator("#geomap-details table tr").all_inner_texts()

    cells = [[cell.strip() for cell in row.replace("\n", " ").split("\t")] for row in rows]
    assert cells[1] == ["The Ledger 12 Mar 2020", "3", "around a dozen", "18"]
    assert cells[3] == ["Northern Wire 12 Mar 2020", "3", "14", "18"]
    assert cells[5] == ["range", "3", "12–14", "18"]


def test_details_have_each_sources_own_date(opened):
    """Its words for the day, and its days where they are others than the incident's."""
    story = made_up.story()
    own = story.reports["report_id"] == "r-taji-1"
    story.reports.loc[own, ["date_start", "date_end", "date_precision"]] = ["2020-03-09", "2020-03-12", "days"]
    page = opened(made_up.page(story).html())
    page.choose("taji")

    quotes = page.tab.locator("#geomap-details .geomap-quotes").all_text_contents()

    assert quotes == ["date: on Wednesday 9 – 12 Mar 2020", "date: on Wednesday"]


def test_details_tell_whom_a_source_cites_and_its_own_codes(opened):
    """Folded away under what the sources say, each under its publisher."""
    page = opened()
    page.choose("taji")

    told = page.tab.locator("#geomap-details .geomap-notes")
    told.nth(1).locator("summary").click()

    assert told.locator("summary").all_inner_texts()[1:] == ["Names as its own sources", "Codes of the data set"]
    assert told.nth(1).locator("li").all_inner_texts() == ["Northern Wire: two officials"]
    assert told.nth(2).locator("li").all_text_contents() == ["Northern Wire: where_prec=1; event_clarity=2"]


def test_tags_that_can_be_searched_can_be_read(opened):
    """Each under its publisher, behind the remarks."""
    story = made_up.story()
    story.reports.loc[story.reports["report_id"] == "r-taji-1", "tags"] = "night;second salvo"
    page = opened(made_up.page(story).html())
    page.choose("taji")

    told = page.tab.locator("#geomap-details .geomap-notes")

    assert told.locator("summary").all_inner_texts()[:2] == ["Coder's remarks", "Tags"]
    assert told.nth(1).locator("li").all_text_contents() == ["The Ledger: night, second salvo"]


def test_a_figure_is_one_click_from_its_source(opened):
    """The publisher's name links to the source and tells it nothing about the reader."""
    page = opened()
    page.choose("taji")

    link = page.tab.locator("#geomap-details tbody a").first

    assert link.get_attribute("href") == "https://example.org/taji-1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_details_say_who_denies_and_how_the_place_was_found(opened):
    """Attribution and place are told in words."""
    page = opened()
    page.choose("taji")

    text = page.tab.inner_text("#geomap-details")

    assert "Wednesday 11 March 2020" in text
    assert "Kataib Hezbollah denies it" in text
    assert "within 3 km" in text
    assert "an alias in the gazetteer" in text


def test_a_place_that_the_coder_read_is_told_from_the_sources_words(opened):
    """No source names it, so no source is said to."""
    story = made_up.story()
    story.reports.loc[story.reports["report_id"] == "r-k1-1", "location"] = "K-1 Air Base"
    page = opened(made_up.page(story).html())
    page.choose("k1")

    text = page.tab.inner_text("#geomap-details dl")

    assert "the Kirkuk (K-1) base" in text
    assert "read by the coder as\nK-1 Air Base\n" in text


def test_sources_that_put_an_incident_elsewhere_are_named(opened):
    """A crisp mark does not hide that another report has it in another town."""
    story = made_up.story()
    other = story.matches["report_id"] == "r-taji-2"
    story.matches.loc[other, ["query", "latitude", "longitude"]] = ["Mosul", 36.335, 43.119]
    page = opened(made_up.page(story).html())
    page.choose("taji")

    text = page.tab.inner_text("#geomap-details dl").replace("\n\n", "\n")

    assert "other sources put it at\nMosul\n329 km away\n" in text


def test_what_was_never_looked_up_was_not_sought_in_vain(opened):
    """A report without a place says so, and nothing is said of a gazetteer."""
    story = made_up.story()
    nowhere = story.placed["incident_id"] == "void"
    story.placed.loc[nowhere, ["query", "gazetteer_source", "reasons"]] = [None, None, "the report names no place"]
    page = opened(made_up.page(story).html())
    page.choose("void")

    text = page.tab.inner_text("#geomap-details dl")

    assert "the report names no place" in text
    assert "found as" not in text


def test_the_middle_of_an_area_is_not_called_a_place(opened):
    """And the source of the area has its name, not its id."""
    story = made_up.story()
    country = story.placed["incident_id"] == "syria"
    story.placed.loc[country, "gazetteer_source"] = "natural-earth"
    page = opened(made_up.page(story).html())
    page.choose("syria")

    text = page.tab.inner_text("#geomap-details dl")

    assert "centre of the area\n35.00° N, 38.50° E" in text
    assert "Syria · Natural Earth" in text


def test_an_attribution_to_nobody_reads_as_a_sentence(opened):
    """Who says so comes first."""
    story = made_up.story()
    story.attributions.loc[story.attributions["incident_id"] == "k1", "perpetrator"] = None
    page = opened(made_up.page(story).html())
    page.choose("k1")

    assert "attributed by US Central Command, to nobody named" in page.tab.inner_text("#geomap-details").replace(
        "\n", " "
    )


def test_the_chain_leads_to_the_answer(opened):
    """A link of the chain is a button that chooses the other incident."""
    page = opened()
    page.choose("taji")

    page.tab.click("#geomap-details .geomap-link:has-text('near Albu Kamal')")

    page.tab.wait_for_selector("#geomap-details h2:has-text('near Albu Kamal')")
    assert "disputed" in page.tab.inner_text("#geomap-details section:has(h3:text-is('Chain'))")


def test_what_has_no_point_is_listed_with_the_reason(opened):
    """An unplaced incident is in the list, says why, and opens like the others."""
    page = opened()

    page.tab.click("#geomap-tab-unplaced")
    row = page.tab.locator("[data-incident=void]")
    assert "the closest lies in Gambia" in row.inner_text()
    row.click()
    page.details()

    assert "Tanji, town, Gambia" in page.tab.inner_text("#geomap-details")
    assert page.tab.inner_text("#geomap-counts") == "13 incidents · 1 without a point"


def test_choice_is_announced(opened):
    """A screen reader hears what was chosen."""
    page = opened()
    page.choose("taji")

    assert page.tab.inner_text("#geomap-status") == "Taji, attack, Wednesday 11 March 2020, 3 killed · 12–14 wounded"


@pytest.mark.parametrize(
    ("tags", "is_said"),
    [("extracted", True), ("extracted;unreviewed", True), ("extracted;reviewed", False), (None, False)],
)
def test_what_a_program_read_and_no_person_is_told_from_what_one_checked(opened, tags, is_said):
    """Beside the source, for each report."""
    story = made_up.story()
    story.reports.loc[story.reports["report_id"] == "r-taji-1", "tags"] = tags
    page = opened(made_up.page(story).html())
    page.choose("taji")

    assert ("read by a program, checked by no person" in page.tab.inner_text("#geomap-details")) is is_said
