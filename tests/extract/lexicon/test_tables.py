"""The tables that come with the package are as tables should be."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geomap.extract import lexicon

FILES = sorted(Path(lexicon.__file__).parent.glob("*.csv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_table_is_sorted_and_ends_in_a_newline(path: Path) -> None:
    """And no name stands in it twice."""
    text = path.read_text(encoding="utf-8")
    names = [row[0] for row in csv.reader(text.splitlines())][1:]
    assert text.endswith("\n")
    assert "\r" not in text
    assert names == sorted(set(names))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_words_are_neutral(path: Path) -> None:
    """Nobody is called what only his enemies call him."""
    assert "terrorist" not in path.read_text(encoding="utf-8").casefold()
