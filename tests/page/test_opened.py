"""The page in a browser, opened from disk with the network cut."""

from __future__ import annotations

import pytest

BORDER = """() => {
  const canvas = document.querySelector("canvas.geomap-land");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const near = (at, [r, g, b]) => Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) < 12;
  const counts = { land: 0, border: 0 };
  for (let at = 0; at < data.length; at += 4) {
    if (near(at, [0xf5, 0xf3, 0xed])) counts.land += 1;
    if (near(at, [0xa9, 0xa2, 0x94])) counts.border += 1;
  }
  return counts;
}"""


@pytest.mark.parametrize("size", ["wide", "phone", "low"])
def test_page_asks_for_nothing_and_says_nothing_wrong(opened, size):
    """At every size a page makes no request and writes nothing to the console."""
    page = opened(size=size)

    page.choose("taji")
    page.drawn()

    assert (page.requests, page.messages, page.dialogs) == ([], [], [])


def test_everything_placed_is_drawn(opened):
    """Marks, arrows, launch points, areas and borders are all on the first view."""
    drawn = opened().drawn()

    assert (drawn["marks"], drawn["arrows"], drawn["launches"]) == (12, 8, 2)
    assert drawn["areas"] >= 3
    assert drawn["borders"] > 10


def test_borders_are_really_painted(opened):
    """Land and the colour of borders are in the pixels of the basemap."""
    counts = opened(color_scheme="light").tab.evaluate(BORDER)

    assert counts["land"] > 100_000
    assert counts["border"] > 500


def test_every_mark_is_in_the_first_view_and_clear_of_panels(opened):
    """All incidents are framed, and none lies under the legend."""
    page = opened()

    hidden = page.tab.evaluate("""() => {
      const frame = document.querySelector(".folium-map").getBoundingClientRect();
      const legend = document.querySelector(".geomap-legend").getBoundingClientRect();
      return [...document.querySelectorAll("[data-incident]")].map((row) => row.dataset.incident).filter((id) => {
        const at = geomap.pointOf(id);
        if (!at) return false;
        const [x, y] = [at.x + frame.left, at.y + frame.top];
        const isOut = x < frame.left || x > frame.right || y < frame.top || y > frame.bottom;
        return isOut || (x > legend.left && x < legend.right && y > legend.top && y < legend.bottom);
      });
    }""")

    assert hidden == []


@pytest.mark.parametrize("layer", ["attacks", "retaliatory", "others", "links", "launches", "uncertainty"])
def test_each_layer_can_be_switched_off_and_on(opened, layer):
    """Ticking a layer's box changes what is drawn, and ticking it again brings it back."""
    page = opened()
    before = page.drawn(), page.hash_of_map()

    page.tab.click(f".geomap-legend input[name={layer}]")
    without = page.drawn(), page.hash_of_map()
    page.tab.click(f".geomap-legend input[name={layer}]")

    assert before[0] != without[0]
    assert before[1] != without[1]
    assert before == (page.drawn(), page.hash_of_map())


@pytest.mark.parametrize("zoom", [4, 5, 7, 10, 13])
def test_no_two_marks_lie_on_each_other_at_any_zoom(opened, zoom):
    """They are fanned out side by side or, when many, one cluster, however far out the map is."""
    page = opened()
    page.tab.evaluate("zoom => map_geomap.setZoom(zoom, { animate: false })", zoom)

    nearest = page.tab.evaluate("""() => {
      const ids = [...document.querySelectorAll("[data-incident]")].map((row) => row.dataset.incident);
      const points = ids.map((id) => geomap.pointOf(id)).filter(Boolean);
      const spots = [...new Map(points.map((point) => [`${point.x} ${point.y}`, point])).values()];
      if (spots.length < 2) throw new Error("there is no pair of marks");
      return Math.min(...spots.flatMap((a, at) => spots.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
    }""")

    assert nearest > 20
