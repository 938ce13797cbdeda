"""Chains of escalation in the browser: found, shown, gone through step by step."""

from __future__ import annotations

import pytest
from page import made_up


def story_of(count: int, *links: tuple[str, ...]):
    """A story of incidents i0, i1 … in a row, and links (answer, cause, relation, confidence)."""
    usual = ("retaliation_for", "stated")

    def values(at: int) -> dict[str, object]:
        place = {"latitude": 33 + at % 7, "longitude": 42 + at % 5, "date_start": f"2020-01-{1 + at % 28:02d}"}
        return place | {"fatalities_low": at % 4, "fatalities_high": at % 4 + 2}

    rows = [made_up.incident(f"i{at}", f"Place {at}", **values(at)) for at in range(count)]
    relations = [
        dict(zip(("relation", "confidence"), (*link[2:], *usual[len(link) - 2 :]), strict=True))
        | {"incident_id": link[0], "other_id": link[1], "asserted_by": "s-1"}
        for link in links
    ]
    sources = [{"source_id": "s-1", "publisher": "The Ledger"}]
    return made_up.told(rows, [], sources, [], [], relations)


def in_chains(page, *, choose: int | None = 0):
    """Open the tab of chains and choose one."""
    page.tab.click("#geomap-tab-chains")
    if choose is not None:
        page.tab.locator(".geomap-chain-row").nth(choose).click()
    return page


def position(page) -> str:
    """What the bar says of where one is."""
    return page.tab.inner_text(".geomap-position")


def chosen(page) -> str:
    """The name in the details."""
    page.details()
    return page.tab.inner_text("#geomap-details h2")


def test_chains_are_listed_by_their_steps(opened):
    """Name, number of steps, killed, dates and doubts stand in the row, the longest chain first."""
    page = in_chains(opened(), choose=None)

    rows = page.tab.locator(".geomap-chain-row").all_inner_texts()

    facts = [row.splitlines()[1] for row in rows]
    assert facts == ["6 steps · 28–36 killed", "3 steps · no figures given", "2 steps · 21–29 killed"]
    assert rows[0].startswith("Kirkuk (K-1) → Western Iraq and Syria → US Embassy, Baghdad → Baghdad airport → ")
    assert rows[0].splitlines()[0].endswith("→ Al Asad + Erbil")
    assert "1 disputed link" in rows[2]
    assert page.tab.inner_text("#geomap-chains .geomap-count") == "3 chains"


@pytest.mark.parametrize(("sorting", "first"), [("date", "Erbil"), ("killed", "Kirkuk")])
def test_chains_are_sorted_as_asked(opened, sorting, first):
    """The latest first, the deadliest first."""
    page = in_chains(opened(), choose=None)
    page.tab.select_option("#geomap-chains select", sorting)

    assert page.tab.locator(".geomap-chain-row").first.inner_text().startswith(first)


def test_a_chosen_chain_stands_out_and_is_in_sight(opened):
    """Its links stay, its marks have numbers, others are faint and have no names; leaving brings all back."""
    page = opened()
    before = page.drawn(), page.hash_of_map()
    in_chains(page)
    with_chain = page.drawn()

    assert with_chain["labels"] <= 6
    assert page.hash_of_map() != before[1]
    for incident_id in ("k1", "five", "embassy", "airport", "asad-1", "erbil-1"):
        at = page.tab.evaluate("id => geomap.pointOf(id)", incident_id)
        size = page.tab.locator("#geomap-stage").bounding_box()
        assert 0 < at["x"] < size["width"]
        assert 0 < at["y"] < size["height"]
    page.tab.click(".geomap-stepper button[aria-label='Show all incidents again']")
    assert page.tab.is_hidden(".geomap-stepper")
    assert page.tab.locator(".geomap-chain-row").count() == 3


def test_buttons_go_from_step_to_step(opened):
    """Each step chooses its incident; the first has none before it, the last none after."""
    page = in_chains(opened())
    following = page.tab.locator(".geomap-stepper button[aria-label='Next step']")

    said = [position(page)]
    names = []
    for _ in range(7):
        following.dispatch_event("click")
        said.append(position(page))
        names.append(chosen(page))

    assert said == ["6 steps", "1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6", "6 of 6"]
    assert names[:3] == ["Kirkuk (K-1)", "Western Iraq and Syria", "US Embassy, Baghdad"]
    assert following.get_attribute("aria-disabled") == "true"
    assert page.tab.get_attribute(".geomap-step[aria-current]", "data-step") == "6"


def test_the_keyboard_alone_goes_through_a_chain(opened):
    """Tab, arrows and Enter: into the list, into the chain, along it, out of the details, out of the chain."""
    page = opened()
    page.tab.focus("#geomap-tab-chains")
    page.tab.keyboard.press("Enter")
    page.tab.focus(".geomap-chain-row")
    page.tab.keyboard.press("Enter")
    assert page.tab.evaluate("document.activeElement.closest('.geomap-chain') !== null")

    page.tab.keyboard.press("ArrowRight")
    page.tab.keyboard.press("ArrowRight")
    assert (position(page), chosen(page)) == ("2 of 6", "Western Iraq and Syria")
    page.tab.keyboard.press("ArrowLeft")
    assert (position(page), chosen(page)) == ("1 of 6", "Kirkuk (K-1)")
    page.tab.keyboard.press("Escape")
    assert page.tab.is_hidden("#geomap-details")
    assert page.tab.is_visible(".geomap-stepper")
    page.tab.keyboard.press("Escape")
    assert page.tab.is_hidden(".geomap-stepper")


def test_each_step_says_what_it_answers_when_and_how_surely(opened):
    """Delay, distance and confidence in words, beside the line that the map draws."""
    page = in_chains(opened(), choose=2)

    step = page.tab.locator(".geomap-step").nth(1)

    assert "answers 1 Taji · disputed, the same day, 324 km" in step.inner_text().replace("\n", " ")
    assert step.locator("svg .dotted").count() == 1


def test_details_lead_to_the_whole_chain(opened):
    """From an incident to the chain it is a step of."""
    page = opened()
    page.choose("airport")
    page.tab.click("text=Show the whole chain (6 steps)")

    assert position(page) == "4 of 6"
    assert page.tab.get_attribute("#geomap-tab-chains", "aria-selected") == "true"
    assert page.tab.get_attribute(".geomap-step[aria-current]", "data-step") == "4"


def test_an_incident_without_links_offers_no_chain(opened):
    """Nothing leads nowhere."""
    page = opened()
    page.choose("undated")

    assert page.tab.locator("text=Show the whole chain").count() == 0


def test_branches_and_circles_are_told(opened):
    """Steps side by side are joined, a circle is said to be one, and other kinds of link have their own words."""
    links = [
        ("i1", "i0"),
        ("i2", "i0"),
        ("i3", "i0"),
        ("i4", "i3", "follows"),
        ("i0", "i4", "retaliation_for", "inferred"),
        ("i5", "i4", "part_of"),
        ("i6", "i5", "same_as"),
    ]
    page = in_chains(opened(made_up.page(story_of(7, *links)).html()))

    assert "comes back to an earlier step" in page.tab.inner_text(".geomap-chain-notes")
    steps = page.tab.locator(".geomap-step").all_inner_texts()
    assert "inferred by geomap" in steps[0]
    assert "listed later" in steps[0]
    assert "follows 4 Place 3" in steps[4].replace("\n", " ")
    assert "is part of 5" in steps[5].replace("\n", " ")
    assert "is the same as Place 6" in steps[5]
    assert page.tab.inner_text(".geomap-chain h2") == "Place 0 → Place 1 + 2 others → Place 4 → Place 5"


def test_a_filter_leaves_chains_out(opened):
    """Only chains with an incident that is found are listed, and a chain says which steps are not."""
    page = in_chains(opened(), choose=None)
    page.tab.evaluate("geomap.filter({ text: 'Taji' })")
    assert page.tab.inner_text("#geomap-chains .geomap-count") == "1 of 3 chains"

    page.tab.locator(".geomap-chain-row").first.click()

    assert "1 step is left out by the filters" in page.tab.inner_text(".geomap-chain-notes")
    assert "left out by the filters" in page.tab.locator(".geomap-step").nth(1).inner_text()
    page.tab.evaluate("geomap.filter({ text: 'no such word' })")
    page.tab.click("text=All chains")
    assert "No chain has an incident that matches" in page.tab.inner_text("#geomap-chains")


def test_a_story_without_links_says_so(opened):
    """An empty tab is no riddle."""
    page = in_chains(opened(made_up.page(story_of(2)).html()), choose=None)

    assert "No incident of this page is linked" in page.tab.inner_text("#geomap-chains")


def test_five_thousand_links_are_few_elements(opened):
    """Thousands of chains and a chain of thousands of steps are rows that come as they are seen."""
    chain = [(f"i{at + 1}", f"i{at // 2}") for at in range(3000)]
    pairs = [(f"i{at}", f"i{at + 1}") for at in range(3010, 7010, 2)]
    page = in_chains(opened(made_up.page(story_of(7011, *chain, *pairs)).html()), choose=None)

    assert page.tab.inner_text("#geomap-chains .geomap-count") == "2001 chains"
    assert page.tab.locator(".geomap-chain-row").count() < 40
    page.tab.locator(".geomap-chain-row").first.click()
    assert position(page) == "3001 steps"
    assert page.tab.locator(".geomap-step").count() < 40
    page.tab.click(".geomap-stepper button[aria-label='Next step']")
    assert position(page) == "1 of 3001"
    assert page.messages == []


def test_a_finger_goes_through_a_chain_on_a_phone(opened):
    """The bar on the map stays when the details open, and its buttons are large enough."""
    page = opened(size="phone", has_touch=True, is_mobile=True)
    page.tab.tap("#geomap-handle")
    page.tab.tap("#geomap-tab-chains")
    page.tab.locator(".geomap-chain-row").first.tap()
    following = page.tab.locator(".geomap-stepper button[aria-label='Next step']")
    following.tap()

    assert chosen(page) == "Kirkuk (K-1)"
    assert position(page) == "1 of 6"
    assert following.bounding_box()["height"] >= 44
    following.tap()
    assert position(page) == "2 of 6"
