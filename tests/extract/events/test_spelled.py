"""Listed phrases are found however they are written."""

from __future__ import annotations

import re

import pytest

from geomap.extract.events.spelled import spelled


@pytest.mark.parametrize("text", ["in response to", "in\nresponse  to", "did not", "didn't", "didn’t", "a (b)"])
def test_spaces_and_apostrophes_are_of_any_sort(text: str) -> None:
    """And 'n't' is the end of any word."""
    assert re.fullmatch(spelled(["in response to", "did not", "n't", "a (b)"]), text)


def test_the_longest_phrase_is_found_first() -> None:
    """A rocket attack is more than an attack."""
    assert re.match(spelled(["air", "air strike"]), "air strike")[0] == "air strike"


def test_no_phrases_make_an_empty_pattern() -> None:
    """So that whoever has none can leave it out."""
    assert spelled([]) == ""
