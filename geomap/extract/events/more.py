"""Figures that stand beside others already told: 'another nine were wounded'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.extract.mention import Figure

MORE = frozenset({"another", "other", "others", "further", "more", "additional"})
_REACH = 12


def is_more(figure: Figure, text: str) -> bool:
    """Say whether a figure counts people beside those who were counted before."""
    before = text[max(0, figure.start - _REACH) : figure.start].lower().split()
    inside = figure.value.lower().split()
    return bool(MORE & {*before[-1:], *inside[:2]}) and inside[:2] != ["more", "than"]
