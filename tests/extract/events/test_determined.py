"""'That' says which is meant, or only leads on to what somebody said."""

from __future__ import annotations

import re

import pytest

from geomap.extract.events.determined import determined

RULE = re.compile(r"\b(?:the|that)\s+(?:\w+\s+){0,2}$")


@pytest.mark.parametrize(
    "text", ["The army said that air ", "The mayor told a local station that air ", "He knew that "]
)
def test_what_somebody_said_begins_with_no_pointing_that(text: str) -> None:
    """It leads on to it."""
    assert determined(RULE, text, 0, len(text)) is None


@pytest.mark.parametrize("text", ["In that air ", "The army said that the air ", "It follows that "])
def test_other_words_point(text: str) -> None:
    """Also behind such a 'that'."""
    assert determined(RULE, text, 0, len(text)) is not None
