"""Text as an article keeps it: NFC, lines ended by a line feed, nothing that is not seen, paragraphs parted."""

from __future__ import annotations

import re
from unicodedata import normalize

from geomap.extract.sentences import WRAPPED

MOST_MARKS = 30
"""So many marks may follow a letter, as in Unicode's stream-safe text; to sort more takes their number squared."""
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_JOINERS = re.compile("(?<![\u0600-\u1fff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u1fff])")
"""Persian and the scripts of India are written with these between letters; elsewhere they only hide."""
_SPACES = re.compile(r"[^\S\n]+")
_MARKS = re.compile(rf"([^\w\s\x00-\x7f]{{{MOST_MARKS}}})[^\w\s\x00-\x7f]+")


def cleaned(text: str) -> str:
    r"""Return a text without what is not seen, in single spaces, with one empty line between paragraphs.

    A line that is longer than lines are where they are broken for want of room is a paragraph of its own.

    >>> cleaned("Cafe\u0301\u200b  hit\r\n\r\n\r\nTwo\xa0fell.")
    'Café hit\n\nTwo fell.'
    """
    text = _SPACES.sub(" ", _seen(_BREAKS.sub("\n", text)))
    return _paragraphs([line.strip() for line in text.split("\n")])


def line_of(text: str) -> str:
    r"""Return a text on one line, as a title stands.

    >>> line_of(" Two\nfell ")
    'Two fell'
    """
    return " ".join(cleaned(text).split())


def _seen(text: str) -> str:
    text = _JOINERS.sub("", _UNSEEN.sub("", text))
    return text if text.isascii() else normalize("NFC", _MARKS.sub(r"\1", text))


def _paragraphs(lines: list[str]) -> str:
    """Return lines, those of one paragraph below each other, paragraphs parted by an empty line."""
    kept: list[str] = []
    for line in lines:
        before = kept[-1] if kept else ""
        if line and len(before) >= WRAPPED.stop:
            kept.append("")
        if line or before:
            kept.append(line)
    return "\n".join(kept).strip("\n")
