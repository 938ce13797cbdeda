"""Coordinates that stand in words, struck: a note that says 33.52381, 44.25614 undoes any grid."""

from __future__ import annotations

import re

from geomap.gazetteer import coordinates
from geomap.publish.strike import STRUCK

_SIXTIETHS = r"\s*\d{1,2}(?:[.,]\d+)?\s*"
_MINUTES = rf"""{_SIXTIETHS}['′’](?:{_SIXTIETHS}(?:["″”]|''))?"""
_ANGLE = rf"[-+−]?\d{{1,3}}(?:[.,]\d+)?\s*(?:[°º˚]|deg(?:rees)?\b)(?:{_MINUTES})?"
_FORMS = (
    re.compile(
        r"[-+−]?\d{1,3}[.,]\d+\s*°?\s*[NSEW]?\s*[,;/ ]\s*[-+−]?\d{1,3}[.,]\d+(?:\s*°?\s*[NSEW]\b)?", re.IGNORECASE
    ),
    re.compile(rf"{_ANGLE}(?:\s*[NSEW]\b)?", re.IGNORECASE),
    re.compile(r"[-+−]?(?<![\d.,])\d{1,3}(?:\.\d{2,}|,\d{4,})(?![.,]?\d)"),
    re.compile(r"\b\d{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z][A-HJ-NP-V]\s?\d{2,5}\s?\d{2,5}\b", re.IGNORECASE),
    re.compile(r"(?<![\w+])[23456789CFGHJMPQRVWX0]{4,8}\+[23456789CFGHJMPQRVWX]{2,7}\b", re.IGNORECASE),
    re.compile(r"\b\d{6}(?:\.\d+)?\s*m?\s*E?[ ,;]+\d{6,8}(?:\.\d+)?\s*m?\s*N?\b", re.IGNORECASE),
    re.compile(r"/{3}\w+\.\w+\.\w+"),
)
"""Pairs of decimals; degrees with a sign; long decimals alone; MGRS; Plus Codes; UTM; three words after slashes."""


def without_coordinates(text: str) -> str:
    """Return a text with all that reads as coordinates struck; a cell that still reads as some is struck as a whole.

    >>> without_coordinates("hit at 33.52381 N, 44.25614 E, 12 wounded"), without_coordinates("1,200 people, 2.5 km")
    ('hit at ▮▮▮, 12 wounded', '1,200 people, 2.5 km')
    """
    if not _DIGIT.search(text):
        return text
    for form in _FORMS:
        text = form.sub(STRUCK, text)
    return STRUCK if isinstance(coordinates.read(text), coordinates.Given) else text


_DIGIT = re.compile(r"\d|/{3}")
