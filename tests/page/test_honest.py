"""What is not known is drawn as not known: sectors, outlines, ranges, and clusters that say what they hold."""

from __future__ import annotations

import pytest
from page import made_up

COLOURS = """box => {
  const canvas = document.querySelector("canvas.geomap-incidents");
  const [x, y, width, height] = box;
  const { data } = canvas.getContext("2d").getImageData(x, y, width, height);
  let filled = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 0) filled += 1;
  return filled / (data.length / 4);
}"""
AT = "([lat, lon]) => map_geomap.latLngToContainerPoint([lat, lon])"


def told(*rows):
    """A page of incidents alone."""
    sources = [{"source_id": "s-1", "publisher": "The Ledger"}]
    return made_up.page(made_up.told(list(rows), [], sources, [], [], [])).html()


def filled(page, lat: float, lon: float) -> float:
    """The share of pixels round a place that the incidents' canvas has painted."""
    at = page.tab.evaluate(AT, [lat, lon])
    return page.tab.evaluate(COLOURS, [round(at["x"]) - 2, round(at["y"]) - 2, 4, 4])


def spot(count: int) -> str:
    """A page of incidents on one spot, a quarter of them vague, and one far off."""
    roles = (made_up.ATTACK, made_up.ANSWER, made_up.OTHER)
    rows = [
        made_up.incident(
            f"i{at}", f"Spot {at}", role=roles[at % 3], latitude=33.3, longitude=44.3,
            geo_precision="exact" if at % 4 else "relative", uncertainty_m=3000.0 if at % 4 else 20_000.0,
        )
        for at in range(count)
    ]  # fmt: skip
    return told(*rows, made_up.incident("far", "Far", latitude=36.0, longitude=42.0))


def anbar(incident_id: str) -> dict[str, object]:
    """An incident of which the province alone is known."""
    place = {"latitude": 32.95, "longitude": 41.5, "geo_precision": "province", "uncertainty_m": 265_000.0}
    return made_up.incident(incident_id, "Anbar", **place, matched_name="Anbar province")


def to_cluster(page) -> tuple[float, float]:
    """Where the cluster is in the window."""
    frame = page.tab.locator(".folium-map").bounding_box()
    at = page.tab.evaluate("geomap.pointOf('i1')")
    return frame["x"] + at["x"], frame["y"] + at["y"]


def test_a_bearing_is_a_sector_on_its_side_of_the_anchor(opened):
    """North west of the town there is colour, behind it and beside it there is none."""
    place = {"latitude": 34.45, "longitude": 40.92, "geo_precision": "relative", "uncertainty_m": 20_000.0}
    page = opened(told(made_up.incident("a", "north west of X", **place, bearing_deg=315.0)))
    page.drawn()

    anchor = (34.354, 41.035)
    assert filled(page, anchor[0] + 0.18, anchor[1] - 0.22) > 0.9
    assert filled(page, anchor[0] - 0.1, anchor[1] + 0.1) == 0
    assert filled(page, anchor[0] - 0.15, anchor[1] - 0.1) == 0


def test_a_province_is_its_outline_and_not_a_disc(opened):
    """Colour reaches into the corners of Anbar and not over the border, which its disc would cross."""
    page = opened(told(anbar("a")))
    page.tab.evaluate("map_geomap.setView([33, 42], 6.5, { animate: false })")
    page.drawn()

    assert filled(page, 31.3, 42.3) > 0.9
    assert filled(page, 31.2, 40.7) == 0


def test_areas_alike_are_drawn_once(opened):
    """Twenty incidents of one province do not paint it twenty times."""
    rows = [anbar(f"a{at}") for at in range(20)]

    assert opened(told(*rows)).drawn()["areas"] == 1


def test_marks_grow_with_the_number_of_killed_when_asked(opened):
    """The switch stands in the legend with a key, and takes it all back."""
    page = opened()
    before = page.hash_of_map()

    page.tab.click(".geomap-legend input[name=sizes]")
    grown = page.hash_of_map()
    key = page.tab.inner_text(".geomap-size-key")
    page.tab.click(".geomap-legend input[name=sizes]")

    assert before != grown
    assert before == page.hash_of_map()
    assert ("25" in key, "least and most that sources give" in key) == (True, True)
    assert page.tab.is_hidden(".geomap-size-key")


def test_a_story_without_figures_has_no_such_switch(opened):
    """Nothing is offered that does nothing."""
    page = opened(told(made_up.incident("a", "A", latitude=33.0, longitude=44.0)))

    assert page.tab.locator("input[name=sizes]").count() == 0


def test_a_cluster_says_what_it_holds(opened):
    """How many, of which role, and how many of them are vague."""
    page = opened(spot(34))

    page.tab.mouse.move(*to_cluster(page))

    text = page.tab.inner_text(".geomap-tip")
    assert text.splitlines()[:2] == ["34 incidents", "12 attacks, 11 strikes, 11 others; 9 vague"]


def test_an_opened_cluster_says_how_many_it_shows(opened):
    """120 of 340 lie side by side, in sight; the rest is a cluster, and all are in the list."""
    page = opened(spot(340))
    x, y = to_cluster(page)

    page.tab.mouse.click(x, y)
    page.tab.wait_for_selector(".geomap-open-note:not([hidden])")
    page.tab.wait_for_timeout(500)

    assert page.tab.inner_text(".geomap-open-note") == "120 of 340 shown here, all are in the list."
    assert (page.drawn()["marks"] >= 120, page.drawn()["clusters"]) == (True, 1)
    size = page.tab.locator("#geomap-stage").bounding_box()
    points = page.tab.evaluate("Array.from({ length: 100 }, (_, at) => geomap.pointOf(`i${at}`))")
    assert all(0 < at["x"] < size["width"] and 0 < at["y"] < size["height"] for at in points)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_within_a_cluster_are_told(opened, scheme):
    """No arrow from a cluster to itself: a number in its words."""
    rows = [made_up.incident(f"i{at}", "Spot", latitude=33.3, longitude=44.3) for at in range(9)]
    said = {"relation": "retaliation_for", "asserted_by": "s-1", "confidence": "stated"}
    links = [said | {"incident_id": f"i{at + 1}", "other_id": f"i{at}"} for at in range(3)]
    far = made_up.incident("far", "Far", latitude=36.0, longitude=42.0)
    story = made_up.told([*rows, far], [], [{"source_id": "s-1", "publisher": "L"}], [], [], links)
    page = opened(made_up.page(story).html(), color_scheme=scheme)

    assert page.drawn()["arrows"] == 0
    page.tab.mouse.move(*to_cluster(page))
    assert "3 links inside" in page.tab.inner_text(".geomap-tip")
