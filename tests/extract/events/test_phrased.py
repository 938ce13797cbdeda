"""Phrases of a list become one regular expression."""

from __future__ import annotations

import pytest

from geomap.extract.events.phrased import phrased

LISTS = {"blow": ["answer", "swift reply"], "came": ["came", "fell"]}


@pytest.mark.parametrize(
    ("phrase", "text", "meant"),
    [
        ("{blow} {came}", "The answer came.", "answer came"),
        ("{blow} .. {came}", "The swift  reply of the guard came.", "swift  reply of the guard came"),
        ("{blow} .. {came}", "The “answer” came.", "answer” came"),
        ("called . <{blow}>", "They called it “answer”.", "answer"),
    ],
)
def test_lists_gaps_and_what_is_meant(phrase: str, text: str, meant: str) -> None:
    """Quotation marks may stand beside any word; without <> all is meant."""
    found = phrased([phrase], LISTS).search(text)
    assert found is not None
    assert found[found.lastindex or 0] == meant


@pytest.mark.parametrize("text", ["The answer of the very old guard came.", "The answers came.", "An answer, it came."])
def test_no_other_words_are_taken(text: str) -> None:
    """Nor more than a gap holds, nor what stands behind a comma."""
    assert phrased(["{blow} .. {came}"], LISTS).search(text) is None


def test_each_phrase_has_its_own_meaning() -> None:
    """In the order of the text."""
    pattern = phrased(["<{blow}> {came}", "hit <back>"], LISTS)
    found = pattern.finditer("They hit back. The answer came.")
    assert [each[each.lastindex or 0] for each in found] == ["back", "answer"]
