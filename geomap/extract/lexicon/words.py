"""A text cut into words that can be compared: folded, one spelling for each, the Arabic article known in any form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.names import fold_many
from geomap.names.bare import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geomap.extract.sentences import Sentence

ARTICLE = "al"
"""The key of the Arabic article, however it is romanised."""
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‘ʼʻ`´][^\W_]+)*")
_OWNER = re.compile(r"['’‘][sS]$")
_ALWAYS = frozenset({"al", "el", "ul"})
_BEFORE_HYPHEN = frozenset({"il"} | set(ARTICLES) - {"the"}) - _ALWAYS
"""These are an article only where a hyphen ties them to a word."""


class Word(NamedTuple):
    """A word of a text."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends, without an 's that says whose something is."""
    raw: str
    """As it stands."""
    key: str
    """What it is compared by: folded, in the one spelling that stands for all."""


def words(text: str, sentences: Sequence[Sentence], spellings: Mapping[str, str]) -> list[list[Word]]:
    """Return the words of each sentence.

    >>> from geomap.extract.sentences import sentences
    >>> [word.key for word in words("U.S. and Iran's", sentences("U.S. and Iran's"), {})[0]]
    ['us', 'and', 'iran']
    """
    cut = [list(_cut(text, each.start, each.end)) for each in sentences]
    keys = iter(fold_many([raw for found in cut for _, _, raw in found]))
    return [
        [Word(start, end, raw, _key(text, start, end, spellings, next(keys))) for start, end, raw in found]
        for found in cut
    ]


def keys(name: str, spellings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a name's words; articles inside it are left out, as texts set them or not.

    >>> keys("Jama'at Nusrat al-Islam", {}), keys("al-Qassam", {})
    (('jamaat', 'nusrat', 'islam'), ('al', 'qassam'))
    """
    cut = list(_cut(name, 0, len(name)))
    folded = fold_many([raw for _, _, raw in cut])
    found = [_key(name, start, end, spellings, key) for (start, end, _), key in zip(cut, folded, strict=True)]
    if found and found[0] == "the":
        found = found[1:] or found
    return tuple(key for at, key in enumerate(found) if key != ARTICLE or at == 0)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    found = []
    for match in _WORD.finditer(text, start, end):
        raw = _OWNER.sub("", match[0])
        found.append((match.start(), match.start() + len(raw), raw))
    return found


def _key(text: str, start: int, end: int, spellings: Mapping[str, str], folded: str) -> str:
    if folded in _ALWAYS or (
        folded in _BEFORE_HYPHEN and text[end : end + 1] == "-" and text[start - 1 : start] != "-"
    ):
        return ARTICLE
    return spellings.get(folded, folded)
