"""The legend's numbers in a browser: what passes the filter, wherever else it is counted."""

from __future__ import annotations

import pytest
from page import made_up

COUNTS = """() => Object.fromEntries([...document.querySelectorAll('.geomap-legend label:has(.geomap-count)')]
  .map((label) => [label.querySelector('input').name, Number(label.querySelector('.geomap-count').textContent)]))"""
FACETS = """() => [...document.querySelectorAll('#geomap-filters [role=group][aria-label=Role] label')]
  .map((label) => Number(label.querySelector('.geomap-count').textContent))"""


def test_the_legend_counts_what_the_list_and_the_facets_count(opened):
    """Under a filter the layers of the roles have the facets' numbers, and their sum is that of what is found."""
    page = opened()
    whole = page.tab.evaluate(COUNTS)

    page.tab.evaluate("geomap.filter({ facets: { country: ['SY'] } })")
    counts = page.tab.evaluate(COUNTS)
    page.tab.click("#geomap-tab-filters")

    roles = [counts[name] for name in ("attacks", "retaliatory", "others")]
    assert (whole["attacks"], whole["links"]) == (5, 8)
    assert roles == [0, 2, 0]
    assert sum(roles) == page.tab.evaluate("geomap.found()")
    assert sorted(page.tab.evaluate(FACETS), reverse=True) == sorted(roles, reverse=True)
    assert counts["uncertainty"] == 2


def test_a_link_counts_only_with_both_its_ends(opened):
    """As on the map."""
    page = opened()

    page.tab.evaluate("geomap.filter({ days: [18257, 18269] })")

    assert page.tab.evaluate(COUNTS)["links"] == page.drawn()["arrows"] == 5


def test_a_closed_legend_has_the_right_numbers_when_it_is_opened(opened):
    """They are not counted while nobody sees them."""
    page = opened(size="phone")
    page.tab.evaluate("geomap.filter({ facets: { role: ['attack'] } })")

    page.tab.click(".geomap-legend > button")

    assert page.tab.evaluate(COUNTS)["attacks"] == 5
    assert page.tab.evaluate(COUNTS)["retaliatory"] == 0


def test_the_number_is_part_of_the_box_s_name(opened):
    """A screen reader says the layer and how much of it passes."""
    page = opened()
    page.tab.evaluate("geomap.filter({ facets: { role: ['attack'] } })")

    page.tab.get_by_role("checkbox", name="Retaliatory strikes 0", exact=True).wait_for()


@pytest.mark.parametrize(("language", "said"), [("en", "Attacks: 5"), ("ar", "الهجمات: 5")])
def test_the_legend_of_a_picture_has_the_same_numbers(opened, language, said):
    """In the page's language."""
    page = opened(made_up.page(language=language).html())
    page.tab.evaluate("geomap.filter({ facets: { role: ['attack'] } })")

    assert said in page.tab.evaluate("geomap.file('svg').then((file) => file.text())")


def test_the_legend_says_what_its_signs_are_and_that_it_counts_the_map(opened):
    """The open head of what follows, the dot of a mark moved aside; and why it counts fewer than the facets do."""
    story = made_up.story()
    story.relations.loc[0, "relation"] = "follows"
    page = opened(made_up.page(story).html())

    page.tab.click(".geomap-signs summary")
    text = page.tab.inner_text(".geomap-legend")

    for said in ("Numbers: on the map", "is followed by", "dot: where a mark moved aside belongs"):
        assert said in text
