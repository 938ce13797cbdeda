"""Who speaks right behind what is told of an incident, in sentences that tell of no other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.mention import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.read_sentence import ReadSentence

FARTHEST, NEXT = 3, 1
"""So many sentences and paragraphs behind an incident somebody is still heard about it."""


def with_heard_behind(accounts: Sequence[Account], silent: Sequence[ReadSentence]) -> list[Account]:
    """Return accounts with those who speak behind each; `silent` are the sentences that tell of nothing."""
    numbers = [each.telling.sentence.number for each in accounts]
    behind: dict[int, list[Spoken]] = {}
    for read in silent:
        at = bisect_right(numbers, read.sentence.number)
        last = accounts[at - 1].telling.sentence if at else None
        is_near = last is not None and read.sentence.number - last.number <= FARTHEST
        if last is not None and is_near and read.sentence.paragraph - last.paragraph <= NEXT:
            behind.setdefault(last.number, []).extend(Spoken(each, read.sentence.number) for each in read.speakers)
    return [replace(each, behind=behind.get(number, ())) for each, number in zip(accounts, numbers, strict=True)]
