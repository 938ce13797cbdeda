"""Feature codes are types of ours, or left out."""

from __future__ import annotations

import pytest

from geomap.gazetteer.importers.features import CODES, OF_CLASS, OF_CODE, types
from geomap.gazetteer.importers.radii import OF_TYPE_M
from geomap.schema import PLACE_TYPES


def test_every_type_is_one_of_ours_and_has_a_radius() -> None:
    """And every type that we have has one."""
    assert set(CODES) | set(OF_CLASS.values()) <= set(PLACE_TYPES)
    assert set(OF_TYPE_M) == set(PLACE_TYPES)


def test_a_code_stands_for_one_type() -> None:
    """None is listed twice."""
    assert len(OF_CODE) == sum(len(codes.split()) for codes in CODES.values())


@pytest.mark.parametrize(
    ("kind", "code", "place_type"),
    [("P", "PPLA", "town"), ("S", "AIRB", "military_base"), ("S", "HTL", None), ("P", "", "town"), ("H", "", None)],
)
def test_a_row_has_the_type_of_its_code(kind: str, code: str, place_type: str | None) -> None:
    """A populated place without a code is a town."""
    assert types([kind], [code]) == [place_type]


def test_all_are_kept_by_their_class_if_asked_for() -> None:
    """A class that nobody knows is left out even so."""
    assert types(["S", "T", "?"], ["HTL", "CONE", "X"], keep_all=True) == ["site", "mountain", None]
