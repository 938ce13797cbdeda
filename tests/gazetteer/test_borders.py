"""Where the border of two areas runs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geomap import geo
from geomap.gazetteer import Place
from geomap.gazetteer.borders import border, tripoint

WEST = Place("w", "x", "West", "country", "SY", "", 33.0, 39.0, 300_000.0, 0)
EAST = Place("e", "x", "East", "country", "IQ", "", 33.0, 44.0, 300_000.0, 0)
SOUTH = Place("s", "x", "South", "country", "JO", "", 30.5, 41.5, 300_000.0, 0)
GATES = [
    Place(name, "x", name, "border_crossing", "IQ;SY", "", lat, 41.0, 2000.0, 0) for name, lat in (("a", 32), ("b", 35))
]


def apart_m(answer, place: Place) -> float:
    """How far an answer lies from a place."""
    return geo.distance_m(answer.lat, answer.lon, place.lat, place.lon)


def test_two_crossings_show_where_it_runs() -> None:
    """The region holds both."""
    answer = border(WEST, EAST, GATES, None)
    assert answer.lon == pytest.approx(41.0)
    assert all(apart_m(answer, gate) < answer.uncertainty_m for gate in GATES)


def test_without_crossings_it_is_where_the_discs_meet() -> None:
    """As far from the one as from the other, if they are equally large."""
    answer = border(WEST, EAST, [], None)
    assert apart_m(answer, WEST) == pytest.approx(apart_m(answer, EAST), rel=0.01)
    assert answer.precision == "region"


def test_crossings_of_other_countries_do_not_count() -> None:
    """They lie elsewhere."""
    strangers = [replace(gate, country="IQ;IR", lon=46.0) for gate in GATES]
    assert border(WEST, EAST, strangers, None) == border(WEST, EAST, [], None)


def test_it_is_held_to_a_province() -> None:
    """'The Syrian border in Anbar' ends where Anbar ends."""
    province = Place("p", "x", "Province", "province", "IQ", "", 32.5, 42.0, 150_000.0, 0)
    assert border(WEST, EAST, GATES, province).uncertainty_m < border(WEST, EAST, GATES, None).uncertainty_m


def test_it_belongs_to_both_sides() -> None:
    """A country hint of either finds it."""
    assert border(WEST, EAST, [], None).place.country == "IQ;SY"


def test_three_borders_meet_between_them() -> None:
    """And the disc reaches no further than the shortest of them."""
    lines = [border(a, b, [], None) for a, b in ((WEST, EAST), (EAST, SOUTH), (WEST, SOUTH))]
    answer = tripoint(lines)
    assert answer.uncertainty_m == min(line.uncertainty_m for line in lines)
    assert answer.place.country == "IQ;JO;SY"
