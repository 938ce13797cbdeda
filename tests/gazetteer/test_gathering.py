"""Several places named at once."""

from __future__ import annotations

from geomap.gazetteer import Answer, Place
from geomap.gazetteer.gathering import gathered


def answer_at(lat: float, lon: float, place_type: str = "town") -> Answer:
    """An answer that is a place of its own."""
    place = Place(f"{lat}", "x", f"Place {lat}", place_type, "IQ", "", lat, lon, 2000.0, 1000)
    return Answer("", "placed", lat, lon, 2000.0, place.precision, rung="exact", score=1.0, place=place)


UNKNOWN = Answer("", "unknown")
HERE, NEARBY, FAR = answer_at(33.0, 44.0), answer_at(33.3, 44.0), answer_at(36.0, 44.0)


def test_places_close_together_are_one_region() -> None:
    """One disc holds both."""
    answer = gathered([HERE, NEARBY], ("a", "b"), is_one=False)
    assert (answer.status, answer.precision, answer.uncertainty_m < 25_000) == ("placed", "region", True)


def test_places_far_apart_are_ambiguous_and_listed() -> None:
    """Never silently the first."""
    answer = gathered([HERE, FAR], ("a", "b"), is_one=False)
    assert (answer.status, answer.candidates) == ("ambiguous", (HERE.place, FAR.place))


def test_a_triangle_is_one_region_however_wide() -> None:
    """The words mean what the places enclose."""
    assert gathered([HERE, FAR], ("a", "b"), is_one=True).status == "placed"


def test_areas_are_one_region_however_far() -> None:
    """'Iraq and Syria' is no choice of two."""
    areas = [answer_at(33.0, 44.0, "province"), answer_at(36.0, 44.0, "province")]
    assert gathered(areas, ("a", "b"), is_one=False).precision == "region"


def test_a_place_that_is_not_known_leaves_the_list_ambiguous() -> None:
    """The others are candidates."""
    answer = gathered([HERE, UNKNOWN], ("a", "b"), is_one=False)
    assert (answer.status, answer.candidates) == ("ambiguous", (HERE.place,))


def test_the_same_place_twice_is_that_place() -> None:
    """Under two names."""
    assert gathered([HERE, HERE], ("a", "b"), is_one=False) == HERE


def test_a_moved_candidate_is_called_by_its_words_and_has_no_id() -> None:
    """Its anchor's id would name another point."""
    moved = Answer("", "placed", 33.0, 45.0, 9000.0, "relative", place=HERE.place)
    answer = gathered([moved, FAR], ("90 km east of a", "b"), is_one=False)
    assert (answer.candidates[0].name, answer.candidates[0].gazetteer_id) == ("90 km east of a", "")
