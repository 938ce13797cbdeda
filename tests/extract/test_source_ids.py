"""Articles have short names, no two the same, by which reports refer to them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.article import Article
from geomap.extract.source_ids import LONGEST, source_ids


def article(file: str = "news.txt", **facts: object) -> Article:
    """An article without words."""
    return Article(file, "", **facts)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (article(publisher="The Daily News", published=date(2020, 3, 13)), "the-daily-news-2020-03-13"),
        (article("in/Über uns.v2.md"), "uber-uns-v2"),
        (article(publisher="منبر"), "منبر"),
        (article(publisher="<b>=1+1; a/../b"), "b-1-1-a-b"),
        (article(publisher=" ·—· "), "article"),
    ],
)
def test_a_name_is_of_the_publisher_else_the_file_and_of_the_day(known: Article, expected: str) -> None:
    """In small letters with hyphens between, whatever else stands there."""
    assert source_ids([known]) == [expected]


def test_articles_of_one_name_are_numbered() -> None:
    """Also where another is called so already."""
    names = ("a", "a", "a-2", "a", "a-2")
    assert source_ids([article(publisher=name) for name in names]) == ["a", "a-2", "a-2-2", "a-3", "a-2-3"]


@given(st.lists(st.text(alphabet="a-12 é;'ء\n", max_size=50), max_size=12))
def test_no_two_names_are_the_same(publishers: list[str]) -> None:
    """And none is long, empty or has what parts ids in a cell."""
    found = source_ids([article(publisher=each) for each in publishers])
    assert len({*found}) == len(publishers)
    assert all(0 < len(name) <= LONGEST + 4 and not {*";\n'"} & {*name} for name in found)
