"""The floor: what a simple dictionary finds, runs of capitalised words that are a name of a town or land."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.extract.places.truth import Span
from benchmarks.resolver.floors import areas, packages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

LEAST_PEOPLE = 15_000
MOST_WORDS = 4
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OWNER = re.compile(r"['’]s$")


def names() -> frozenset[str]:
    """Return every name of towns of so many people, and of countries and provinces."""
    towns = (name for name, spot in packages() if spot.population >= LEAST_PEOPLE)
    return frozenset(towns) | frozenset(name for name, _ in areas())


def found(text: str, known: AbstractSet[str]) -> frozenset[Span]:
    """Return the spans that a dictionary finds, the longest at each place."""
    return frozenset(_found(text, known))


def _found(text: str, known: AbstractSet[str]) -> Iterator[Span]:
    words = [Span(match.start(), match.start() + len(_OWNER.sub("", match[0]))) for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        count = _longest(text, words[at : at + MOST_WORDS], known)
        if count:
            yield Span(words[at].start, words[at + count - 1].end)
        at += max(count, 1)


def _longest(text: str, words: list[Span], known: AbstractSet[str]) -> int:
    """Return how many words from the first on are a name that begins with a capital; 0 if none are."""
    for count in range(len(words), 0, -1):
        name = " ".join(text[words[0].start : words[count - 1].end].split())
        if name[0].isupper() and name in known:
            return count
    return 0
