"""What the words of Who's On First are to us."""

from __future__ import annotations

import pytest

from geomap.gazetteer.importers.wof_words import TYPES, is_true, place_type
from geomap.schema import PLACE_TYPES


def test_every_placetype_becomes_a_type_of_ours() -> None:
    """Those that become none are not listed."""
    assert set(TYPES.values()) <= set(PLACE_TYPES)


@pytest.mark.parametrize(
    ("flags", "stands"),
    [
        ({}, True),
        ({"is_current": -1, "is_deprecated": -1}, True),
        ({"is_current": 0}, False),
        ({"is_current": 1, "is_superseded": 1}, False),
    ],
)
def test_a_record_stands_unless_it_is_said_to_have_ended(flags: dict[str, int], *, stands: bool) -> None:
    """-1 is unknown, which is no end."""
    assert is_true(flags) is stands


@pytest.mark.parametrize(
    ("word", "name", "codes", "kind"),
    [
        ("locality", "Airport City", [], "town"),
        ("campus", "Erbil International Airport", [], "airport"),
        ("campus", "Field", ["EBL"], "airport"),
        ("campus", "University", [], "site"),
        ("venue", "Café", [], ""),
    ],
)
def test_a_campus_may_be_an_airport(word: str, name: str, codes: list[str], kind: str) -> None:
    """By a code or by its name; a venue is nothing."""
    assert place_type(word, name, codes) == kind
