"""A sentence cut into clauses: what is said in one is not said of what stands in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geomap.extract.sentences import Sentence

_BOUNDARY = re.compile(
    r"""
    \s*[;:—…]\s*
    | \s+[–-]\s+
    | ,?\s+(?=(?:but|while|when|after|before|since|because|although|though|until|whereas|yet|whereupon)\b)
    | ,\s+(?=(?:and|which|who|whose|where|as|though|with|saying|according)\b)
    | \s+(?=(?:who|which)\s)
    | \s+(?=and\s+(?:on|in|then|later|late|early|days|hours|weeks)\b)
    | \s*[“”"]\s*
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Clause(NamedTuple):
    """A part of a sentence with a verb of its own, or what stands for one."""

    start: int
    """Where it begins in the article's text."""
    end: int
    """Where it ends."""


def clauses(text: str, sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence in their order; together they hold all its words.

    >>> from geomap.extract.sentences import sentences
    >>> text = "Rockets hit the base after the strike, but nobody was hurt."
    >>> [text[each.start:each.end] for each in clauses(text, sentences(text)[0])]
    ['Rockets hit the base', 'after the strike', 'but nobody was hurt.']
    """
    found, start = [], sentence.start
    for gap in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        if gap.start() > start:
            found.append(Clause(start, gap.start()))
        start = gap.end()
    if start < sentence.end:
        found.append(Clause(start, sentence.end))
    return found
