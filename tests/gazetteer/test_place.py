"""A place says what it is, an answer what is known."""

from __future__ import annotations

import pytest

from geomap.gazetteer import Answer, Place
from geomap.gazetteer.place import WIDE_TYPES, point
from geomap.schema.words import GEO_PRECISIONS, PLACE_TYPES


def of_type(kind: str, country: str = "IQ") -> Place:
    """A place of this type."""
    return Place("1", "x", "Somewhere", kind, country, "", 33.0, 44.0, 2000.0)


@pytest.mark.parametrize("kind", PLACE_TYPES)
def test_an_area_is_never_a_pin(kind: str) -> None:
    """Every other place is one."""
    assert of_type(kind).precision == WIDE_TYPES.get(kind, "exact")
    assert of_type(kind).precision in GEO_PRECISIONS


def test_a_place_is_described_in_words() -> None:
    """At sea without a country."""
    assert of_type("military_base").described == "Somewhere (military base, IQ)"
    assert of_type("sea", "").described == "Somewhere (sea)"


def test_a_reason_is_added_behind_the_others() -> None:
    """The answer stays as it was."""
    answer = Answer("x", "unknown", reasons=("a",))
    assert (answer.because("b").reasons, answer.reasons) == (("a", "b"), ("a",))


def test_a_point_is_a_place_to_be_near_to() -> None:
    """A place is itself, nothing is nothing."""
    assert (point((33.0, 44.0)).lat, point((33.0, 44.0)).radius_m) == (33.0, 0.0)
    assert point(of_type("town")) == of_type("town")
    assert point(None) is None
