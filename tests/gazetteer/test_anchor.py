"""Of a phrase the one name is told that settles it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.anchor import name_in


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hit", "Hit"),
        ("near Hit", "Hit"),
        ("five miles west of the outskirts of Hit", "Hit"),
        ("northern Iraq", "Iraq"),
        ("Hit, Anbar", "Hit, Anbar"),
        ("between Hit and Ramadi", ""),
        ("Hit and Ramadi", ""),
        ("", ""),
    ],
)
def test_the_name_that_words_count_from_is_told(words: str, name: str) -> None:
    """All of a place and what holds it; nothing where several are named."""
    assert name_in(words) == name


@given(st.text(max_size=60))
def test_any_text_has_a_name_or_none(words: str) -> None:
    """Whatever stands in a report."""
    assert isinstance(name_in(words), str)
