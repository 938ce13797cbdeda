"""Each entry of a feed is an article."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from article_files import item, one, rss

from geomap.errors import InputError
from geomap.extract.articles import read

DAY = "<pubDate>Thu, 04 Mar 2021 23:10:00 -0500</pubDate><link>https://x.org/a</link>"
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>The Courier</title>
<entry><title type="html">Depot &amp;amp; mill hit</title><published>2021-03-04T23:30:00-05:00</published>
<updated>2021-03-09T00:00:00Z</updated><link href="https://x.org/a"/><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two <b>fell</b>.</p><p>One fled.</p></div></content>
</entry></feed>"""


def refused(folder, content: str) -> str:
    """Why a feed is refused."""
    path = folder / "a.rss"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read([path])
    return str(caught.value)


def test_an_item_of_rss_is_an_article(tmp_path) -> None:
    """By its own title, day and address, and the feed's publisher and language."""
    found = one(tmp_path, "a.rss", rss(item(words="<p>Two fell.</p><p>One fled.</p>", more=DAY)))
    assert found.text == "Rockets hit depot\n\nTwo fell.\n\nOne fled."
    assert (found.publisher, found.published, found.url, found.language) == (
        "The Courier", date(2021, 3, 4), "https://x.org/a", "en",
    )  # fmt: skip


def test_an_entry_of_atom_is_an_article(tmp_path) -> None:
    """Its content goes before its summary, its first day before the day of a change."""
    found = one(tmp_path, "a.xml", ATOM)
    assert found.text == "Depot & mill hit\n\nTwo fell.\n\nOne fled."
    assert (found.publisher, found.published, found.url, found.language) == (
        "The Courier", date(2021, 3, 4), "https://x.org/a", "en",
    )  # fmt: skip


def test_entries_share_the_file_and_have_checksums_of_their_own(tmp_path) -> None:
    """Those of their words."""
    path = tmp_path / "a.rss"
    path.write_text(rss(item(words="Two fell."), item(words="One fled.")), encoding="utf-8")
    articles, _ = read([path])
    assert {each.file for each in articles} == {str(path)}
    assert [each.sha256 for each in articles] == [
        hashlib.sha256(each).hexdigest() for each in (b"Two fell.", b"One fled.")
    ]


def test_an_entry_without_words_is_passed_over_and_said(tmp_path) -> None:
    """By its number."""
    path = tmp_path / "a.rss"
    path.write_text(rss(item(words=""), item(more=DAY)), encoding="utf-8")
    articles, doubtful = read([path])
    assert len(articles) == 1
    assert [str(each) for each in doubtful] == ["a.rss: 'entry 1 has no words'; wanted its content or its summary."]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]>' + rss(item()).partition("?>")[2], "it declares entities"),
        ('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "it declares entities"),
        (rss(item())[:-5], "not XML"),
        ("<rss>" + "<a>" * 100_000, "elements deeper than"),
        (rss(), "no entry has words"),
        ('<?xml version="1.0" encoding="x-none"?><rss/>', "not XML|encoding is not known"),
    ],
)
def test_a_feed_that_cannot_be_trusted_is_refused(tmp_path, content: str, problem: str) -> None:
    """Nothing of it is resolved."""
    assert any(each in refused(tmp_path, content) for each in problem.split("|"))


def test_a_document_type_elsewhere_is_not_fetched(tmp_path) -> None:
    """Old feeds name one."""
    outside = tmp_path / "outside.dtd"
    outside.write_text('<!ENTITY a "b">', encoding="utf-8")
    content = f'<!DOCTYPE rss SYSTEM "{outside.as_uri()}">' + rss(item(more=DAY)).partition("?>")[2]
    assert one(tmp_path, "a.rss", content).title == "Rockets hit depot"


@pytest.mark.parametrize("words", ["<div>" * 100_000 + "x", "<b><i>" * 50_000 + "x", "<" * 500_000, "x " * 1_000_000])
def test_an_entry_nested_or_long_without_end_does_no_harm(tmp_path, words: str) -> None:
    """Its words are read."""
    assert one(tmp_path, "a.rss", rss(item(words=words)))
