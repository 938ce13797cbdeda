"""Figures of one sort that an article gives for one incident, and which of them are meant together or against others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.more import is_more
from geomap.extract.fields.sides import side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.fields.sides import Side
    from geomap.extract.mention import Figure

SURE = 0.8
"""A figure that is less sure is no other source's count of all."""
LEAST_SHARE = 3
"""A count of all is at least the so-manieth part of another source's."""
_REACH = 90
_APART = re.compile(
    r";|\b(?:puts?|counts|counted|spoke of|speaks? of|gave|gives|corrects?|corrected|revised|raised|while|but|whereas)\b",
    re.IGNORECASE,
)
"""Words between two figures of one clause that are not meant together."""
_BEFORE_KNOWN = re.compile(
    r"\b(?:first|initially|earlier|previously|originally)\s(?:\w+\s){0,2}?(?:said|spoke|spoken|reported|announced|put|counted|gave|given|told|claimed|listed)\b"
    r"|\b(?:first|earlier|initial|preliminary|early|provisional|previous)\s(?:count|toll|reports?|figures?|post|statement|estimates?|accounts?)\b"
    r"|\b(?:we|it|this (?:news)?paper)\s(?:wrongly\s)?(?:wrote|reported)\sthat\b",
    re.IGNORECASE,
)
"""Words before a figure that was given before more was known."""
_CORRECTED = re.compile(
    r"\b(?:correct|revis)(?:s|ed|es|ing)?\b[^.;]{0,30}\bto\s(?:[^.;]{0,25}\sand\s)?$", re.IGNORECASE
)
"""Words before a figure that takes the place of those before."""
_GROWN = re.compile(
    r"\b(?:rose|risen|rises|rising|climb\w*|grown?|grew|brings?|brought|bringing|rais\w+|gone up)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Words before a figure in which those told beside others are counted already."""
_SOURCE = re.compile(
    r"\b(?:said|says?|according to|put|puts|counts?|counted|gave|gives?|reports?|reported|spoke of|speaks? of|claim\w*|stated?|states"
    r"|registered|received|told|announced|estimate\w*|documented|confirmed|mourned)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:dozens|scores|tens|hundreds|thousands|several|handful|few)\b", re.IGNORECASE)


class Toll(NamedTuple):
    """Figures that one clause means together."""

    figures: tuple[Figure, ...]
    """They, in their order."""
    account: Account
    """The clause."""

    @property
    def number(self) -> int:
        """How many they are together."""
        return sum(map(value, self.figures))


def value(figure: Figure) -> int:
    """Return the number that a figure gives, or its nearest bound."""
    return next((each for each in (figure.best, figure.low, figure.high) if each is not None), 0)


def tolls(found: Sequence[tuple[Sequence[Figure], Account]], text: str) -> Iterator[Toll]:
    """Give the figures of clauses, those together that are meant so."""
    for figures, account in found:
        begun = 0
        for at in range(1, len(figures) + 1):
            if at == len(figures) or _APART.search(text, figures[at - 1].end, figures[at].start):
                yield Toll(tuple(figures[begun:at]), account)
                begun = at


def standing(found: Sequence[Toll], text: str) -> Sequence[Toll]:
    """Return those that no later one corrects and that are no vague words beside figures; all if none is left."""
    corrected = [each for each in found if _CORRECTED.search(_before(each, text))]
    kept = corrected or [each for each in found if not _BEFORE_KNOWN.search(_before(each, text))] or found
    exact = [each for each in kept if not any(_VAGUE.search(figure.value) for figure in each.figures)]
    return exact or kept


def is_grown(toll: Toll, text: str) -> bool:
    """Say whether a toll holds all who died since: 'the toll rose to nine'."""
    return _GROWN.search(_before(toll, text)) is not None


def is_beside(toll: Toll, text: str) -> bool:
    """Say whether a toll is told beside another: 'another nine', 'troops also killed five'."""
    return is_more(toll.figures[0], text)


def against(most: Toll, found: Sequence[Toll], text: str) -> Toll | None:
    """Return the least toll that another source gives for the same people as the greatest; None if there is none."""
    others = [each for each in found if each is not most and _is_rival(each, most, text)]
    return min(others, key=lambda each: each.number, default=None)


def _is_rival(toll: Toll, most: Toll, text: str) -> bool:
    is_whole = toll.number * LEAST_SHARE >= most.number > toll.number > 1
    sentence = toll.account.telling.sentence
    if (
        not is_whole
        or min(each.confidence for each in toll.figures) < SURE
        or sentence == most.account.telling.sentence
    ):
        return False
    sides = {side_of(toll), side_of(most)}
    is_same = len(sides) == 1 or "" in sides
    return is_same and _SOURCE.search(text, sentence.start, sentence.end) is not None


def side_of(toll: Toll) -> Side:
    """Return of which side all are whom a toll counts; none if of several or of nobody knows which."""
    sides = {side(each.value) for each in toll.figures}
    return sides.pop() if len(sides) == 1 else ""


def _before(toll: Toll, text: str) -> str:
    start = toll.figures[0].start
    return text[max(toll.account.telling.sentence.start, start - _REACH) : start]
