"""Of a page the article is kept, and not what stands round it."""

from __future__ import annotations

from datetime import date

import pytest
from article_files import STORY, one, page

from geomap.errors import InputError
from geomap.extract.articles import read
from geomap.extract.articles.html_page import MOST_ATTRIBUTES, MOST_ELEMENTS, is_it

BODY = "".join(f"<p>{each}</p>" for each in STORY)
AROUND = (
    '<nav><a href="/">Home</a> <a href="/w">World</a></nav><header>Weather: sun</header><article><h1>Depot hit</h1>',
    '</article><aside><a href="/b">Ten recipes for spring</a></aside><footer>All rights reserved</footer>',
)
HEAD = (
    '<title>Depot hit | The Courier</title><meta property="og:site_name" content="The Courier">'
    '<meta property="article:published_time" content="2021-03-04T23:30:00-05:00">'
)


def refused(folder, content: str) -> str:
    """Why a page is refused."""
    path = folder / "a.html"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read([path])
    return str(caught.value)


def test_the_article_is_taken_out_of_the_page(tmp_path) -> None:
    """The title first, paragraphs parted, no menus."""
    found = one(tmp_path, "a.html", page(AROUND[0] + BODY + AROUND[1], HEAD))
    assert found.text == "\n\n".join(["Depot hit", *STORY])
    assert (found.title, found.publisher, found.published, found.language) == (
        "Depot hit", "The Courier", date(2021, 3, 4), "en",
    )  # fmt: skip


def test_a_short_page_has_no_menus_either(tmp_path) -> None:
    """Two sentences are an article."""
    found = one(tmp_path, "a.html", page(f"{AROUND[0]}<p>Two fell.</p><p>One fled.</p>{AROUND[1]}"))
    assert found.text.endswith("Two fell.\n\nOne fled.")
    assert "Home" not in found.text


def test_a_page_is_known_by_its_content(tmp_path) -> None:
    """Whatever its name."""
    assert one(tmp_path, "a.txt", page(BODY, "<title>T</title>")).text.startswith("T\n\nTwo rockets")
    assert [is_it(each) for each in (b"<!-- x --><?xml ?><!DOCTYPE html><HTML>", b"<rss>", b"a < b", b"<kml>")] == [
        True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16"])
def test_the_encoding_is_what_the_page_says(tmp_path, encoding: str) -> None:
    """Or what its first bytes say."""
    words = "قتل رجلان في هجوم صاروخي يوم الاثنين قرب مدينة هيت غرب العراق. " * 3
    found = one(tmp_path, "a.html", page(f"<p>{words}</p>", f'<meta charset="{encoding}">').encode(encoding))
    assert found.text == words.strip()


@pytest.mark.parametrize("body", ["", "<div>" * 40_000 + "Two fell.", "<script>Two fell.</script>"])
def test_a_page_without_an_article_is_refused(tmp_path, body: str) -> None:
    """Also one nested without end, of which the parser keeps nothing."""
    assert refused(tmp_path, page(body)).endswith(
        "a.html: no article was found in it; wanted an HTML page with an article's words."
    )


@pytest.mark.parametrize(
    "body", ["<i>x</i>" * (MOST_ELEMENTS + 1), "<p " + " ".join(f"a{each}=''" for each in range(200_000)) + ">x</p>"]
)
def test_a_page_of_too_many_parts_is_refused(tmp_path, body: str) -> None:
    """Before a tree is made of it."""
    assert f"more than {MOST_ELEMENTS:,} elements, or {MOST_ATTRIBUTES:,} attributes of one" in refused(
        tmp_path, page(body)
    )


@pytest.mark.parametrize("body", [BODY * 2_000, f"<p>{'word ' * 500_000}</p>", "<" * 1_000_000, BODY + "<b>" * 49_000])
def test_a_great_page_does_no_harm(tmp_path, body: str) -> None:
    """Its words are read."""
    assert one(tmp_path, "a.html", page(body)).text
