"""Coordinates that stand in words, struck: a note that says 33.52381, 44.25614 undoes any grid."""

from __future__ import annotations

import re
import unicodedata

from geomap.gazetteer import coordinates
from geomap.publish.strike import STRUCK, unquoted, without_spans

_SIXTIETHS = r"\s*\d{1,2}(?:[.,]\d+)?\s*"
_MINUTES = rf"""{_SIXTIETHS}['′’](?:{_SIXTIETHS}(?:["″”]|''))?"""
_ANGLE = rf"[-+−]?\d{{1,3}}(?:[.,]\d+)?\s*(?:[°º˚]|deg(?:rees)?\b)(?:{_MINUTES})?"
_BETWEEN = r"\s*(?:[,;/ ]|&(?:amp;)?\w+=)\s*"
_FORMS = (
    re.compile(
        rf"[-+−]?\d{{1,3}}[.,]\d+\s*°?\s*[NSEW]?{_BETWEEN}[-+−]?\d{{1,3}}[.,]\d+(?:\s*°?\s*[NSEW]\b)?", re.IGNORECASE
    ),
    re.compile(
        r"(?<![^\W_])m?(?:lat|lng|lon|latitude|longitude)[\"']?\s*[=:]?\s*[\"']?[-+−]?\d{1,3}(?:[.,]\d+)?",
        re.IGNORECASE,
    ),
    re.compile(rf"{_ANGLE}(?:\s*[NSEW]\b)?", re.IGNORECASE),
    re.compile(r"[-+−]?(?<![\d.,])\d{1,3}(?:\.\d{2,}|,\d{4,})(?![.,]?\d)"),
    re.compile(r"\b\d{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z][A-HJ-NP-V]\s?\d{2,5}\s?\d{2,5}\b", re.IGNORECASE),
    re.compile(r"(?<![\w+])[23456789CFGHJMPQRVWX0]{4,8}\+[23456789CFGHJMPQRVWX]{2,7}\b", re.IGNORECASE),
    re.compile(r"\b\d{6}(?:\.\d+)?\s*m?\s*E?[ ,;]+\d{6,8}(?:\.\d+)?\s*m?\s*N?\b", re.IGNORECASE),
    re.compile(r"/{3}\w+\.\w+\.\w+"),
)
"""Pairs of decimals; numbers called latitude or longitude; degrees with a sign; long decimals alone; MGRS; Plus Codes;
UTM; three words after slashes."""


def without_coordinates(text: str) -> str:
    """Return a text with all that reads as coordinates struck; a cell that still reads as some is struck as a whole.

    >>> without_coordinates("hit at 33.52381 N, 44.25614 E, 12 wounded"), without_coordinates("1,200 people, 2.5 km")
    ('hit at ▮▮▮, 12 wounded', '1,200 people, 2.5 km')
    """
    if not _DIGIT.search(text):
        return text
    for form in _FORMS:
        text = without_spans(text, [found.span() for found in form.finditer(text.translate(_SIGNS))])
    return STRUCK if _is_read(text) or any(map(_has_some, unquoted(text))) else text


_DIGIT = re.compile(r"\d|/{3}")


def _has_some(text: str) -> bool:
    plain = text.translate(_SIGNS)
    return any(form.search(plain) for form in _FORMS) or _is_read(text)


def _is_read(text: str) -> bool:
    return isinstance(coordinates.read(text.translate(_SIGNS)), coordinates.Given)


class _Signs(dict[int, str]):
    """A table for str.translate: a sign of any script as ASCII has it, one for one; it learns as it meets them."""

    def __missing__(self, codepoint: int) -> str:
        sign = chr(codepoint)
        if sign.isdecimal():
            sign = str(unicodedata.decimal(sign))
        elif unicodedata.category(sign) == "Cf":
            sign = " "
        self[codepoint] = sign
        return sign


_SIGNS = _Signs(
    {ord(sign): plain for sign, plain in {"٫": ".", "．": ".", "،": ",", "，": ",", "؛": ";", "；": ";"}.items()}
)
"""What it has learnt holds for every text. Marks of direction are as good as spaces."""
