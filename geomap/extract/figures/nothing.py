"""Words that say that nobody was killed or wounded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.mention import Counted

SURE, IMPLIED, LIKELY, UNSURE = 0.85, 0.7, 0.55, 0.5
_HARM = r"(?:killed|died|dead|dies|hurt|harmed|injured|wounded|slain)"
_HARMS = rf"(?P<harm>{_HARM}(?: (?:or|and|nor) {_HARM})?)"
_WAS = r"(?:is|are|was|were|has|have|had|has been|have been|had been|got|is reported|was reported|were reported)"
_NAME = r"(?:casualties|casualty|losses|victims|injuries|injury|deaths|fatalities|loss of life|wounded|dead)"
_ARE = r"(?:are|were|was|is)"
_UNHURT = r"(?:unhurt|unharmed|unscathed|uninjured|safe)"
_NAMES = rf"(?P<name>{_NAME}(?: (?:or|and|nor) {_NAME})?)(?! (?:of (?:its|their|his) own|among))"
_FILLED = r"(?:(?!word|report|news|detail|figure|information|claim|more|further|longer|new|of\b|on\b|about)[\w.'’-]+ )"
_WITHIN = r"(?:on|in|at|aboard|inside|near|from|among|around|there|outside)(?: (?!but\b|and\b)[\w’'-]+){0,4}?"
_RULES = (
    (SURE, rf"\b(?:no|neither|without(?: causing| any| causing any)?) {_FILLED}{{0,3}}?{_NAMES}\b"),
    (SURE, rf"\b(?:not|n['’]t) (?:cause|result in|lead to|suffer|inflict|record|report) (?:any |further )?{_NAMES}\b"),
    (UNSURE, rf"\bno (?:immediate |initial )?reports? of (?:any )?{_NAMES}\b"),
    (SURE, rf"\b(?:no one|nobody|no-one|none(?: of [^,.;:]{{1,50}}?)?|not one)(?: else)? (?:{_WAS} )?{_HARMS}\b"),
    (SURE, rf"\b(?:no one|nobody|no-one)(?: else)? {_WITHIN} (?:{_WAS}) {_HARMS}\b"),
    (SURE, rf"\bno (?:person|people|others?) (?:{_WAS}) {_HARMS}\b"),
    (SURE, rf"\bno (?!fewer\b|less\b|more\b|longer\b)(?P<some>[\w.'’-]+) (?:[\w.'’-]+ ){{0,3}}?(?:{_WAS}) {_HARMS}\b"),
    (SURE, rf"\b(?:all|every(?:one|body)?)\b[^.,;:]{{0,40}}\b(?P<harm>(?:escaped|survived|{_ARE}) {_UNHURT})\b"),
    (SURE, rf"\bneither [^.;:]{{1,50}}? (?:{_WAS}) {_HARMS}\b"),
    (UNSURE, rf"\bneither [^.;:]{{1,30}}? (?:reported|suffered|had) (?:any )?{_NAMES}\b"),
    (SURE, r"\b(?P<harm>kill|hurt|harm|injur|wound|touch)(?:ed|ing|s|es)? (?:nobody|no one|no-one|none)\b"),
    (LIKELY, r"\b(?:was|were|are|escaped) (?P<harm>un(?:hurt|harmed|scathed|injured)|not (?:hurt|harmed|injured))\b"),
)  # fmt: skip
_PATTERNS = tuple((confidence, re.compile(pattern, re.IGNORECASE)) for confidence, pattern in _RULES)
_KILLED = re.compile(r"kill|die|dead|death|fatal|slain|loss of life", re.IGNORECASE)
_WOUNDED = re.compile(r"injur|wound|hurt|harm|touch|scath", re.IGNORECASE)


class Nothing(NamedTuple):
    """Words by which nobody was killed, or nobody wounded."""

    start: int
    """Where they begin in the text."""
    end: int
    """Where they end."""
    of: Counted
    """What befell nobody."""
    confidence: float
    """How sure that is; less for the killed where nobody is said to be hurt."""


def nothing(text: str, start: int, end: int) -> Iterator[Nothing]:
    """Give what befell nobody between two places of a text.

    >>> text = "No casualties were reported."
    >>> [each.of for each in nothing(text, 0, len(text))]
    ['killed', 'wounded']
    """
    seen: set[tuple[int, Counted]] = set()
    for confidence, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            words = match.groupdict()
            for of, factor in _roles(words.get("harm") or match["name"], is_some="some" in words):
                if (match.end(), of) not in seen:
                    seen.add((match.end(), of))
                    yield Nothing(*match.span(), of, min(confidence, factor))


def _roles(words: str, *, is_some: bool) -> Iterator[tuple[Counted, float]]:
    """Give what befell nobody; of 'no policeman was hurt' it is open whether others were killed."""
    is_killed, is_wounded = bool(_KILLED.search(words)), bool(_WOUNDED.search(words))
    if not is_killed and not is_wounded:
        is_killed = is_wounded = True
    yield "killed", SURE if is_killed else UNSURE if is_some else IMPLIED
    if is_wounded:
        yield "wounded", SURE
