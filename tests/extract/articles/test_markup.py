"""Pieces of HTML in feeds become paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.markup import words_of


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Two fell.", "Two fell."),
        ("Two fell &amp; one fled", "Two fell & one fled"),
        ("<p>a <b>b</b></p><p>c</p>", "a b\n\nc"),
        ("a<br/>b", "a\n\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<script>alert(1)</script><style>b{}</style>a<img src=x onerror=alert(1)>", "a"),
        ("<p>unclosed <i>a", "unclosed a"),
        ("a\nb <em>c</em>", "a b c"),
        ("", ""),
    ],
)
def test_words_are_kept_and_marks_are_not(html: str, expected: str) -> None:
    """Scripts and styles are no words."""
    assert words_of(html) == expected


@pytest.mark.parametrize("html", ["<div>" * 100_000 + "a", "<b><i>" * 50_000 + "a", "<" * 1_000_000, "&" * 1_000_000])
def test_what_is_nested_without_end_does_no_harm(html: str) -> None:
    """No tree is made of it."""
    assert isinstance(words_of(html), str)


@given(st.text(st.sampled_from("<>/abp&;!-= \"'\n\x00é"), max_size=100))
def test_any_piece_is_read(html: str) -> None:
    """Nothing is raised."""
    assert isinstance(words_of(html), str)
