"""Figures of a sentence that are parts of others in it, or add up what befell people over years."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from geomap.extract.figures import words
from geomap.extract.figures.persons import PART, SURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.mention import Counted, Figure
    from geomap.extract.sentences import Sentence

HARMED: tuple[Counted, ...] = ("killed", "wounded")
REACH = 150
"""So many letters behind a figure may say that it is of years."""
MOST_PARTS = 8
"""So many figures behind a total may be its parts."""
_OF_THEM = re.compile(r"\s(?:of (?:them|whom)|among them)\b", re.IGNORECASE)
_OVER_TIME = re.compile(
    r"""
    \bthis\ year\b
    | \bsince\ (?:\d{4}|[^,.;]{1,60}\b(?:began|started|erupted|broke\ out))\b
    | \bsince\ (?:january|february|march|april|may|june|july|august|september|october|november|december)\b
    | \bsince\ the\ (?:start|beginning|outbreak|war|conflict|uprising|invasion|coup|truce|ceasefire)\b
    | \b(?:in|over|during)\ the\ (?:past|last)\ (?:\w+\ )?(?:years?|months?|decades?)\b
    | \b(?:in|of)\ (?:more\ than\ )?\w+\ (?:years|decades)\b
    | \b(?:years|decades)\ of\ (?:war|fighting|conflict|violence)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words by which those of years are counted together."""
_HAS_KILLED = re.compile(
    r"\b(?:war|conflict|insurgency|uprising|rebellion|violence|unrest|feud)\b[^.;,]{0,40}"
    r"\b(?:has|have|had)\s(?:\w+\s)?(?:killed|claimed|cost|left|wounded|injured)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
"""Words by which a war has killed people."""
_MOST = re.compile(r"\b(?:[a-z]{3,}(?:iest|est)|first|worst|most(?! of\b)|second|third|biggest)\b", re.IGNORECASE)
"""Words by which one incident is compared with those of years."""


def without_parts(text: str, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Give figures in their order; what is no count of its own is unsure."""
    parts = {
        at for of in HARMED for at in _parts(text, [(at, each) for at, each in enumerate(figures) if each.of == of])
    }
    for at, each in enumerate(figures):
        is_none = at in parts or (each.of in HARMED and _is_over_time(text, sentence, each))
        yield replace(each, confidence=min(each.confidence, PART)) if is_none else each


def _parts(text: str, figures: Sequence[tuple[int, Figure]]) -> Iterator[int]:
    """Give the numbers of figures that are parts: 'two of them', and those that make up the total before them."""
    sure = [(at, each) for at, each in figures if each.confidence > PART]
    for order, (at, each) in enumerate(sure):
        if order and _OF_THEM.match(text, each.end):
            yield at
        after = sure[order + 1 : order + 1 + MOST_PARTS]
        sums = accumulate((part.best or 0) for _, part in after)
        length = next((number for number, total in enumerate(sums, 1) if number > 1 and total == _total(each)), 0)
        yield from (number for number, _ in after[:length])


def _total(figure: Figure) -> int | None:
    """Return the number of people whose sorts may follow; None where it counts one sort."""
    last = figure.value.lower().split()[-1]
    is_total = last in words.EVERYBODY or figure.value[:1].isdigit() or len(figure.value.split()) == 1
    return (figure.best if figure.best is not None else figure.low) if is_total else None


def _is_over_time(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is of years: 'the 23rd this year', and not 'in the worst attack since May'."""
    if _HAS_KILLED.search(text, max(sentence.start, figure.start - REACH), figure.start):
        return True
    over = _OVER_TIME.search(text, figure.end, min(sentence.end, figure.end + REACH))
    return over is not None and not _MOST.search(text, figure.end, over.start()) and figure.confidence <= SURE
