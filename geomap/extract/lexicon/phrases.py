"""Names of several words, found in a run of words: the longest that begins at a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from geomap.extract.lexicon.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geomap.extract.lexicon.words import Word

Meant = TypeVar("Meant")
_MOST_BETWEEN = 1
"""So many articles may stand between two words of a name."""


class Found(NamedTuple, Generic[Meant]):
    """A name that stands in a run of words."""

    first: int
    """Number of its first word in the run, counted from 0."""
    last: int
    """Number of its last word."""
    meant: tuple[Meant, ...]
    """All that have this name, in the order of their table."""


class Phrases(Generic[Meant]):
    """Names and what they stand for."""

    def __init__(self, names: Iterable[tuple[tuple[str, ...], Meant]]) -> None:
        """Take each name as the keys of its words, and what it stands for."""
        self._by_first: dict[str, dict[tuple[str, ...], list[Meant]]] = {}
        for keys, meant in names:
            if keys:
                these = self._by_first.setdefault(keys[0], {}).setdefault(keys, [])
                if meant not in these:
                    these.append(meant)
        self._lengths = {
            first: sorted({len(keys) for keys in under}, reverse=True) for first, under in self._by_first.items()
        }

    def get(self, keys: tuple[str, ...]) -> tuple[Meant, ...]:
        """Return what a name stands for; nothing if it is not known."""
        return tuple(self._by_first.get(keys[0], {}).get(keys, ())) if keys else ()

    def find(self, words: Sequence[Word]) -> Iterator[Found[Meant]]:
        """Give the names in a run of words from left to right, the longest that begins at each word."""
        at = 0
        while at < len(words):
            found = self.at(words, at)
            if found:
                yield found
                at = found.last
            at += 1

    def at(self, words: Sequence[Word], first: int) -> Found[Meant] | None:
        """Return the longest name that begins at a word; None if none does or there is no such word."""
        key = words[first].key if first < len(words) else ""
        under: Mapping[tuple[str, ...], list[Meant]] = self._by_first.get(key, {})
        for length in self._lengths.get(key, ()):
            keys, last = _taken(words, first, length)
            if keys in under:
                return Found(first, last, tuple(under[keys]))
        return None


def _taken(words: Sequence[Word], first: int, length: int) -> tuple[tuple[str, ...], int]:
    """Return so many keys from a word on without articles between them, and the number of the last word."""
    keys = [words[first].key]
    last = first
    for at in range(first + 1, min(len(words), first + length * (1 + _MOST_BETWEEN))):
        if len(keys) == length:
            break
        if words[at].key != ARTICLE:
            keys.append(words[at].key)
            last = at
    return tuple(keys), last
