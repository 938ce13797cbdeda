"""Results of Nominatim are believed as far as they fit the question."""

from __future__ import annotations

import pytest
from nominatim import result

from geomap.gazetteer.osm import LEAST_RADIUS_M, answer_of

IRAQ = frozenset({"IQ"})


def test_a_result_is_a_place_as_far_as_its_box_reaches() -> None:
    """The corners of the box lie within the radius."""
    answer = answer_of("Xyzzy", IRAQ, [result()], "server")
    assert (answer.lat, answer.lon, answer.place.type, answer.place.country) == (33.5, 44.5, "town", "IQ")
    assert 1440 < answer.uncertainty_m < 1460


def test_a_result_in_another_country_is_a_candidate_and_no_answer() -> None:
    """The filter is checked on return."""
    answer = answer_of("Xyzzy", IRAQ, [result(address={"country_code": "sy"})], "server")
    assert (answer.status, answer.candidates[0].country) == ("unknown", "SY")


def test_results_far_apart_are_ambiguous() -> None:
    """Two that are one place are not."""
    far, close = result(lat="36.0", boundingbox=[]), result(lat="33.51")
    assert answer_of("Xyzzy", IRAQ, [result(), far], "server").status == "ambiguous"
    assert answer_of("Xyzzy", IRAQ, [result(), close], "server").status == "placed"


@pytest.mark.parametrize(
    "broken",
    [
        7,
        {},
        result(lat="x"),
        result(lat="nan"),
        result(lon="999"),
        result(name="", display_name=""),
        result(osm_id=None),
    ],
)
def test_a_result_without_a_point_or_a_name_is_left_out(broken: object) -> None:
    """The others count."""
    assert answer_of("Xyzzy", IRAQ, [broken, result()], "server").status == "placed"


@pytest.mark.parametrize("box", [None, [], ["1"], ["a", "b", "c", "d"], "33"])
def test_without_a_box_the_least_radius_stands(box: object) -> None:
    """A point that claims no extent is still no pin."""
    assert answer_of("Xyzzy", IRAQ, [result(boundingbox=box)], "server").uncertainty_m == LEAST_RADIUS_M


def test_an_area_is_no_point() -> None:
    """A state is a province."""
    state = result(addresstype="state", type="administrative", boundingbox=["32", "34", "43", "45"])
    assert answer_of("Xyzzy", IRAQ, [state], "server").precision == "province"
