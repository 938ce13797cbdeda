"""The page on a phone and in a low frame."""

from __future__ import annotations

PHONE = {"has_touch": True, "is_mobile": True}


def test_nothing_is_wider_than_the_phone(opened):
    """No sideways scrolling, before and after a choice."""
    page = opened(size="phone", **PHONE)
    page.choose("kamal")

    assert page.tab.evaluate("document.documentElement.scrollWidth") == 390
    assert page.tab.evaluate("document.querySelector('#geomap-details').scrollWidth") <= 390


def test_handle_goes_through_three_stops(opened):
    """The sheet's button goes from peek to half to full and back."""
    page = opened(size="phone", **PHONE)

    stops = []
    for _ in range(4):
        stops.append(page.tab.evaluate("document.documentElement.dataset.stop"))
        page.tab.click("#geomap-handle")

    assert stops == ["peek", "half", "full", "peek"]


def test_touch_targets_are_large_enough(opened):
    """Every button on the first phone view is at least 44 px high."""
    page = opened(size="phone", **PHONE)

    heights = page.tab.evaluate(
        "[...document.querySelectorAll('button, .leaflet-bar a')]"
        ".filter((b) => b.checkVisibility({ visibilityProperty: true }))"
        ".map((b) => b.getBoundingClientRect().height)"
    )

    assert min(heights) >= 44


def test_the_scale_keeps_off_the_credits(opened):
    """Its line does not look like theirs."""
    page = opened(size="phone", **PHONE)

    scale, credit = (
        page.tab.locator(one).bounding_box() for one in (".leaflet-control-scale-line", ".geomap-attribution")
    )

    assert credit["y"] - scale["y"] - scale["height"] >= 10


def test_tap_near_a_mark_chooses_it(opened):
    """A finger need not hit the mark exactly."""
    page = opened(size="phone", **PHONE)
    frame = page.tab.locator(".folium-map").bounding_box()
    at = page.tab.evaluate("geomap.pointOf('k1')")

    page.tab.touchscreen.tap(frame["x"] + at["x"] + 14, frame["y"] + at["y"])

    page.tab.wait_for_selector("#geomap-details h2:has-text('Kirkuk')")
    assert page.tab.evaluate("document.documentElement.dataset.stop") == "half"


def test_a_low_frame_shows_the_map_and_one_button(opened):
    """Embedded in less than 600 px of height, list and details wait behind a button."""
    page = opened(size="low")

    assert page.tab.is_hidden("#geomap-list")
    page.tab.click("#geomap-panel")

    assert page.tab.is_visible("#geomap-list")
