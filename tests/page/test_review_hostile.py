"""Hostile text in every part of an article and of its reports: the page for review shows it as text."""

from __future__ import annotations

import re

from coded_articles import coded_article, dated, mention, spans, story
from page.test_hostile import HOSTILE
from page.test_review_page import saved

from geomap.extract.article import Article
from geomap.extract.coded import Coded, CodedReport
from geomap.page.review_page import review_html
from geomap.readers import read_all


def hostile():
    """An article that is hostile wherever it has text."""
    text = f"{HOSTILE} at {HOSTILE}Taji. Then more."
    article = Article("x", text, title=HOSTILE, publisher=HOSTILE, url=HOSTILE, language='en" onload="marker=1')
    every = (mention(text, "Taji", HOSTILE, HOSTILE), dated(text, "Then", "", "", after_days=None, precision=None))
    names = ("location_as_reported", "event_type", "notes", "tags")
    fields = {name: Coded(HOSTILE, spans(text, "Taji"), 0.5) for name in names}
    own = CodedReport(f"{HOSTILE}1", fields, spans(text, "Then more"), 0.5)
    return coded_article(text, source_id=HOSTILE, mentions=every, reports=(own,), article=article)


def test_hostile_text_is_shown_as_it_is_and_nothing_runs(opened, tmp_path) -> None:
    """In every part of an article and of its reports, in the page and in the file that is saved."""
    page = opened(review_html([hostile(), story()]))
    page.tab.click(".review-piece >> nth=-1")
    page.tab.click(".review-way >> nth=1")
    assert page.tab.input_value("#review-0-event_type") == HOSTILE
    page.tab.select_option("#review-0-event_type", "")

    reading = read_all([saved(page, tmp_path)])

    assert page.tab.text_content(".review-text").count(HOSTILE.strip()) == 2
    for part in ("h2 >> nth=0", ".review-head p", ".review-card bdi >> nth=0"):
        assert HOSTILE.strip() in page.tab.text_content(part)
    assert page.tab.input_value("#review-0-notes") == HOSTILE
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])
    assert page.tab.evaluate("window.marker") is None
    assert page.tab.locator("img, a[href], iframe").count() == 0
    assert reading.reports.loc[0, "notes"] == HOSTILE.strip()


def test_no_text_of_an_article_is_markup_in_the_file() -> None:
    """All of it is in the inert block."""
    found = review_html([hostile()])
    assert "onerror" not in found
    assert len(re.findall("</script>", found)) == 2
