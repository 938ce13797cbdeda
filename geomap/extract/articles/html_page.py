"""An HTML page: trafilatura takes its article out of menus, advertisements and lists of other articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.errors import InputError
from geomap.extract.articles.facts import article
from geomap.extract.articles.form import Form
from geomap.extract.articles.page_facts import facts_of
from geomap.extract.articles.plain_text import words_of
from geomap.files import sha256_of
from geomap.readers.formats.common import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lxml.html import HtmlElement

    from geomap.errors import Finding
    from geomap.extract.article import Article
    from geomap.readers.limits import Limits

SUFFIXES = (".html", ".htm", ".xhtml")
MOST_ELEMENTS = 50_000
"""A page of news has some thousands; what is taken out of more takes minutes."""
MOST_ATTRIBUTES = 500
"""An element with more is refused: for its tree the parser compares each of them with all others."""
LONGEST_ATTRIBUTE = 5_000
PASSED = ("nav", "footer", "aside", "form", "button", "dialog", "noscript")
"""Elements that hold nothing of an article. Where a page has little text trafilatura would take them in."""
WANTED = "an HTML page with an article's words"
FIRST_ELEMENT = re.compile(r"<([A-Za-z][\w:.-]{0,40})")
_PARTS = frozenset({"html", "head", "body", "article", "main", "section", "div", "p", "h1", "meta", "title", "table"})
_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})""", re.IGNORECASE)
_DECLARED = re.compile(r"^\s{0,99}<\?xml[^<>]{0,200}\?>")


def is_it(head: bytes) -> bool:
    """Whether its first element is one of HTML."""
    return first_element(head) in _PARTS


def first_element(head: bytes) -> str:
    """Return the name of the first element of a page or of XML, in small letters; empty if it begins otherwise."""
    beginning = text.beginning(head)
    while beginning.startswith(("<!--", "<?", "<!", "]")):  # the last ends what a document type declares
        end = "-->" if beginning.startswith("<!--") else ">"
        beginning = beginning.partition(end)[2].lstrip()
    found = FIRST_ELEMENT.match(beginning)
    return found[1].lower() if found else ""


def read(path: Path, _: Limits) -> tuple[list[Article], list[Finding]]:
    """Return the article of the page. Raises InputError where it has none, or so many elements that it does harm."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - only such files need it

    content, doubtful = _decoded(path)
    page = _page(path, content)
    facts = facts_of(page)
    for each in list(page.iter(*PASSED)):
        each.drop_tree()
    document = bare_extraction(page, fast=True, include_comments=False)
    words = "\n\n".join((getattr(document, "text", None) or "").split("\n"))
    if not words.strip():
        raise InputError(path, "no article was found in it", WANTED)
    made, more = article(path, facts, words, sha256_of(path))
    return [made], [*doubtful, *more]


def _decoded(path: Path) -> tuple[str, list[Finding]]:
    """Return the text of a page by the encoding that it names itself, else by its letters."""
    content = path.read_bytes()
    named = _CHARSET.search(content[:4096])
    try:
        if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            return content.decode(named[1].decode("ascii")), []
    except (LookupError, UnicodeError):
        pass
    return words_of(path)


def _page(path: Path, content: str) -> HtmlElement:
    """Return the page as a tree. Its parser fetches nothing and gives up where elements are nested without end."""
    from lxml.etree import ParserError, XMLSyntaxError  # noqa: PLC0415 - as above
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 - as above

    content = _DECLARED.sub("", content).replace("\0", "")
    _check(path, content)
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        page: HtmlElement = document_fromstring(content, parser=parser)
    except (ParserError, XMLSyntaxError, ValueError) as error:
        raise InputError(path, f"not HTML ({' '.join(str(error).split())[:200]})", WANTED) from error
    for each in page.iter():
        for name in [name for name, value in each.attrib.items() if len(value) > LONGEST_ATTRIBUTE]:
            del each.attrib[name]
    return page


def _check(path: Path, content: str) -> None:
    """Raise InputError where a tree of the page would do harm; no tree is made for that."""
    from lxml.etree import HTMLParser, ParserError, XMLSyntaxError  # noqa: PLC0415 - as above

    size = _Size()
    parser = HTMLParser(target=size, no_network=True)
    try:
        parser.feed(content)
        parser.close()
    except (ParserError, XMLSyntaxError, ValueError) as error:
        raise InputError(path, f"not HTML ({' '.join(str(error).split())[:200]})", WANTED) from error
    if size.elements > MOST_ELEMENTS or size.attributes > MOST_ATTRIBUTES:
        problem = f"more than {MOST_ELEMENTS:,} elements, or {MOST_ATTRIBUTES:,} attributes of one"
        raise InputError(path, problem, "a page with one article")


class _Size:
    """Counts what a parser finds."""

    elements = attributes = 0

    def start(self, _: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self.elements += 1
        self.attributes = max(self.attributes, len(attributes))

    def end(self, _: str) -> None:
        """Take the end of an element."""

    def data(self, _: str) -> None:
        """Take words."""

    def close(self) -> None:
        """Take the end of the page."""


FORM = Form("HTML page", SUFFIXES, is_it, read, (("trafilatura", "trafilatura"),))
