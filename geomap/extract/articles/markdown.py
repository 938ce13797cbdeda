"""Markdown: what stands between lines of hyphens before it, then words, of whose marks only those of lists stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.articles import front_matter
from geomap.extract.articles.facts import article
from geomap.extract.articles.form import Form
from geomap.extract.articles.plain_text import words_of
from geomap.files import sha256_of
from geomap.readers.formats.common import text

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.extract.article import Article
    from geomap.readers.limits import Limits

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_HEADING = re.compile(r"#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*")
_RULE = re.compile(r"[-*_=~`:|+ \t]{3,}|[`~]{3,}[ \t]?\w{0,20}|[-=]+")
"""A line between parts, below a heading or a table's head, or where code begins and ends."""
_QUOTED = re.compile(r"(?:>[ \t]?){1,9}")
_LINK = re.compile(
    r"!?\[(?P<words>[^\[\]\n]{0,500})\](?:\([^()\s]{0,2000}(?:[ \t]\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,100}\])"
)
_ADDRESS = re.compile(r"<(?P<words>https?://[^\s<>]{1,2000})>")
_STRONG = re.compile(r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_\n]{1,500})(?<=\S)(?P=mark)(?![\w*_])")
_ESCAPED = re.compile(r"\\(?P<words>[!-/:-@\[-`{-~])")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<!--[^<>]{0,500}-->")


def read(path: Path, _: Limits) -> tuple[list[Article], list[Finding]]:
    """Return the article of the file."""
    words, doubtful = words_of(path)
    facts, rest = front_matter.parted(words)
    heading = next(filter(None, rest.lstrip()[:1000].split("\n")), "")
    if not facts.title and (found := _HEADING.fullmatch(heading.strip())):
        facts = facts._replace(title=_inside(found["words"]))
    made, more = article(path, facts, unmarked(rest), sha256_of(path))
    return [made], [*doubtful, *more]


def unmarked(words: str) -> str:
    r"""Return the words of Markdown: headings and rows of tables are paragraphs, links are the words that lead on.

    >>> unmarked("## Near *Hit*\nTwo [fell](http://x.org).")
    'Near Hit\n\nTwo fell.'
    """
    return "\n".join(_line(line) for line in words.replace("\r\n", "\n").split("\n")).strip("\n")


def _line(line: str) -> str:
    bare = _QUOTED.sub("", line.strip(), count=1) if line.lstrip().startswith(">") else line.strip()
    if heading := _HEADING.fullmatch(bare[:1000]):
        return f"\n{_inside(heading['words'])}\n"
    if bare.startswith("|") and bare.endswith("|"):
        return "" if _RULE.fullmatch(bare[:1000]) else f"\n{_inside(bare.strip('| '))}\n"
    return "" if _RULE.fullmatch(bare[:1000]) else _inside(bare)


def _inside(words: str) -> str:
    for mark in (_ADDRESS, _TAG, _LINK, _STRONG, _STRONG, _ESCAPED):
        words = mark.sub(lambda found: found.groupdict().get("words", ""), words)
    return words


FORM = Form("Markdown", SUFFIXES, text.is_text, read)
