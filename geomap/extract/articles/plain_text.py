"""Plain text: the headline, an empty line, paragraphs; what stands between lines of hyphens before it counts too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError
from geomap.extract.articles import front_matter
from geomap.extract.articles.facts import article
from geomap.extract.articles.form import Form
from geomap.files import sha256_of
from geomap.readers.formats.common import text

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.extract.article import Article
    from geomap.readers.limits import Limits

SUFFIXES = (".txt", ".text")


def read(path: Path, _: Limits) -> tuple[list[Article], list[Finding]]:
    """Return the article of the file."""
    words, doubtful = words_of(path)
    facts, rest = front_matter.parted(words)
    made, more = article(path, facts, rest, sha256_of(path))
    return [made], [*doubtful, *more]


def words_of(path: Path) -> tuple[str, list[Finding]]:
    """Return the text of a file, and that its encoding was guessed. Raises InputError where it is no text."""
    encoding = text.encoding_of(path)
    try:
        return path.read_text(encoding=encoding.name), encoding.doubtful
    except UnicodeDecodeError as error:
        raise InputError(path, f"not {encoding.name} ({error.reason})", text.WANTED) from error


FORM = Form("plain text", SUFFIXES, text.is_text, read)
