"""RSS and Atom: each entry with words is an article, by its content or, where that is missing, its summary.

A file that declares entities is refused; addresses in it are never followed.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from geomap.errors import Finding, InputError
from geomap.extract.articles.facts import Facts, article
from geomap.extract.articles.form import Form
from geomap.extract.articles.html_page import first_element
from geomap.extract.articles.markup import words_of
from geomap.files import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geomap.extract.article import Article
    from geomap.readers.limits import Limits

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
ROOTS = frozenset({"rss", "feed", "rdf:rdf", "atom:feed"})
WANTED = "well-formed RSS or Atom"
BLOCK = 1 << 18
DEEPEST = 200
"""Atom may hold XHTML, which is nested deeper than RSS."""
MOST_ELEMENTS = 500_000
DATES = ("published", "issued", "created", "date", "updated", "modified")


def is_it(head: bytes) -> bool:
    """Whether its first element is that of a feed."""
    return first_element(head) in ROOTS


def read(path: Path, limits: Limits) -> tuple[list[Article], list[Finding]]:
    """Return an article for each entry; one without words is passed over, which is said."""
    import feedparser  # noqa: PLC0415 - only such files need it

    content = path.read_bytes()
    _check(path, content)
    told = feedparser.parse(
        content, sanitize_html=False, resolve_relative_uris=False, response_headers={"content-type": "application/xml"}
    )
    made: list[Article] = []
    doubtful: list[Finding] = []
    for number, entry in enumerate(told.get("entries", []), 1):
        if not (words := _words(entry)[: limits.file_bytes]):
            doubtful.append(Finding(name_of(path), 0, "", f"entry {number} has no words", "its content or its summary"))
            continue
        digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
        one, more = article(path, _facts(entry, told.get("feed", {})), words, digest)
        made.append(one)
        doubtful += more
    if not made:
        raise InputError(path, "no entry has words", "a feed with the words of its articles")
    return made, doubtful


def _words(entry: Mapping[str, object]) -> str:
    """Return the longest of the contents, else the summary; of several the others say less of the same."""
    contents = entry.get("content")
    pieces = [_text(each, "value") for each in contents] if isinstance(contents, list) else []
    found = (words_of(each) for each in [*sorted(pieces, key=len, reverse=True)[:1], _text(entry, "summary")])
    return next((each for each in found if each.strip()), "")


def _facts(entry: Mapping[str, object], feed: Mapping[str, object]) -> Facts:
    contents = entry.get("content")
    first = contents[0] if isinstance(contents, list) and contents else {}
    source = entry.get("source")
    origin = _text(source, "title") if isinstance(source, dict) else ""
    return Facts(
        title=words_of(_text(entry, "title")),
        publisher=words_of(origin or _text(entry, "publisher") or _text(feed, "title")),
        url=_text(entry, "link"),
        published=_first(entry, DATES) or _first(feed, DATES),
        language=_text(first, "language") or _text(feed, "language"),
    )


def _first(said: Mapping[str, object], names: Sequence[str]) -> str:
    return next(filter(None, (_text(said, name) for name in names)), "")


def _text(said: object, name: str) -> str:
    """Return a value that is text. Asked otherwise, feedparser gives one value under another's name, and warns."""
    value = dict.get(said, name) if isinstance(said, dict) else None
    return value if isinstance(value, str) else ""


def _check(path: Path, content: bytes) -> None:
    """Raise InputError where a feed is no XML, declares entities, or is nested or grown beyond what feeds are."""
    parser = expat.ParserCreate()
    depth = count = 0

    def start(_: str, __: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise InputError(path, f"elements deeper than {DEEPEST} or more than {MOST_ELEMENTS:,}", WANTED)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def entity(*_: object) -> None:
        raise InputError(path, "it declares entities, which may be a bomb", WANTED)

    parser.StartElementHandler, parser.EndElementHandler, parser.EntityDeclHandler = start, end, entity
    try:
        for at in range(0, len(content), BLOCK):
            parser.Parse(content[at : at + BLOCK])
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own: this was the last
    except expat.ExpatError as error:
        raise InputError(path, f"not XML ({error})", WANTED) from error
    except (LookupError, UnicodeError) as error:
        raise InputError(path, f"its encoding is not known ({error})", "a feed in UTF-8") from error


FORM = Form("feed", SUFFIXES, is_it, read, (("feedparser", "feedparser"), ("lxml", "lxml")))
