"""Words struck from texts: whatever the case, the accents, the spaces and the punctuation between the letters.

A short word is struck only where it stands by itself, for 'Hit' is in 'white'. A longer one is struck within others,
for people join words, and with the whole of them: what is left of a word would tell the rest.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ahocorasick_rs import AhoCorasick, MatchKind

from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STRUCK = "▮▮▮"
"""Stands in place of what was struck, however long that was."""
SHORT = 4
"""Words of fewer letters are struck only as whole words."""
LONGEST = 40
"""Of a longer text so many letters are looked for, and what holds them is struck as a whole."""

MOST_QUOTED = 3
"""So many times may an address be quoted in another."""


class Strike:
    """Strikes what it was given from any text."""

    def __init__(self, secrets: Iterable[str]) -> None:
        """Take the words to strike; those without a letter or digit are left out."""
        found = {plain for secret in secrets if (plain := _plain(secret))}
        cut = sorted({plain[:LONGEST] for plain in found})
        self._is_cut = {plain[:LONGEST] for plain in found if len(plain) > LONGEST}
        self._long = [plain for plain in cut if len(plain) >= SHORT]
        self._short = [plain for plain in cut if len(plain) < SHORT]
        self._finds_long = AhoCorasick(self._long, matchkind=MatchKind.LeftmostLongest)
        self._finds_short = AhoCorasick(self._short)

    def __call__(self, text: str) -> str:
        """Return a text with what is in it struck; one that hides it in an address is struck as a whole."""
        spans = self._spans(text)
        if spans is None or any(self._spans(other) != [] for other in unquoted(text)):
            return STRUCK
        return without_spans(text, spans)

    def _spans(self, text: str) -> list[tuple[int, int]] | None:
        """Return from where to where a text is struck; None if that is all of it."""
        plain = _plain(text)
        long = self._finds_long.find_matches_as_indexes(plain)
        if any(self._long[number] in self._is_cut for number, _, _ in long):
            return None
        short = self._finds_short.find_matches_as_indexes(plain, overlapping=True)
        if not long and not short:
            return []
        where = [at for at, letter in enumerate(text) for _ in _LETTERS[ord(letter)]]
        spans = _whole(text, [(where[start], where[end - 1] + 1) for _, start, end in long])
        words = [(where[start], where[end - 1] + 1) for _, start, end in short]
        return spans + [(start, end) for start, end in words if _is_word(text, start, end)]


class _Letters(dict[int, str]):
    """A table for str.translate: each letter folded, what is none left out; it learns a letter when it meets it."""

    def __missing__(self, codepoint: int) -> str:
        letter = chr(codepoint)
        self[codepoint] = found = letter if letter in STRUCK else fold(letter).replace(" ", "")
        return found


_LETTERS = _Letters()
"""What it has learnt holds for every text."""


def _plain(text: str) -> str:
    """Return the letters and digits of a text, folded.

    >>> _plain("Camp-Tājī"), _plain("33.5")
    ('camptaji', '335')
    """
    return text.translate(_LETTERS)


def unquoted(text: str) -> Iterator[str]:
    """Give what an address says without its signs, and without the signs of these."""
    for _ in range(MOST_QUOTED):
        if "%" not in text or (bare := unquote(text)) == text:
            return
        yield (text := bare)


def _whole(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in their order with the rest of the words in which they begin and end; no letter is seen twice."""
    wide, at = [], 0
    for start, end in spans:
        while start > at and _is_of_word(text[start - 1]):
            start -= 1  # noqa: PLW2901 - the span grows
        at = max(at, end)
        while at < len(text) and _is_of_word(text[at]):
            at += 1
        wide.append((start, at))
    return wide


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf"}


def _is_word(text: str, start: int, end: int) -> bool:
    return not (text[:start][-1:].isalnum() or text[end : end + 1].isalnum())


def without_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with what stands from one place to another struck."""
    kept, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            kept += [text[at:start], STRUCK]
        at = max(at, end)
    return "".join([*kept, text[at:]])
