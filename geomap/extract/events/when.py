"""On which day a clause says that something happened, and from which other incident it counts the days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.tellings import Telling
    from geomap.extract.mention import Dated

SURE = 0.45
"""Dates that are less sure say nothing."""
_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|announced|announces|reported|reports|confirmed|added|posted|wrote|tweeted|warned|"
    r"stated|declared|condemned|spoke|speaking|statement|interview|hearing|briefing|conference|comments?|vowed|pledged|"
    r"urged|met|meeting|denied|accused|blamed|described|slammed|praised|hailed|voted|visited|arrived|published|"
    r"rose|risen|climbed|mounted)"
    r"\s+(?:(?!killed|hit|struck|that)\w+\s+){0,3}?(?:on\s+|in\s+|by\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""A day behind these is the day on which somebody spoke."""
_OF_OTHER = re.compile(
    r"\b(?P<word>(?!(?:night|morning|evening|afternoon|hours?|day|week|month|end|beginning|start|eve|dawn|noon|course"
    r"|middle|half|part|quarter|summer|winter|spring|autumn|early|late|events?)\b)[\w’'-]+)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""'The rockets of' 29 June: a day behind these is that of another incident."""
_TIED = re.compile(r"\b(?:after|before|of|following|to|than)$", re.IGNORECASE)
"""Words that count days from what is told behind them: 'hours after the attack'."""
_BEHIND = re.compile(r"\s+(?!(?:in|at|near|on|and|but|when|while)\b)\w")
"""Behind 'the day before' these begin what it is counted from; in 'the day before, jets ...' nothing does."""
_ITS = re.compile(r"(?:['’]s?)?\s+(?:[\w'’-]+\s+){0,3}")
"""Between a day and the incident of that day: 'Wednesday's deadly attack'."""
OPENING = 14
"""A date that begins so near to the beginning of a sentence holds for all of it."""


class When(NamedTuple):
    """A date, and what it is counted from."""

    mention: Dated
    """The words that say when."""
    is_spoken: bool
    """Whether it is the day on which somebody spoke of it."""


def is_tied(date: Dated, text: str) -> bool:
    """Say whether days are counted from what is told right behind them."""
    return date.after_days is not None and bool(
        _TIED.search(text, date.start, date.end) and _BEHIND.match(text, date.end)
    )


def when(text: str, telling: Telling, dates: Sequence[Dated]) -> list[When]:
    """Return the dates of a clause with a day of their own, the surest first; `dates` are those of the clause."""
    found = [When(each, _is_spoken(text, telling, each)) for each in dates if each.first and each.confidence > SURE]
    return sorted(found, key=lambda each: (each.is_spoken, _length(each.mention), _far(telling, each.mention)))


def _is_spoken(text: str, telling: Telling, date: Dated) -> bool:
    """Say whether a day is that of the main clause, in which an incident is only named."""
    if _SAID.search(text, max(telling.sentence.start, date.start - 60), date.start):
        return True
    if not telling.triggers:
        return False
    named = _OF_OTHER.search(text, max(telling.sentence.start, date.start - 40), date.start)
    if named and not any(each.end == named.end("word") for each in telling.triggers):
        return True
    first = telling.triggers[0]
    is_named = first.is_noun and date.end <= first.start
    is_led = date.start - telling.sentence.start <= OPENING
    return is_named and not is_led and not _ITS.fullmatch(text, date.end, first.start)


def _length(date: Dated) -> int:
    return (date.last - date.first).days if date.first and date.last else 0


def _far(telling: Telling, date: Dated) -> int:
    """Return how many letters lie between a date and the nearest word that tells of the incident."""
    return min((max(date.start - each.end, each.start - date.end, 0) for each in telling.triggers), default=0)
