"""Coordinates in the words become an answer as they are."""

from __future__ import annotations

import pytest

from geomap import geo


def test_coordinates_are_given_and_not_placed(small) -> None:
    """No place matched, and no name is needed."""
    answer = small.resolve("33.30N 44.40E near Baghdad", country="IQ")
    assert (answer.status, answer.rung, answer.precision, answer.place) == ("given", "given", "exact", None)
    assert (answer.lat, answer.lon) == (33.3, 44.4)


def test_whole_degrees_are_a_region(small) -> None:
    """No pin for 70 km of doubt."""
    assert small.resolve("33N 44E").precision == "region"


def test_bare_numbers_that_fit_the_country_only_when_exchanged_are_refused(small) -> None:
    """They are not exchanged silently."""
    answer = small.resolve("44.4, 33.3", country="IQ")
    assert (answer.status, "the other way round" in answer.reasons[0]) == ("unknown", True)


def test_coordinates_outside_the_country_say_so(small) -> None:
    """They are given all the same."""
    answer = small.resolve("51.5N 0.1W", country="IQ")
    assert (answer.status, "outside the country" in answer.reasons[-1]) == ("given", True)


def test_a_short_plus_code_counts_from_its_town(small) -> None:
    """The nearest cell of that code."""
    answer = small.resolve("8F37+XX Baghdad", country="IQ")
    assert answer.status == "given"
    assert geo.distance_m(answer.lat, answer.lon, 33.34, 44.4) < 50_000


@pytest.mark.parametrize("words", ["8F37+XX", "8F37+XX Nowhereville", "144.3, 33.1"])
def test_what_cannot_be_read_is_unknown_with_a_reason(small, words: str) -> None:
    """A code without town, a town that is not known, a latitude off the earth."""
    answer = small.resolve(words, country="IQ")
    assert (answer.status, bool(answer.reasons)) == ("unknown", True)


def test_an_offset_counts_from_coordinates(small) -> None:
    """They are an anchor like any other."""
    answer = small.resolve("10 km north of 33.300N 44.400E")
    assert (answer.precision, answer.lat) == ("relative", pytest.approx(33.39, abs=0.001))
