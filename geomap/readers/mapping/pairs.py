"""Latitude and longitude in one cell, in this order → two numbers with points before their decimals."""

from __future__ import annotations

import re


def _pattern(number: str, between: str) -> re.Pattern[str]:
    return re.compile(rf"[\s(\[]*([-+]?{number})\s*°?{between}([-+]?{number})\s*°?[\s)\]]*", re.ASCII)


_ANY = r"\s*[,;/ ]\s*"
_POINTS = _pattern(r"\d+\.\d+", _ANY)
_BY_DECIMAL = {
    ".": (_pattern(r"\d+(?:\.\d+)?", _ANY),),
    ",": (_pattern(r"\d+(?:,\d+)?", r"(?:\s*[;/]\s*|\s+)"), _pattern(r"\d+,\d+", r"\s*,\s+"), _POINTS),
}
"""What fits pairs by what stands before decimals; a comma that does so parts two numbers only before a space."""


def pair(text: str, decimal: str) -> tuple[str, str] | None:
    """Return the two numbers of a cell; None if it is no pair.

    >>> pair("(33.5, 44.2)", "."), pair("33,5; 44,2", ","), pair("33,5", ","), pair("north of Taji", ".")
    (('33.5', '44.2'), ('33.5', '44.2'), None, None)
    """
    for pattern in _BY_DECIMAL[decimal]:
        if found := pattern.fullmatch(text):
            return found[1].replace(",", "."), found[2].replace(",", ".")
    return None


def sure_pair(text: str) -> tuple[str, str] | None:
    """Return the two numbers of a cell that can be nothing else, as both have points; None if it may be.

    >>> sure_pair("33.5 44.2"), sure_pair("33 44"), sure_pair("33,5 44,2")
    (('33.5', '44.2'), None, None)
    """
    found = _POINTS.fullmatch(text)
    return (found[1], found[2]) if found else None
