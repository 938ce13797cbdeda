"""Reports that an article itself takes back: 'reports of an attack proved wrong', 'they did not'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.extract.sentences import Sentence

_FALSE = (
    r"(?:false|wrong(?! (?:to|of)\b)|untrue|unfounded|baseless|incorrect|mistaken|a hoax|a false alarm|a rumou?r|fake"
    r"|fabricated)"
)
"""Of a report; whoever was wrong to attack did attack."""
_SHOWS = r"(?:prove[sd]?(?: to be)?|turn(?:s|ed) out to be|appears? to be|seems? to be|(?:was|were|is|are)(?: all)?)"
_REPORTS = (
    r"(?:reports?|claims?|rumou?rs?|messages?|posts|accounts?|stories|news|videos?|footage|it|they|th(?:is|at|ese|ose))"
)
_REFUTED = re.compile(
    rf"\b{_REPORTS}\b[^.;]{{0,120}}?\b{_SHOWS} {_FALSE}\b"
    rf"|\b{_FALSE} (?:reports?|claims?|rumou?rs?|news|posts|stories|allegations?)\b"
    r"|\b(?:wrongly|falsely|mistakenly|erroneously) (?:reported|described|taken for|identified)\b"
    r"|\b(?:reports?|rumou?rs?|sounds?) of\b[^.;]{0,120}?\b(?:proved|turned out) to be\b"
    r"|\bden(?:y|ies|ied|ying) (?:a|the|any|these|those|such)?\s?"
    r"(?:report|reports|rumou?rs?|claims?|allegations?) (?:that|of)\b",
    re.IGNORECASE,
)
_STOP = r"(?=\s?[,;:.–—]|$)"
_RETRACTS = re.compile(
    rf"(?:they|it|that|this|these|those|the (?:reports?|claims?|rumou?rs?|story)) "
    rf"(?:{_SHOWS} {_FALSE}\b|did not(?: (?:happen|occur|take place)\b|{_STOP})"
    rf"|never (?:happened|took place|did)\b|do(?:es)? not (?:exist\b|hold(?: up)?{_STOP}))"
    r"|nothing of the (?:kind|sort) (?:happened|took place)",
    re.IGNORECASE,
)


def is_refuted(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence names a report as wrong, or one that is denied altogether.

    >>> from geomap.extract.sentences import sentences
    >>> text = "Reports of shelling in Hama proved wrong. Shells fell on Homs."
    >>> [is_refuted(text, each) for each in sentences(text)]
    [True, False]
    """
    return _REFUTED.search(text, sentence.start, sentence.end) is not None


def retracts(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence takes back what the one before it told: 'They appear to be false.'."""
    return _RETRACTS.match(text, sentence.start, sentence.end) is not None
