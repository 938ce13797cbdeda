"""The table has a row for each tool and number, the chart a line for each tool."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.page import chart, table
from benchmarks.page.builds import Tool
from benchmarks.page.measure import Measured

OURS, PEER = Tool("ours", "geomap", is_ours=True), Tool("peer", "Peer")
FIGURES = {
    "build_s": 1.234,
    "page_bytes": 1.3e6,
    "ready_s": 0.5,
    "drag_fps": 41.4,
    "drag_median_fps": 59.6,
    "drag_worst_ms": 21.0,
}


def test_a_row_has_what_was_found_and_what_did_not_finish() -> None:
    """An empty cell is no figure."""
    text = table.markdown([Measured(OURS, 1000, FIGURES), Measured(PEER, 1000, {}, "build > 180 s")])
    assert text.splitlines()[2:] == [
        "| 1,000 | **geomap** | 1.23 s |  | 1.30 MB | 0.50 s | 41 fps (median 60), 21 ms |  |  |  |  |",
        "| 1,000 | Peer |  |  |  |  |  |  |  |  | build > 180 s |",
    ]


def test_the_chart_is_a_picture_without_a_script() -> None:
    """With four panels, and a line for each tool in each."""
    results = [Measured(tool, number, FIGURES) for tool in (OURS, PEER) for number in (1000, 10_000)]
    root = ET.fromstring(chart.svg(results))  # noqa: S314 - our own text
    named = "{http://www.w3.org/2000/svg}"
    assert {element.tag.removeprefix(named) for element in root.iter()} == {
        "svg", "title", "rect", "g", "line", "text", "polyline", "circle",
    }  # fmt: skip
    assert len(root.findall(f".//{named}polyline")) == 8


@given(st.lists(st.floats(1e-3, 1e9), min_size=1))
def test_every_value_lies_on_its_scale(values) -> None:
    """Between its ends."""
    scale = chart.scale_of(values, 10, 110)
    assert all(10 <= scale.at(value) <= 110 for value in values)
    assert scale.ticks()[0] <= min(values) * (1 + 1e-9)
