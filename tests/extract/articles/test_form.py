"""Forms of news are told apart by content, and read within limits of their own."""

from __future__ import annotations

import pytest

from geomap.extract.articles import ARTICLES
from geomap.extract.articles.form import DEFAULT
from geomap.readers import DEFAULT as OF_TABLES


def test_no_two_forms_claim_one_ending() -> None:
    """A name decides where content does not."""
    endings = [suffix for each in ARTICLES.values() for suffix in each.suffixes]
    assert len(endings) == len(set(endings))
    assert all(each.startswith(".") and each == each.lower() for each in endings)


@pytest.mark.parametrize("name", ARTICLES)
def test_any_bytes_are_looked_at_without_an_error(name: str) -> None:
    """Also none."""
    assert {ARTICLES[name].is_it(head) for head in (b"", b"\x00\xff" * 50)} <= {True, False}


def test_a_file_of_news_is_smaller_than_a_table() -> None:
    """What is greater is none."""
    assert DEFAULT.file_bytes < OF_TABLES.file_bytes
