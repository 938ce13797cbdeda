"""Whom an incident hit."""

from __future__ import annotations

import pytest
from extract.fielded import read_in
from extract.reading import ours

from geomap.extract.fields.sides import side


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed three farmers in Taji on Monday.", "people"),
        ("Gunmen killed three policemen in Taji on Monday.", "forces"),
        ("Soldiers shot dead two residents at a post in Taji on Monday.", "people"),
        ("Gunmen raided a market in Taji on Monday.", "people"),
        ("Gunmen raided an army post in Taji on Monday.", "forces"),
        ("Gunmen raided Taji on Monday.", None),
    ],
)
def test_who_was_hurt_says_it_else_what_was_hit(small, text: str, expected: str | None) -> None:
    """Who did it does not."""
    assert side(read_in(text, small).told[0], text, ours()) == expected
