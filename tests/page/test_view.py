"""What part of the earth is seen: nothing chosen or opened stays hidden, and there is a way back to all."""

from __future__ import annotations

import pytest
from page import made_up

PHONE = {"has_touch": True, "is_mobile": True}
LEGEND = """[id => { const at = geomap.pointOf(id), map = document.querySelector('.folium-map').getBoundingClientRect();
  const box = document.querySelector('.geomap-legend').getBoundingClientRect();
  return at.x + map.x < box.right && at.y + map.y > box.top; }][0]"""
ZOOM = "+geomap.hash().match(/map=([\\d.]+)/)?.[1]"


def spread(places: list[tuple[float, float]], each: int) -> str:
    """A page of so many incidents at each place, some hundred metres apart."""
    rows = [
        made_up.incident(f"i{at}-{n}", f"Place {at}", latitude=lat + n / 300, longitude=lon + n / 300)
        for at, (lat, lon) in enumerate(places)
        for n in range(each)
    ]
    return made_up.page(made_up.told(rows, [], [], [], [], [])).html()


def settled(page) -> None:
    """Wait until the map has come to rest."""
    page.tab.wait_for_timeout(450)
    page.drawn()


def drag(page, by: tuple[int, int]) -> None:
    """Drag the map by the mouse, without a swing."""
    page.tab.mouse.move(800, 250)
    page.tab.mouse.down()
    page.tab.mouse.move(800 + by[0], 250 + by[1], steps=5)
    page.tab.wait_for_timeout(200)
    page.tab.mouse.up()
    settled(page)


def test_a_chosen_mark_comes_out_from_under_the_legend(opened):
    """What lies under a panel is as little in sight as what is outside the view."""
    page = opened()
    at = page.tab.evaluate("geomap.pointOf('five')")
    drag(page, (int(150 - at["x"]), int(520 - at["y"])))
    assert page.tab.evaluate(LEGEND, "five")

    page.choose("five")
    settled(page)

    assert not page.tab.evaluate(LEGEND, "five")


def test_what_a_cluster_held_is_not_under_the_legend(opened):
    """The view that parts a cluster keeps clear of the panels."""
    page = opened(spread([(4.0, -72.0), (50.0, 100.0)], 9))
    at = page.tab.evaluate("geomap.pointOf('i0-0')")
    frame = page.tab.locator(".folium-map").bounding_box()

    page.tab.mouse.click(frame["x"] + at["x"], frame["y"] + at["y"])
    settled(page)

    assert page.drawn()["marks"] > 0
    assert not any(page.tab.evaluate(LEGEND, f"i0-{n}") for n in range(9))


def test_a_phone_shows_the_incidents_of_the_whole_world(opened):
    """Its first view goes as far out as it must."""
    page = opened(spread([(4.0, -75.0), (33.0, 44.0), (-18.0, 178.0)], 1), size="phone", **PHONE)

    xs = [page.tab.evaluate("id => geomap.pointOf(id).x", f"i{n}-0") for n in range(3)]

    assert all(20 < x < 370 for x in xs)


def test_the_details_leave_the_scale_as_it_was(opened):
    """Who asks about one mark does not want to see it among more."""
    page = opened()
    scale = page.tab.inner_text(".leaflet-control-scale-line")

    page.choose("taji")
    settled(page)

    assert page.tab.inner_text(".leaflet-control-scale-line") == scale


def test_a_button_shows_all_again_and_all_that_is_found(opened):
    """From an empty sea back to what there is; with a filter to what it finds."""
    page = opened()
    home = page.tab.evaluate("geomap.pointOf('taji')")
    drag(page, (300, 200))
    assert page.tab.evaluate("geomap.hash()").startswith("map=")

    page.tab.focus(".geomap-all")
    page.tab.keyboard.press("Enter")
    settled(page)
    assert page.tab.evaluate("geomap.pointOf('taji')") == pytest.approx(home, abs=1)

    page.tab.evaluate("geomap.filter({text: 'Erbil'})")
    page.tab.click(".geomap-all")
    settled(page)
    assert page.tab.evaluate(ZOOM) > 8


def test_a_step_of_a_chain_leaves_the_scale_as_it_was(opened):
    """The map is moved to the step and to what it answers, and goes no further out than it must."""
    page = opened()
    page.tab.click("#geomap-tab-chains")
    page.tab.locator(".geomap-chain-row").first.click()
    settled(page)
    scale = page.tab.inner_text(".leaflet-control-scale-line")

    page.tab.locator(".geomap-stepper button").nth(1).click()
    settled(page)

    assert page.tab.evaluate("document.documentElement.dataset.details") == "open"
    assert page.tab.inner_text(".leaflet-control-scale-line") == scale
