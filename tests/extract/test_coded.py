"""What is coded says where it stands."""

from __future__ import annotations

from dataclasses import fields

from geomap.extract.coded import Coded, CodedArticle, CodedReport, Span


def test_spans_are_sorted_as_the_article_has_them() -> None:
    """By their sentences, then by their letters."""
    first, second, third = Span(1, 4, 9), Span(1, 10, 12), Span(2, 30, 31)
    assert sorted([third, second, first]) == [first, second, third]


def test_every_conclusion_has_its_words_and_how_sure_it_is() -> None:
    """So a person can check it."""
    for each in (Coded, CodedReport):
        assert {"spans", "confidence"} <= {field.name for field in fields(each)}
    assert "mentions" in {field.name for field in fields(CodedArticle)}
