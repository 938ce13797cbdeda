"""The map of what changed, in a browser."""

from __future__ import annotations

from builders import report, story

from geomap import resolve
from geomap.comparison import compare
from geomap.comparison.page import page_of
from geomap.comparison.side import side_of


def test_a_map_of_changes_is_drawn(small, opened) -> None:
    """A mark for what is gone, what is new, the old place and the new one; an arrow between these; no request."""
    taji = report(incident_id="here", location_as_reported="Camp Taji")
    releases = (
        [taji, report(incident_id="gone", location_as_reported="Twin", country="Syria")],
        [taji | {"location_as_reported": "Erbil"}, report(incident_id="fresh", location_as_reported="Kirkuk")],
    )
    sides = [side_of(resolve.place(story(*rows), small)[0], "release") for rows in releases]
    page = opened(page_of(compare(*sides), small, title="Changes").html())
    drawn = page.drawn()
    assert (drawn["marks"], drawn["arrows"]) == (4, 1)
    assert (page.messages, page.requests) == ([], [])
