"""Whom or what an incident hit, and with what."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values

from geomap.extract.fields.things import things


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets hit a hospital in Taji on Monday.", {"target": "hospital", "weapon": "Rockets"}),
        ("The army shelled Taji on Monday.", {}),
        ("Jets fired rockets at Taji on Monday.", {"weapon": "rockets"}),
    ],
)
def test_the_surest_target_and_weapon_are_its_own(small, text: str, expected: dict[str, str]) -> None:
    """Nothing where none is named."""
    assert values(things(read_in(text, small).told[0])) == expected


def test_of_equal_ones_the_first_stands(small) -> None:
    """With its words."""
    read = read_in("Rockets hit a hospital and a school in Taji on Monday.", small)
    target = things(read.told[0])["target"]
    assert (target.value, read.words(target)) == ("hospital", ["hospital"])
