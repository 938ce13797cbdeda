"""Phrases that speak of two or three places at once: between, roads, borders, triangles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.gazetteer.phrases.nodes import Between, Border, Several
from geomap.names.bare import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.gazetteer.phrases.nodes import Phrase

_WAY = (
    r"(?:(?:main |desert |coastal |international |supply |strategic |military )?"
    r"(?:road|highway|motorway|route|street|line))"
)
_ON = (
    r"(?:(?:somewhere |midway |halfway |half way |roughly |located |lying )?(?:near |on |along |off |by |at )?"
    r"(?:the |a )?)"
)
_STRIP = (
    r"(?:border|frontier|boundary|borders|borderline|border ?lands?)(?: (?:area|region|zone|strip|line|triangle)s?)?"
)
_NAME = r"(?:(?!(?<![\w-])(?:on|near|in|at|of|along|from|by|with|outside|the|and|between)(?![\w-])|[,;]).)+?"
"""A name in the middle of a phrase; it holds none of the words that join phrases."""
_CUT = re.compile(r" ?[–—] ?| - ")
_HYPHEN = re.compile(r"-")
_OPENING = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(ARTICLES)}|ez|er|es|esh|et|ed|il|abu|bin|bint|umm?|t[ae]ll?)$", re.IGNORECASE
)
"""The first word of a name, which no hyphen parts from the rest."""
MOST_HYPHENS = 8
"""A name with more hyphens than this is not taken apart."""
_LEADING = re.compile(r"(?:provinces? of |governorates? of |the )", re.IGNORECASE)


def splits(text: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to take 'A-B' apart; a dash or a spaced hyphen leaves only one.

    >>> splits("Khan-Bani-Saad")
    (('Khan', 'Bani-Saad'), ('Khan-Bani', 'Saad'))
    """
    pieces = [piece.strip() for piece in _CUT.split(text) if piece.strip()]
    if len(pieces) > 1:
        return ((pieces[0], pieces[-1]),)
    hyphens = list(_HYPHEN.finditer(text))[:MOST_HYPHENS]
    pairs = ((text[: found.start()].strip(), text[found.end() :].strip()) for found in hyphens)
    return tuple((a, b) for a, b in pairs if a and b and not _OPENING.search(a))


def _between(found: re.Match[str]) -> Phrase:
    return Between(((found["a"], found["b"]),))


def _road(found: re.Match[str]) -> Phrase:
    return Between(((found["a"], found["b"]),), is_road=True)


def _named_road(found: re.Match[str]) -> Phrase | None:
    ends = splits(found["ends"])
    return Between(ends, is_road=True) if ends else None


def _border(found: re.Match[str]) -> Phrase:
    said = found.groupdict()
    sides = [piece for name in ("a", "b", "c") if said.get(name) for piece in re.split(r",? and | & ", said[name])]
    return Border(tuple(side.removesuffix("'s").removesuffix("’s") for side in sides[:3]))


def _named_border(found: re.Match[str]) -> Phrase:
    text = found["ends"]
    pieces = [piece.strip() for piece in re.split(r" ?[-–—/] ?| and | & ", text) if piece.strip()]
    return Border(tuple(pieces[:3]) if len(pieces) > 1 else (text.removesuffix("'s").removesuffix("’s"),))


def _triangle(found: re.Match[str]) -> Phrase | None:
    parts = [piece.strip() for piece in re.split(r" ?[-–—,] ?(?:and )?| and ", found["ends"]) if piece.strip()]
    return Several(tuple(parts), is_one=True) if len(parts) == 3 else None  # noqa: PLR2004 - a triangle


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_AND = r"(?:,? and|,? &)"
LINKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Phrase | None]], ...] = (
    (
        _pattern(
            rf"{_ON}(?:tri-?)?{_STRIP} (?:of|between|separating) (?:the )?"
            rf"(?P<a>.+?)(?:, (?P<c>.+?))?{_AND} (?:the )?(?P<b>.+)"
        ),
        _border,
    ),
    (_pattern(rf"{_ON}(?P<a>{_NAME}) {_STRIP} (?:with|to) (?:the )?(?P<b>.+)"), _border),
    (_pattern(rf"{_ON}{_STRIP} (?:with|of|to) (?:the )?(?P<a>.+?)(?: (?:with|to) (?:the )?(?P<b>.+))?"), _border),
    (_pattern(rf"{_ON}(?P<ends>{_NAME}) {_STRIP}"), _named_border),
    (_pattern(rf"(?:in |within |inside )?(?:the )?(?P<ends>{_NAME})[ -]triangle"), _triangle),
    (_pattern(r"(?:in |within |inside )?(?:the )?triangle (?:of|between|formed by) (?P<ends>.+)"), _triangle),
    (_pattern(rf"{_ON}{_WAY} (?:leading |running |that runs )?from (?P<a>.+?) to(?:wards)? (?P<b>.+)"), _road),
    (_pattern(rf"{_ON}{_WAY} (?:between|linking|connecting|joining) (?P<a>.+?)(?: and| with| to) (?P<b>.+)"), _road),
    (_pattern(rf"{_ON}(?P<a>{_NAME}) to (?P<b>{_NAME}) {_WAY}"), _road),
    (_pattern(rf"{_ON}(?P<ends>{_NAME}[-–—]{_NAME}) {_WAY}"), _named_road),
    (_pattern(rf"{_ON}(?:in |the area |an area |area |in the area )?between (?P<a>.+?){_AND} (?P<b>.+)"), _between),
    (_pattern(rf"{_ON}from (?P<a>.+?) to (?P<b>.+)"), _between),
)
"""Every form and its reader; a reader returns None where the words fit and yet make no sense."""
