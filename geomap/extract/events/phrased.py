"""Phrases with lists and gaps in them, as one regular expression: '{reply} of .. {came}'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.events.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GAPS = {".": 1, "..": 3, "...": 6}
"""What stands for other words, and for how many of them at most."""
_SPACE = r"[\"”’]?\s+[\"“‘]?"
"""Between two words, the first or the last of a quotation."""
_LIST = re.compile(r"\{(\w+)\}")


def phrased(phrases: Iterable[str], lists: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    """Return a pattern of phrases: {name} stands for one of a list, .. for some words; what is meant stands in <>.

    Without <> the whole phrase is meant; what is meant is the last group of a match.

    >>> pattern = phrased(["{reply} of .. {came}"], {"reply": ["answer", "reply"], "came": ["came"]})
    >>> pattern.search("The answer of the army came at dawn.")[0]
    'answer of the army came'
    """
    each = (_one(phrase, lists) for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(each)})", re.IGNORECASE)


def _one(phrase: str, lists: Mapping[str, Iterable[str]]) -> str:
    """Return the pattern of a phrase, with one group."""
    whole = phrase if "<" in phrase else f"<{phrase}>"
    pattern = ""
    for word in whole.split():
        if word in GAPS:
            pattern += rf"(?:[\w’'-]+{_SPACE}){{0,{GAPS[word]}}}?"
        else:
            pattern += word + _SPACE
    filled = _LIST.sub(lambda found: rf"(?:{spelled(lists[found[1]])})", pattern.removesuffix(_SPACE))
    return filled.replace("<", "(").replace(">", r"\b)")
