"""Precision, recall and F1 of spans."""

from __future__ import annotations

from benchmarks.extract.places.measures import Score, score
from benchmarks.extract.places.truth import Marked, Span


def test_only_spans_just_as_marked_are_right() -> None:
    """A lost mark counts as missed."""
    articles = [Marked(1, "In Hit, Iraq.", {Span(3, 6): "AdminUnit", Span(8, 12): "AdminUnit"}, 1)]
    assert score(articles, lambda _: frozenset({Span(3, 6), Span(8, 11)})) == Score(right=1, found=2, marked=3)


def test_a_score_has_its_shares() -> None:
    """Two of four found, two of five marked."""
    found = Score(right=2, found=4, marked=5)
    assert (found.precision, found.recall, round(found.f1, 3)) == (0.5, 0.4, 0.444)


def test_nothing_found_and_nothing_marked_is_no_error() -> None:
    """Its shares are 0."""
    nothing = Score(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (0.0, 0.0, 0.0)
