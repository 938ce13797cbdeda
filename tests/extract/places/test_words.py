"""The lists of words are in order, and read when they are first needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.extract import places
from geomap.extract.places import words

FOLDER = Path(places.__file__).parent


@pytest.mark.parametrize("name", ["common.txt", "given.txt"])
def test_a_list_is_sorted_and_ends_in_a_newline(name: str) -> None:
    """A word a line, each once."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    assert text.endswith("\n")
    assert lines == sorted(set(lines))


def test_the_lists_have_what_they_say() -> None:
    """Common words and days, names of persons of several countries."""
    assert {"hit", "reading", "monday"} <= words.common()
    assert {"paris", "mohammed", "sandra", "sergei"} <= words.given()
    assert "baghdad" not in words.common() | words.given()
