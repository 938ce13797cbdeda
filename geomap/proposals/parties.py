"""Who somebody is, as keys that two ways of naming the same side share: countries, who stands behind, names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.names import fold, sound
from geomap.proposals.words import BACKED, BEHIND, COMMON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.gazetteer import Gazetteer

Keys = frozenset[str]
"""`=US` is a country's own side, `+IR` whom a country stands behind, anything else the sound of a word of a name."""
OWN, BACKED_BY = "=", "+"
MOST_WORDS = 60
"""So many words of a text are looked at: whoever is named later is not whom it is about."""
LONGEST_COUNTRY = 3
"""A country's name has no more words than these."""
SHORTEST = 3
"""A shorter word is an article, or a code that stands in capitals."""
_WORD = re.compile(r"\w+(?:[.'’ʼ`]\w+)*\.?")


class Parties:
    """Turns texts about who did it or who was hit into keys; each different text is looked at once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the gazetteer that knows countries and their adjectives."""
        self._gazetteer = gazetteer
        self._known: dict[str, Keys] = {}
        self._countries: dict[str, str] = {}

    def keys(self, text: str) -> Keys:
        """Return the keys of everybody whom a text names; none where it names nobody in particular."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = frozenset(self._keys(_WORD.findall(text)[:MOST_WORDS]))
        return found

    def country(self, name: str) -> str:
        """Return the code of a country by its name, adjective or code in capitals; empty if it is none."""
        if name not in self._countries:
            is_word = len(fold(name)) > SHORTEST or name.isupper()
            place = self._gazetteer.country(name) if is_word else None
            self._countries[name] = (place.country or "") if place else ""
        return self._countries[name]

    def _keys(self, words: list[str]) -> Iterator[str]:
        place = 0
        while place < len(words):
            code, length = self._country_at(words, place)
            if code:
                yield (BACKED_BY if _is_behind(words, place, length) else OWN) + code
            elif key := key_of(words[place]):
                yield key
            place += length

    def _country_at(self, words: list[str], place: int) -> tuple[str, int]:
        """Return the country whose name begins at a word, and of how many words it is; empty and 1 if there is none."""
        for length in range(min(LONGEST_COUNTRY, len(words) - place), 0, -1):
            if code := self.country(" ".join(words[place : place + length])):
                return code, length
        return "", 1


def _is_behind(words: list[str], place: int, length: int) -> bool:
    after, before = words[place + length : place + length + 1], words[max(place - 1, 0) : place]
    return any(fold(word) in BACKED for word in after) or any(fold(word) in BEHIND for word in before)


def key_of(word: str) -> str:
    """Return the key of one word, alike for its spellings; empty if it says nothing of who it is.

    >>> key_of("Kataib") == key_of("Kata'ib"), key_of("soldiers"), key_of("107")
    (True, '', '')
    """
    folded = fold(word)
    if len(folded) < SHORTEST or folded in COMMON | BACKED or folded.isdecimal():
        return ""
    return sound(folded)


def is_vague(keys: Keys) -> bool:
    """Say whether keys tell only who stands behind somebody, who may then go by any name."""
    return all(key.startswith(BACKED_BY) for key in keys)
