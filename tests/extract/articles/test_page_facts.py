"""A page's head says what its article is."""

from __future__ import annotations

import json

import pytest
from article_files import page
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from geomap.extract.articles.facts import Facts
from geomap.extract.articles.page_facts import facts_of

NAMES = st.sampled_from(["@graph", "headline", "publisher", "name", "datePublished"])
JSON = st.recursive(
    st.none() | st.text(max_size=9) | st.integers(),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(NAMES, each),
    max_leaves=9,
)


def facts(body: str = "", head: str = "", lang: str = "") -> Facts:
    """What is read off a page."""
    return facts_of(document_fromstring(page(f"<p>a</p>{body}", head, lang)))


def meta(name: str, content: str) -> str:
    """A <meta>."""
    return f'<meta property="{name}" content="{content}">'


def linked(**said: object) -> str:
    """What search engines are told."""
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


def test_meta_says_all() -> None:
    """By the names that most pages have."""
    head = meta("og:title", "Depot hit") + meta("og:site_name", "The Courier") + meta("og:url", "https://x.org/a")
    head += meta("article:published_time", "2021-03-04T23:30:00-05:00")
    assert facts(head=head, lang="en-GB") == Facts(
        "Depot hit", "The Courier", "https://x.org/a", "2021-03-04T23:30:00-05:00", "en-GB"
    )


def test_json_says_what_meta_does_not() -> None:
    """Also inside a graph; what speaks of no article is passed over."""
    article = {"@type": "NewsArticle", "headline": "T", "datePublished": "2021-03-04", "publisher": {"name": "Wire"}}
    found = facts(head=linked(**{"@graph": [{"@type": "WebSite", "publisher": "Host"}, article]}))
    assert (found.title, found.publisher, found.published) == ("T", "Wire", "2021-03-04")


def test_a_day_that_cannot_be_read_gives_way_to_one_that_can() -> None:
    """Whatever its rank."""
    assert facts(head=meta("article:published_time", "today") + meta("date", "2021-03-04")).published == "2021-03-04"


def test_times_count_where_they_agree_or_are_marked() -> None:
    """Lists of other articles have days of their own."""
    one, other = (f'<time datetime="2021-03-0{day}">x</time>' for day in (4, 5))
    assert facts(one).published == "2021-03-04"
    assert facts(one + other).published == ""
    assert facts(one + other.replace("<time", '<time itemprop="datePublished"')).published == "2021-03-05"


def test_the_title_is_the_only_heading_else_that_of_the_page() -> None:
    """Without the site's name."""
    site = meta("og:site_name", "The Courier")
    assert facts("<h1>Depot hit</h1>", "<title>Other</title>").title == "Depot hit"
    assert facts("<h1>A</h1><h1>B</h1>", f"{site}<title>Depot - hit | The Courier</title>").title == "Depot - hit"


@pytest.mark.parametrize("words", ["[" * 100_000, "{", '{"headline": 1, "publisher": []}', '"x"', "[[[[]]]]", "nan"])
def test_json_that_is_none_is_passed_over(words: str) -> None:
    """However deep."""
    assert facts(head=f'<script type="application/ld+json">{words}</script>') == Facts()


def test_an_address_is_one_of_the_web() -> None:
    """Nothing else can be followed."""
    head = '<link rel="canonical" href="javascript:alert(1)">' + meta("og:url", "https://x.org/a")
    assert facts(head=head).url == "https://x.org/a"


@given(JSON)
def test_any_json_is_read(said: object) -> None:
    """Nothing is raised."""
    words = json.dumps(said).replace("<", "")
    assert isinstance(facts(head=f'<script type="application/ld+json">{words}</script>'), Facts)
