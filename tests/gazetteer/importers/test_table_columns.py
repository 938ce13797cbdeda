"""Columns of somebody's table are guessed by name or told."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer.importers.table_columns import (
    CALLED,
    TYPE_WORDS,
    countries_of,
    mapped,
    names_of,
    seat_of,
    type_of,
)
from geomap.schema import PLACE_TYPES, PLACES

FILE = Path("mine.csv")


def test_what_columns_are_called_is_for_columns_of_ours() -> None:
    """And every word for a type is one of our types."""
    assert set(CALLED) <= set(PLACES.names)
    assert set(TYPE_WORDS.values()) <= set(PLACE_TYPES)


def test_names_are_compared_without_case_and_spaces() -> None:
    """The likeliest name is taken where several fit."""
    header = ["Place Name", "NAME", "Lat", "LONG", "Other names"]
    found = mapped(FILE, header, {}, has_geometry=False)
    assert found == {"name": "NAME", "latitude": "Lat", "longitude": "LONG", "aliases": "Other names"}


def test_what_is_told_goes_before_what_is_guessed() -> None:
    """And the rest is guessed all the same."""
    found = mapped(FILE, ["name", "NAME_AR", "x", "y"], {"name": "NAME_AR"}, has_geometry=False)
    assert (found["name"], found["latitude"]) == ("NAME_AR", "y")


@pytest.mark.parametrize(
    ("told", "problem"),
    [({"nme": "name"}, "is no column of ours"), ({"name": "NAM"}, "has no column"), ({}, "latitude is not clear")],
)
def test_a_map_that_does_not_fit_says_what_would(told: dict[str, str], problem: str) -> None:
    """With the columns that there are."""
    with pytest.raises(GazetteerError, match=problem):
        mapped(FILE, ["name"], told, has_geometry=False)


def test_a_geometry_stands_for_the_point() -> None:
    """Only the name is needed then."""
    assert mapped(FILE, ["title"], {}, has_geometry=True) == {"name": "title"}


@pytest.mark.parametrize(("word", "kind"), [(" City ", "town"), ("AIRB", "airport"), ("dam", "dam"), ("", "")])
def test_words_for_types_are_ours_common_ones_or_codes(word: str, kind: str) -> None:
    """Anything else is none."""
    assert type_of(word) in {kind, "military_base"}


def test_cells_may_hold_several_countries_and_names() -> None:
    """A seat is one of ours or none."""
    assert (countries_of("Iraq;IRQ; Syria"), names_of("Hit|Heet"), seat_of(" Province "), seat_of("mayor")) == (
        "IQ;SY", ["Hit", "Heet"], "province", "",
    )  # fmt: skip
