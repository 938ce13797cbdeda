"""What a file says of an article beside its words, and the article that is made of both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.errors import Finding, InputError
from geomap.extract.article import Article
from geomap.extract.articles import told
from geomap.extract.articles.cleaned import cleaned, line_of
from geomap.extract.articles.published import WANTED, day_of
from geomap.files import name_of

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_TITLE = 500
"""What is longer is no headline, and is cut where its last word before that ends."""
LONGEST_URL = 2_000
_CODE = re.compile(r"([A-Za-z]{2})(?:[-_].{0,20})?")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
WORDS = "a file with an article's words"


class Facts(NamedTuple):
    """What a file says of an article, in the file's own words; each is empty where it says nothing."""

    title: str = ""
    """Its headline."""
    publisher: str = ""
    """Who published it."""
    url: str = ""
    """Its address."""
    published: str = ""
    """When it was published, in any form that `published` reads."""
    language: str = ""
    """A code of its language, also with a country, as 'en-GB'."""


def article(path: Path, facts: Facts, words: str, sha256: str) -> tuple[Article, list[Finding]]:
    """Return the article that words make, and what is in doubt; what the file does not say may stand in the words.

    Raises InputError where there are no words.
    """
    body = told.without_writers(told.without_calls(cleaned(words)))
    if not body:
        raise InputError(path, "it has no words", WORDS)
    title = _cut(line_of(facts.title)) or told.title(body)
    day = day_of(facts.published.strip())
    doubtful = [Finding(name_of(path), 0, "published", facts.published, WANTED)] if facts.published and not day else []
    said = told.said(body)
    made = Article(
        file=named(path),
        text=_headed(title, body),
        title=title,
        publisher=line_of(facts.publisher)[:LONGEST_TITLE] or said.publisher,
        url=address(facts.url) or said.url,
        published=day or said.published,
        language=code(facts.language),
        sha256=sha256,
    )
    return made, doubtful


def named(path: Path) -> str:
    """Return a path as the user wrote it, as text that UTF-8 can write."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def address(text: str) -> str:
    """Return an address of the web; empty if a text is none.

    >>> address(" https://example.org/a "), address("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    bare = text.strip()
    return bare if len(bare) <= LONGEST_URL and _ADDRESS.fullmatch(bare) else ""


def code(language: str) -> str:
    """Return the code of a language in two letters, empty if none is known.

    >>> code("en-GB"), code("EN"), code("English")
    ('en', 'en', '')
    """
    found = _CODE.fullmatch(language.strip()[:LONGEST_TITLE])
    return found[1].lower() if found else ""


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else title[:LONGEST_TITLE].rpartition(" ")[0]


def _headed(title: str, body: str) -> str:
    """Return the words with the title as their first paragraph, where it stands once."""
    first, _, rest = body.partition("\n\n")
    if not title or line_of(first) == title:
        return "\n\n".join(filter(None, [title, rest])) if title else body
    paragraphs = body.split("\n\n", told.FIRST)
    kept = [each for each in paragraphs if line_of(each[: 2 * LONGEST_TITLE]).casefold() != title.casefold()]
    return "\n\n".join([title, *kept])
