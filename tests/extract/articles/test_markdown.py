"""Markdown is read as the words that it shows."""

from __future__ import annotations

from datetime import date

import pytest
from article_files import one
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.markdown import unmarked

FRONT = "---\ntitle: Depot hit\npublisher: Wire\npublished: 2021-03-04\nlanguage: en\n---\n\n"


def test_front_matter_says_what_the_article_is(tmp_path) -> None:
    """Its text begins with the title."""
    found = one(tmp_path, "a.md", f"{FRONT}Two **guards** fell.")
    assert (found.title, found.publisher, found.published, found.language) == (
        "Depot hit", "Wire", date(2021, 3, 4), "en",
    )  # fmt: skip
    assert found.text == "Depot hit\n\nTwo guards fell."


def test_the_first_heading_is_the_title(tmp_path) -> None:
    """Where nothing stands before it; it stands once."""
    found = one(tmp_path, "a.md", "# Depot *hit*\n\nTwo fell.\n")
    assert (found.title, found.text) == ("Depot hit", "Depot hit\n\nTwo fell.")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("a **b** *c* __d__ ***e***", "a b c d e"),
        ('a [b](https://x.org "t") ![c](d.png) <https://x.org>', "a b c https://x.org"),
        ("## Heading ##\ntext", "Heading\n\ntext"),
        ("> quoted\n> more", "quoted\nmore"),
        ("- one\n- two", "- one\n- two"),
        ("| a | b |\n|---|:-:|\n| c | d |", "a | b\n\n\n\nc | d"),
        ("a\n***\nb", "a\n\nb"),
        (r"5 \* 3, 2 * 4 and snake_case_name", "5 * 3, 2 * 4 and snake_case_name"),
        ("a<br>b <b>c</b> <!-- d -->", "ab c "),
        ("#hashtag and 1. item", "#hashtag and 1. item"),
    ],
)
def test_marks_are_left_out(marked: str, expected: str) -> None:
    """Those of lists stay; a row of a table is a paragraph."""
    assert unmarked(marked) == expected


@pytest.mark.parametrize("mark", ["[", "[a](", "*a ", "<a ", "> ", "\\", "_a_ ", "![", "# ", "| ", "[a][b"])
def test_marks_without_end_do_no_harm(mark: str) -> None:
    """A million of them in one line."""
    assert len(unmarked(mark * 1_000_000)) <= len(mark) * 1_000_000


@pytest.mark.parametrize(
    ("line", "expected"), [("-  Kirkuk", "-  Kirkuk"), ("_  a", "_  a"), ("```python", ""), ("* * *", ""), ("---", "")]
)
def test_a_word_behind_a_mark_stays_unless_code_begins(line: str, expected: str) -> None:
    """An item of a list may be one word."""
    assert unmarked(line) == expected


@given(st.text(st.sampled_from("ab *_[]()<>!#|`\\-\n"), max_size=120))
def test_letters_stay(text: str) -> None:
    """In any text without links, tags and code."""
    kept = "".join(each for each in unmarked(text.translate(dict.fromkeys(map(ord, "<]`"), " "))) if each.isalpha())
    assert kept == "".join(each for each in text if each.isalpha())
