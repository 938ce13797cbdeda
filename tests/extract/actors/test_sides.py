"""Whoever speaks for a state's forces is on its side."""

from __future__ import annotations

import pytest
from extract.reading import ours

from geomap.extract.actors.sides import side


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("army", "PE", "Peru"),
        ("army", "", "army"),
        ("army spokesman in Tumbes", "PE", "Peru"),
        ("defence ministry in Quito", "PE", "Ecuador"),
        ("General Staff of Ecuador", "PE", "Ecuador"),
        ("Soldiers of the Levant", "PE", "Soldiers of the Levant"),
        ("Ibarra Freedom Command", "PE", "Ibarra Freedom Command"),
        ("Northern Command", "PE", "Peru"),
        ("officials in Tumbes", "PE", "officials in Tumbes"),
        ("US Central Command", "PE", "United States"),
        ("Shining Path", "PE", "Shining Path"),
        ("defence minister", "PE", "Peru"),
        ("local government", "PE", "local government"),
        ("Ecuadorian general staff", "PE", "Ecuador"),
        ("Ecuador's navy", "PE", "Ecuador"),
    ],
)
def test_a_side_is_a_state_or_a_group(name: str, country: str, expected: str) -> None:
    """The state of its country for forces without a name, that of the seat in which it speaks for an office."""
    assert side(name, ours(), country) == expected
