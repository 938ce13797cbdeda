"""PDF: the words of its pages; what its properties say stands in where the words do not say it.

One with a password is refused, and one whose pages are pictures of words.
"""

from __future__ import annotations

import logging
import re
import struct
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError
from geomap.extract.articles import lines, told
from geomap.extract.articles.cleaned import cleaned, line_of
from geomap.extract.articles.facts import Facts, article
from geomap.extract.articles.form import Form
from geomap.files import name_of, sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pypdf import PdfReader

    from geomap.extract.article import Article
    from geomap.readers.limits import Limits

SUFFIXES = (".pdf",)
MARK = b"%PDF-"
WITHIN = 1024
"""The mark stands in so many bytes; some programs write others before it."""
MOST_PAGES = 500
MOST_LETTERS = 10_000_000
WANTED = "a PDF with words in it, no password and no damage"
DAMAGED = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, NotImplementedError,
    AssertionError, EOFError, zlib.error, struct.error,
)  # fmt: skip
"""What reading a damaged file raises, beside pypdf's own."""
_MADE = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_FILE = re.compile(
    r"(?:microsoft word|untitled|powerpoint)\b.*|.*\.(?:docx?|pdf|indd|odt|rtf|txt|tex|html?|qxd)", re.IGNORECASE
)
"""Titles that programs give of their own accord."""


def is_it(head: bytes) -> bool:
    """Whether it begins as PDF does."""
    return MARK in head[:WITHIN]


def read(path: Path, limits: Limits) -> tuple[list[Article], list[Finding]]:
    """Return the article of the file. Raises InputError where it has no words that can be read."""
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415 - only such files need it

    try:
        pages, properties = _read(path, limits)
    except (PyPdfError, DependencyError, *DAMAGED) as error:
        raise InputError(path, f"not whole PDF ({' '.join(str(error).split())[:200]})", WANTED) from error
    words = lines.paragraphs(pages)
    if not any(letter.isalpha() for letter in words):
        raise InputError(path, "its pages have no words; they may be pictures of them", WANTED)
    facts = _facts(properties, cleaned(words))
    made, doubtful = article(path, facts, words, sha256_of(path))
    if facts.published:
        wanted = "the day of publication, which its words do not say"
        doubtful.append(Finding(name_of(path), 0, "published", f"{facts.published}, when the file was made", wanted))
    return [made], doubtful


def _read(path: Path, limits: Limits) -> tuple[list[str], dict[str, str]]:
    from pypdf import PdfReader  # noqa: PLC0415 - as above

    with path.open("rb") as file, _unheard():
        reader = PdfReader(file)
        if reader.is_encrypted:
            raise InputError(path, "it has a password or is locked", WANTED)
        properties = {name: str(value) for name, value in (reader.metadata or {}).items()}
        return list(_pages(path, reader, min(limits.file_bytes, MOST_LETTERS))), properties


@contextmanager
def _unheard() -> Iterator[None]:
    """Keep what pypdf notes of a damaged file from the standard error; who listens to its log hears it all the same."""
    log, handler = logging.getLogger("pypdf"), logging.NullHandler()
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)


def _pages(path: Path, reader: PdfReader, most: int) -> Iterator[str]:
    letters = 0
    for number, page in enumerate(reader.pages, 1):
        words = page.extract_text()
        letters += len(words)
        if number > MOST_PAGES or letters > most:
            raise InputError(path, f"more than {MOST_PAGES} pages or {most:,} letters", "one article")
        yield words


def _facts(properties: dict[str, str], words: str) -> Facts:
    """Return the title that is one, and the day on which the file was made where its words say none."""
    title = line_of(properties.get("/Title", ""))
    made = _MADE.match(properties.get("/CreationDate", ""))
    day = "-".join(made.groups()) if made and not told.said(words).published else ""
    return Facts(title="" if _FILE.fullmatch(title) else title, published=day, language=properties.get("/Lang", ""))


FORM = Form("PDF", SUFFIXES, is_it, read, (("pypdf", "pypdf"),))
