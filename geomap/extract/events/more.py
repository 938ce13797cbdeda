"""Figures that stand beside others already told: 'another nine were wounded'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.extract.mention import Figure

MORE = frozenset({"another", "other", "others", "further", "more", "additional"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
"""Behind 'a' they count one more: 'a fifth guard died'."""
_REACH, _BEHIND = 12, 60
_ALSO = re.compile(r"[^.,;:]{0,50}\b(?:also|as well)\b|[^.,;:]{0,20}, too\b", re.IGNORECASE)


def is_more(figure: Figure, text: str) -> bool:
    """Say whether a figure counts people beside those who were counted before."""
    before = text[max(0, figure.start - _REACH) : figure.start].lower().split()
    inside = figure.value.lower().split()
    if _ALSO.match(text, figure.end, figure.end + _BEHIND):
        return True
    if inside[:1] == ["a"] and ORDINALS & {*inside[1:2]}:
        return True
    return bool(MORE & {*before[-1:], *inside[:2]}) and inside[:2] != ["more", "than"]
