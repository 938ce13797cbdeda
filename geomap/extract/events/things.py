"""Things and people that a clause brings in, as 'a minibus', and those that it takes as known, as 'the minibus'."""

from __future__ import annotations

import re

from geomap.extract.events.words import known

_BRINGS = re.compile(
    r"\b(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|some)\s+(?=[a-z])",
    re.IGNORECASE,
)
_KNOWS = re.compile(r"\b(?:the|that|this|those|these|both|its|their|his|her)\s+(?=[a-z])", re.IGNORECASE)
_WORD = re.compile(r"(?P<word>[a-z][a-z’'-]+)(?P<gap>\s+)?")
_MOST_WORDS = 4
"""So many words a thing may be called by: 'a white minibus'."""
_ENDS = frozenset(
    """
    of in at on near with that who which when where was were had has have is are be been to from by and or but as for
    after before into onto over under inside outside along between towards toward against through across about than
    said says told also not while during off out up down belonging carrying
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""With these the words for a thing end."""
_OF_ALL = frozenset(
    """
    spokesman spokeswoman spokesperson official officials officer officers minister statement report reports government
    army military police ministry group groups organisation organization source sources witness witnesses resident
    residents day days night morning evening afternoon week weeks month months year years hour hours minute minutes time
    area region district province city country border people persons number others men women man woman part side sides
    state first second third last same other next forces force troops soldier soldiers civilians civilian security
    local early late northern southern eastern western central war conflict movement leader agency television
    territory dozen hundred thousand total
    """.split()  # noqa: SIM905 - as above
)
"""Words that articles use of one incident as of another."""


def brought_in(text: str, start: int, end: int) -> frozenset[str]:
    """Return the words for what is told of as new.

    >>> sorted(brought_in("A bomb hit a white lorry in the town", 0, 36))
    ['lorry', 'white']
    """
    return _told(_BRINGS, text, start, end)


def taken_as_known(text: str, start: int, end: int) -> frozenset[str]:
    """Return the words for what is told of as known.

    >>> sorted(taken_as_known("The lorry was on its way to the old town", 0, 40))
    ['lorry', 'old', 'town', 'way']
    """
    return _told(_KNOWS, text, start, end)


def _told(rule: re.Pattern[str], text: str, start: int, end: int) -> frozenset[str]:
    found = (word for each in rule.finditer(text, start, end) for word in _words(text, each.end(), end))
    return frozenset(word.removesuffix("s") for word in found if word not in _OF_ALL and word not in known().nouns)


def _words(text: str, start: int, end: int) -> list[str]:
    """Return the words from a place on that name one thing."""
    found: list[str] = []
    at = start
    while len(found) < _MOST_WORDS and (match := _WORD.match(text, at, end)) and match["word"] not in _ENDS:
        if match["word"] in known().verbs:
            break
        found.append(match["word"])
        if not match["gap"]:
            break
        at = match.end()
    return found
