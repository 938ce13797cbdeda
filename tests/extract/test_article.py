"""An article is what its file says of it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from geomap.extract.article import Article
from geomap.extract.articles import read


def test_two_readings_of_a_file_are_one_article(tmp_path) -> None:
    """So runs can be held against each other."""
    path = tmp_path / "a.txt"
    path.write_text("Depot hit\n\nMarch 4, 2021\n\nTwo fell.", encoding="utf-8")
    assert read([path]) == read([path])


def test_nobody_changes_an_article_that_others_read() -> None:
    """Spans count the letters of its text."""
    with pytest.raises(FrozenInstanceError):
        Article("a.txt", "Two fell.").text = "Three fell."
