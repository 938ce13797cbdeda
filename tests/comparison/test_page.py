"""The map of what changed."""

from __future__ import annotations

import pytest
from leaks.block import BLOCK, of_block

from geomap.comparison import compare
from geomap.comparison.page import page_of


@pytest.fixture
def html(side, small) -> str:
    """The page of an addition, a removal and a move."""
    before = side({"incident_id": "gone"}, {"incident_id": "here", "location_as_reported": "Camp Taji"}, name="March")
    after = side(
        {"incident_id": "fresh", "date_start": "2021-01-01", "location_as_reported": "Kirkuk"},
        {"incident_id": "here", "location_as_reported": "Erbil"},
    )
    return page_of(compare(before, after), small, title="Changes").html()


def test_each_sort_of_change_is_a_layer(html) -> None:
    """Added, removed, the old place and the new one, and an arrow between them."""
    text = b"".join(part for block in BLOCK.findall(html.encode()) for part in of_block(block)).decode(
        "utf-8", "replace"
    )
    for words in (
        "added: Kirkuk",
        "removed: Taji",
        "was: Camp Taji",
        "now: Erbil",
        "here (old place)",
        "moved 297.8 km",
    ):
        assert words in text


def test_a_page_of_nothing_is_a_page(side, small) -> None:
    """Nothing changed: an empty map."""
    assert "<html" in page_of(compare(side({}), side({})), small, title="Nothing").html()
