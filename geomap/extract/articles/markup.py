"""HTML in a feed → paragraphs. The tree is never built, so that nothing is too deep for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BLOCKS = frozenset(
    """
    address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main
    ol p pre section table td th tr ul
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Elements that begin and end paragraphs."""
SILENT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "svg", "math", "form", "nav", "head"}
)
"""Elements whose text is none of the article's."""


def words_of(html: str) -> str:
    r"""Return the words of a piece of HTML, an empty line between paragraphs; plain text stays as it is.

    >>> words_of("<p>Two fell &amp; one fled.<script>x</script></p><p>In Hit.</p>")
    'Two fell & one fled.\n\nIn Hit.'
    """
    from lxml.etree import HTMLParser, ParserError, XMLSyntaxError  # noqa: PLC0415 - only feeds need it

    if "<" not in html and "&" not in html:
        return html
    words = _Words()
    parser = HTMLParser(target=words, no_network=True, remove_comments=True, remove_pis=True)
    try:
        parser.feed(f"<div>{html}</div>")
        parser.close()
    except (ParserError, XMLSyntaxError):
        return words.close()
    return words.close()


class _Words:
    """Takes what a parser finds, and keeps the words."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._silent = 0

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self._silent += tag in SILENT
        self._part(tag)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._silent -= tag in SILENT
        self._part(tag)

    def data(self, words: str) -> None:
        """Take words."""
        if not self._silent:
            self._parts.append(words.replace("\r", " ").replace("\n", " "))

    def close(self) -> str:
        """Return the words."""
        paragraphs = (" ".join(each.split(" ")).strip() for each in "".join(self._parts).split("\n\n"))
        return "\n\n".join(filter(None, paragraphs))

    def _part(self, tag: str) -> None:
        if tag in BLOCKS and not self._silent:
            self._parts.append("\n\n")
