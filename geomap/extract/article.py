"""An article as its publisher has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """The words of one article, and what is known about who published them and when."""

    file: str
    """The file that it was read from, as the user named it; several articles of a feed share it."""
    text: str
    """All its words: the title, an empty line, then paragraphs parted by empty lines. Spans count its letters."""
    title: str = ""
    """Its headline, which is also how the text begins; empty if it has none."""
    publisher: str = ""
    """Who published it; empty if unknown."""
    url: str = ""
    """Its address; empty if unknown."""
    published: date | None = None
    """The day on which it was published, which days of the week are told from; None if unknown."""
    language: str = ""
    """ISO 639-1 code of its language; empty if unknown."""
    sha256: str = ""
    """Checksum of the file's bytes, of a feed's entry that of its text."""
