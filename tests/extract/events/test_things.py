"""A clause brings things in, and takes others as known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.things import brought_in, taken_as_known


@pytest.mark.parametrize(
    ("text", "new", "known"),
    [
        ("Gunmen shot at a ferry.", {"ferry"}, set()),
        ("The ferry was raked with bullets.", set(), {"ferry"}),
        ("Two ferries and an old pier burned near their berth.", {"ferrie", "old", "pier"}, {"berth"}),
        ("A spokesman said the government was told.", set(), set()),
    ],
)
def test_a_thing_is_new_or_known(text: str, new: set[str], known: set[str]) -> None:
    """By the word before it; who speaks and rules is known to every article."""
    assert brought_in(text, 0, len(text)) == new
    assert taken_as_known(text, 0, len(text)) == known


@given(st.text())
def test_any_text_has_some_or_none(text: str) -> None:
    """In whatever script."""
    assert all(word in text for word in brought_in(text, 0, len(text)))
