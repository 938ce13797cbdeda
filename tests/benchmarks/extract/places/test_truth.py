"""Marks are found where their words stand."""

from __future__ import annotations

import json

import pytest

from benchmarks.extract.places.truth import aligned, corpus


@pytest.mark.parametrize(("start", "expected"), [(3, (3, 6)), (0, (3, 6)), (20, (19, 22)), (80, None)])
def test_a_mark_means_the_words_nearest_to_it(start: int, expected: tuple[int, int] | None) -> None:
    """Within forty letters; farther off it is lost."""
    assert aligned("In Hit they say, a Hit is none.", start, "Hit") == expected


def test_a_corpus_is_read_by_number(tmp_path) -> None:
    """With its marks and how many of them are lost."""
    (tmp_path / "news").mkdir()
    for number in ("10", "9"):
        (tmp_path / "news" / f"{number}.txt").write_text("In Hit.")
    mark = {"start": 2, "end": 5, "LOC": "Hit", "type": "AdminUnit"}
    marks = {"10": [mark, {**mark, "LOC": "Rome"}], "9": []}
    (tmp_path / "news_adv.json").write_text(json.dumps(marks))
    first, second = corpus(tmp_path, "news")
    assert (first.number, first.places, first.lost) == (9, {}, 0)
    assert (second.places, second.lost) == ({(3, 6): "AdminUnit"}, 1)
