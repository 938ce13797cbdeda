"""Verbs and names of things have their regular forms."""

from __future__ import annotations

import pytest

from geomap.extract.lexicon.forms import forms, plural


@pytest.mark.parametrize(
    ("verb", "past"), [("launch", "launched"), ("deny", "denied"), ("fire", "fired"), ("strike struck", "struck")]
)
def test_a_past_is_regular_unless_it_is_given(verb: str, past: str) -> None:
    """Third of the forms."""
    assert forms(verb)[2] == past


@pytest.mark.parametrize(("one", "many"), [("bus", "bus"), ("church", "churches"), ("policeman", "policemen")])
def test_a_plural_is_regular(one: str, many: str) -> None:
    """What ends in s is taken for a plural."""
    assert plural(one) == many
