"""Links as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import report, story

from geomap.exports.lines import links_of, shapes
from geomap.resolve import place

if TYPE_CHECKING:
    import shapely


def line_between(small, first: float, second: float) -> shapely.MultiLineString:
    """The link of an attack at one longitude that is answered at another."""
    rows = [
        report(incident_id="a", latitude=10.0, longitude=first),
        report(incident_id="b", latitude=20.0, longitude=second, retaliation_for="a", date_start="2020-03-12"),
    ]
    told = place(story(*rows), small)[0]
    return shapes(links_of(told), told.placed)[0]


def test_a_line_goes_from_what_is_answered_to_the_answer(small) -> None:
    """In one piece."""
    assert line_between(small, 40.0, 50.0).wkt == "MULTILINESTRING ((40 10, 50 20))"


@pytest.mark.parametrize(("first", "second"), [(170.0, -170.0), (-170.0, 170.0)])
def test_a_line_goes_the_shorter_way_and_is_cut_at_180(small, first: float, second: float) -> None:
    """Half of it lies on either side."""
    side = 180 if first > 0 else -180
    wanted = f"MULTILINESTRING (({first:.0f} 10, {side} 15), ({-side} 15, {second:.0f} 20))"
    assert line_between(small, first, second).wkt == wanted


def test_the_parallel_of_180_itself_is_no_trap(small) -> None:
    """Both ends lie on it, one called east and one west."""
    assert line_between(small, 180.0, -180.0).wkt == "MULTILINESTRING ((-180 10, -180 20))"


def test_two_incidents_at_one_place_have_no_line(small) -> None:
    """The link is there all the same."""
    rows = [report(incident_id="a"), report(incident_id="b", retaliation_for="a", date_start="2020-03-12")]
    told = place(story(*rows), small)[0]
    assert shapes(links_of(told), told.placed).tolist() == [None]
