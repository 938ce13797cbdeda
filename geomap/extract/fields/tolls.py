"""Figures of one sort that an article gives for one incident: which are meant together, which against others."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.more import is_more
from geomap.extract.events.spelled import spelled
from geomap.extract.fields.camps import camp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.fields.camps import Camp
    from geomap.extract.mention import Figure

SURE = 0.8
"""A figure that is less sure is no other source's count of all."""
LEAST_SHARE = 3
"""A count of all is at least the so-manieth part of another source's."""
REACH = 90
"""So many letters before a figure, or on both sides of it, say how it stands to others."""


OWN_WITHIN = 24
"""So many letters behind a figure 'of its own' may end."""


class _Words(NamedTuple):
    apart: re.Pattern[str]
    first: re.Pattern[str]
    corrected: re.Pattern[str]
    grown: re.Pattern[str]
    source: re.Pattern[str]
    vague: re.Pattern[str]
    own: re.Pattern[str]


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
            if at == len(figures) or _words().apart.search(text, figures[at - 1].end, figures[at].start):
                yield Toll(tuple(figures[begun:at]), account)
                begun = at


def standing(found: Sequence[Toll], text: str) -> Sequence[Toll]:
    """Return those that no later one corrects and that are no vague words beside figures; all if none is left."""
    corrected = [each for each in found if _words().corrected.search(_before(each, text))]
    kept = corrected or [each for each in found if not _words().first.search(_before(each, text))] or found
    return [each for each in kept if not is_vague(each)] or kept


def is_vague(toll: Toll) -> bool:
    """Say whether a toll is in words that are no number: 'dozens', 'several of them'."""
    return any(_words().vague.search(each.value) for each in toll.figures)


def is_grown(toll: Toll, text: str) -> bool:
    """Say whether a toll holds all who died since: 'the toll rose to nine'."""
    return _words().grown.search(_before(toll, text)) is not None


def is_beside(toll: Toll, begun: int, text: str) -> bool:
    """Say whether a toll is told beside others that begin before it: 'another nine', 'three of its own'.

    'Two were killed and nine more hurt' has no other hurt.
    """
    first = toll.figures[0]
    is_own = _words().own.search(text, first.start, first.end + OWN_WITHIN) is not None
    is_alone = toll.account.figures[0].of == first.of
    return first.start > begun and (is_own or (is_alone and is_more(first, text)))


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
    camps = {camp_of(toll), camp_of(most)}
    is_same = len(camps) == 1 or "" in camps
    near = max(sentence.start, toll.figures[0].start - REACH), min(sentence.end, toll.figures[-1].end + REACH)
    return is_same and _words().source.search(text, *near) is not None


def camp_of(toll: Toll) -> Camp:
    """Return of which side all are whom a toll counts; none if of several or of nobody knows which."""
    camps = {camp(each.value) for each in toll.figures}
    return camps.pop() if len(camps) == 1 else ""


def _before(toll: Toll, text: str) -> str:
    start = toll.figures[0].start
    return text[max(toll.account.telling.sentence.start, start - REACH) : start]


@cache
def _words() -> _Words:
    content = tomllib.loads(files("geomap.extract.fields").joinpath("tolls.toml").read_text(encoding="utf-8"))
    of = {name: rf"\b(?:{spelled(cues)})\b" for name, cues in content.items()}
    patterns = (
        rf";|{of['apart']}|{of['grown']}",
        rf"{of['first']}\s(?:\w+\s){{0,2}}?{of['spoken']}|{of['early']}\s{of['accounts']}|{of['mistaken']}",
        rf"{of['corrected']}[^.;]{{0,30}}\bto\s(?:[^.;]{{0,25}}\sand\s)?$",
        rf"{of['grown']}[^.;]{{0,40}}$",
        of["source"],
        of["vague"],
        of["own"],
    )
    return _Words(*(re.compile(each, re.IGNORECASE) for each in patterns))
