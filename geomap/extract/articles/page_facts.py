"""What the head of an HTML page says of its article: in its <meta>, in its JSON for search engines, in its <time>."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geomap.extract.articles.facts import Facts, address
from geomap.extract.articles.published import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"),
    "publisher": (
        "og:site_name", "publisher", "application-name", "dc.publisher", "dcterms.publisher", "copyright_holder",
        "source",
    ),
    "url": ("og:url", "twitter:url", "parsely-link"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "article.published", "publish-date",
        "publish_date", "published", "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date", "displaydate", "article_date_original",
        "datecreated",
    ),
    "language": ("language", "content-language", "dc.language", "dcterms.language", "inlanguage", "og:locale"),
}  # fmt: skip
"""By which names pages say each fact, the surest first."""
MOST_JSON = 200_000
MOST_PARTS = 2_000
PARTS = ("@graph", "mainEntity", "mainEntityOfPage")
_NAMED = ("property", "name", "itemprop", "http-equiv")


def facts_of(page: HtmlElement) -> Facts:
    """Return what a page says of its article; the first of several days that can be read is taken."""
    said = _meta(page)
    for part in _parts(page):
        _add(said, part)
    found = {fact: [value for name in names for value in said.get(name, [])] for fact, names in META.items()}
    found["published"] = [each for each in [*found["published"], *_times(page)] if day_of(each)]
    found["url"] = [each for each in [*_links(page), *found["url"]] if address(each)]
    found["language"].insert(0, page.get("lang") or page.get("xml:lang") or "")
    facts = Facts(**{fact: next(filter(None, values), "") for fact, values in found.items()})
    return facts._replace(title=_title(page, facts))


def _meta(page: HtmlElement) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for each in page.iter("meta"):
        name = next(filter(None, map(each.get, _NAMED)), "").strip().lower()
        said.setdefault(name, []).append((each.get("content") or "").strip())
    return said


def _parts(page: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Give the objects of JSON-LD, those of a graph one by one; what cannot be read is passed over."""
    waiting: list[object] = []
    for each in page.iter("script"):
        words = (each.text or "").strip()
        if "ld+json" in (each.get("type") or "") and len(words) <= MOST_JSON:
            waiting += _read(words)
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if isinstance(part, list):
            waiting += part[:MOST_PARTS]
        elif isinstance(part, dict):
            yield part
            waiting += [part[name] for name in PARTS if name in part]


def _read(words: str) -> list[object]:
    try:
        return [json.loads(words, strict=False)]
    except (ValueError, RecursionError):
        return []


def _add(said: dict[str, list[str]], part: Mapping[str, object]) -> None:
    """Add what an object that speaks of an article says; others speak of the site, its authors and its pictures."""
    if "headline" not in part and "datePublished" not in part:
        return
    publisher = part.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    values = {"publisher": name} | {each: part.get(each) for each in ("headline", "datePublished", "inLanguage")}
    for each, value in values.items():
        if isinstance(value, str):
            said.setdefault(each.lower(), []).append(value.strip())


def _times(page: HtmlElement) -> list[str]:
    """Return the days of <time>, where all say the same one; lists of other articles have days of their own."""
    marked = [each for each in page.iter("time") if each.get("itemprop") == "datePublished" or "pubdate" in each.attrib]
    times = [(each.get("datetime") or each.text_content()).strip() for each in marked or page.iter("time")]
    return times if marked or len({day_of(each) for each in times}) == 1 else []


def _links(page: HtmlElement) -> Sequence[str]:
    return [each.get("href") or "" for each in page.iter("link") if (each.get("rel") or "").lower() == "canonical"]


def _title(page: HtmlElement, facts: Facts) -> str:
    """Return the only heading of the first rank, else what <meta> says, else the title without the site's name."""
    headings = [words for each in page.iter("h1") if (words := " ".join(each.text_content().split()))]
    if len(headings) == 1 and headings[0] != facts.publisher:
        return headings[0]
    if facts.title:
        return _without(facts.title, facts.publisher)
    titles = [" ".join(each.text_content().split()) for each in page.iter("title")]
    return _without(titles[0], facts.publisher) if titles else ""


def _without(title: str, publisher: str) -> str:
    """Return a title without the site's name behind a line or a hyphen.

    >>> _without("Two fell - The Courier", "The Courier")
    'Two fell'
    """
    for sign in (" | ", " - ", " – ", " — ", " :: ", " • ", " · "):
        head, _, name = title.rpartition(sign)
        if head and publisher and name.strip().casefold() == publisher.casefold():
            return head.strip()
    return title
