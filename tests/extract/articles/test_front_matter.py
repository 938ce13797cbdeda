"""What stands between lines of hyphens before a text says of it what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.facts import Facts
from geomap.extract.articles.front_matter import LONGEST, parted


def test_facts_are_read_by_their_names() -> None:
    """And stand not in the words."""
    said = "title: 'Depot hit'\npublisher: Wire\npublished: 2021-03-04\nurl: https://x.org/a\nlanguage: en"
    front = f"---\n{said}\n---\n\nTwo"
    assert parted(front) == (Facts("Depot hit", "Wire", "https://x.org/a", "2021-03-04", "en"), "Two")


@pytest.mark.parametrize(
    "line",
    ["headline: T", "Title: T", "TITLE:   'T'", "title: >-\n  T", "name: T\ntags: [a, {b: c}]", "title: T\ndate: ~"],
)
def test_a_title_has_several_names(line: str) -> None:
    """Lists and mappings beside it are passed over."""
    assert parted(f"---\n{line}\n---\nTwo")[0] == Facts(title="T")


def test_a_source_is_an_address_or_a_publisher() -> None:
    """By what it says."""
    assert parted("---\nsource: https://x.org/a\n---\nTwo")[0] == Facts(url="https://x.org/a")
    assert parted("---\nsource: Wire\n---\nTwo")[0] == Facts(publisher="Wire")


def test_a_title_with_a_colon_is_understood() -> None:
    """Though it is no YAML."""
    assert parted("---\ntitle: Live: depot hit\ndate: 2021-03-04\n---\nTwo")[0] == Facts(
        title="Live: depot hit", published="2021-03-04"
    )


@pytest.mark.parametrize(
    "text", ["Two", "---\nTwo fell\n---\nmore", "---\ntitle: T\nTwo", "--- \n", "---\n- a\n---\nb"]
)
def test_other_text_is_left_as_it_is(text: str) -> None:
    """A line of hyphens may also part two stories."""
    assert parted(text) == (Facts(), text)


def test_what_unfolds_or_nests_without_end_is_no_front_matter() -> None:
    """Nothing is made of it."""
    deep = "---\na: " + "[" * 20_000 + "]" * 20_000 + "\n---\nTwo"
    assert parted(deep) == (Facts(), deep)
    long = "---\ntitle: " + "x" * LONGEST + "\n---\nTwo"
    assert parted(long) == (Facts(), long)


@given(st.text(st.sampled_from("ab:-[]{}&*!'\" \n#|>"), max_size=100))
def test_any_front_matter_is_read_or_left(front: str) -> None:
    """Nothing is raised."""
    facts, _ = parted(f"---\n{front}\n---\nTwo")
    assert all(isinstance(each, str) for each in facts)
