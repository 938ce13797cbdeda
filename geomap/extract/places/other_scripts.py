"""Places in scripts without capitals: words looked up as they stand, and only names of weight taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.places.candidates import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.places.known import Names
    from geomap.extract.places.tokens import Word

LONGEST = 4
"""No name looked up has more words."""
LEAST = {1: 5.5, 2: 4.5}
"""What the place of a name of one word weighs at least, of a longer one: short ones are words as well."""


def names(text: str, sentence: Sequence[Word]) -> Iterator[str]:
    """Give every name of a sentence that is worth looking up."""
    for first, last in _windows(sentence):
        yield written(text, sentence, first, last)


def spans(text: str, sentence: Sequence[Word], known: Names) -> Iterator[tuple[int, int, float]]:
    """Give the names found, the longest at each word: the first word, the one behind the last, what speaks for it."""
    passed = 0
    for first, last in _windows(sentence):
        found = known.get(written(text, sentence, first, last))
        least = LEAST[min(last - first, 2)]
        if first >= passed and found and found.weight >= least:
            yield first, last, found.weight - least
            passed = last


def _windows(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give the words and pairs, threes and fours of words without capitals, the longest first at each word."""
    for first, word in enumerate(sentence):
        if not _is_caseless(word):
            continue
        last = first + 1
        while last < min(len(sentence), first + LONGEST) and sentence[last].is_joined and _is_caseless(sentence[last]):
            last += 1
        yield from ((first, end) for end in range(last, first, -1))


def _is_caseless(word: Word) -> bool:
    """Say whether a word is of letters that are neither capital nor small, two at least."""
    return len(word.text) > 1 and word.text[0].isalpha() and word.text[0].lower() == word.text[0].upper()
