"""The dateline with which a report begins: 'BAGHDAD, March 4, 2021 (Reuters) -'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.articles.published import day_in
from geomap.readers.values.months import month_named

if TYPE_CHECKING:
    from datetime import date

LONGEST = 120
LONGEST_PLACE = 70
AGENCIES = frozenset(
    """
    reuters ap afp upi dpa efe ansa lusa apa belga anp ntb tt ritzau stt pap ctk mti agerpres bta tanjug hina xinhua
    kyodo jiji yonhap kcna cna bernama antara pna vna ani ians pti uni app bss irna isna fars tasnim mehr sana wafa kuna
    spa wam qna petra mena nna aps tap map aa anadolu dha iha trend azertac armenpress interfax tass ria sputnik
    unian ukrinform belta kazinform nan gna una ena sapa irin voa rfe/rl rfa bbc cnn bloomberg cp aap notimex telam
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Agencies as their reports name them; beside a place in capitals any name in brackets is taken for one."""
_HEAD = re.compile(r"\s*(?P<head>[^\n]{2,120}?)(?:\s[-–—]{1,2}\s|\s?—\s?|\s?--\s?)")
_AGENCY = re.compile(r"\s*\((?P<name>[^\W\d][^()\d]{1,40})\)\s*$")
_CAPITALS = re.compile(r"[^\W\da-z_]{3,}(?![^\W\d_])")
_DAY = re.compile(
    r"[\s,(]*\b(?:(?P<month>[^\W\d_]{3,9})\.?\s\d{1,2}|\d{1,2}\s(?P<later>[^\W\d_]{3,9})\.?)(?:,?\s\d{4})?\b\)?,?"
)


class Dateline(NamedTuple):
    """What a dateline says."""

    publisher: str
    """The agency in brackets; empty if there is none."""
    day: date | None
    """Its day; None if it has none or one without a year."""


def end_of(paragraph: str) -> int:
    """Return where the dateline ends with which a paragraph begins; 0 if it begins with none.

    >>> end_of("BAGHDAD (4 March) - Rockets hit the base.")
    20
    """
    found = _HEAD.match(paragraph[: 2 * LONGEST]) if of(paragraph) else None
    return found.end() if found else 0


def of(paragraph: str) -> Dateline | None:
    """Return the dateline with which a paragraph begins; None if it begins with none.

    >>> of("BAGHDAD, March 4, 2021 (Reuters) - Rockets hit the base.")
    Dateline(publisher='Reuters', day=datetime.date(2021, 3, 4))
    """
    found = _HEAD.match(paragraph[: 2 * LONGEST])
    if not found:
        return None
    agency = _AGENCY.search(found["head"])
    name = agency["name"].strip() if agency else ""
    before = found["head"][: agency.start()] if agency else found["head"]
    place = _without_day(before)
    is_known = name.casefold() in AGENCIES
    if len(place) > LONGEST_PLACE or not (_CAPITALS.match(place) or place.isupper() or is_known) or _is_sentence(place):
        return None
    return Dateline(name, day_in(before)) if name or place != before.strip(" ,") or place.isupper() else None


def _without_day(head: str) -> str:
    """Return what stands before the day: the place, and its country."""
    for found in _DAY.finditer(head):
        if month_named(found["month"] or found["later"]):
            return head[: found.start()].strip(" ,")
    return head.strip(" ,")


def _is_sentence(place: str) -> bool:
    """Say whether words are no names: three that begin with small letters, as in no country's name."""
    return sum(word[:1].islower() for word in place.split()) > 2  # noqa: PLR2004 - 'Republic of the Congo' has two
