"""Of which incident somebody is blamed or claims to have done it, when all that the article tells is known.

A sentence such as 'the group said that it planted the bomb' is read first as of the incident told last. Here it is held
against all that were told before: by its place, its day and its nouns, and by who is known to have done them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.account_signs import kinds_of
from geomap.extract.events.culprits import Culprits
from geomap.extract.events.doers import DEED
from geomap.extract.events.meant import Stretch, meant
from geomap.extract.events.told import MOST_OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.events.account import Account
    from geomap.extract.events.story import Story
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.said import Said

PRIOR, KIND, OTHER_KIND, FAR, FARTHEST = 3.5, 1.5, -2.5, 0.1, 3.0
"""Points for the incident that was taken first, for one of the sort that is spoken of, against one of another, and for
each sentence between, up to so many."""
REFUSED, CERTAIN = -2.0, 0.85
"""A charge with so few points for every incident is of none, but for a claim as sure as this."""
_CHARGES = frozenset({"claimed", "attributed", "suspected", "denied"})
_SEAT = re.compile(r"(?: \w+){0,3} in [A-Z][\w’' -]{1,40}? (?:said|says|say|told|announced|added|wrote)\b")
"""Behind a speaker these say where he sits, and not where it was."""


class Charge(NamedTuple):
    """Words that claim or blame, deny or suspect."""

    at: int
    """The number of the account that has them."""
    said: Said
    """What they say."""
    number: int | None
    """The incident of which they speak; None if of none that is kept."""


def charges(story: Story, lexicon: Lexicon) -> list[Charge]:
    """Return all that is said of who did what was told before, in the order of the article."""
    return list(_Court(story, lexicon).charges())


class _Court:
    """What an article tells without its charges, and whom it names for what."""

    def __init__(self, story: Story, lexicon: Lexicon) -> None:
        self.story, self.lexicon, self.culprits = story, lexicon, Culprits(lexicon)
        self.spoken = [
            (at, said)
            for at, account in enumerate(story.accounts)
            for said in account.said
            if _is_charge(account, said)
        ]
        apart = {at for at, _ in self.spoken}
        others = {at: number for at, number in story.group_of.items() if at not in apart}
        telling = {story.accounts[at].telling.sentence.number for at in others}
        only = {story.accounts[at].telling.sentence.number for at in apart} - telling
        left = [each for each in story.sentences if each.number not in only]
        self.bare = replace(story, group_of=others, sentences=left)

    def charges(self) -> Iterator[Charge]:
        """Give each charge with the incident for which most speaks, and remember who is named for it."""
        self._tell_deeds()
        for at, said in self.spoken:
            number = self._of_which(at, said)
            if number is not None and said.whom and said.status != "denied":
                self.culprits.accuse(number, said.whom.value)
            yield Charge(at, said, number)

    def _tell_deeds(self) -> None:
        spoken = {id(said) for _, said in self.spoken}
        for at, number in self.story.group_of.items():
            account = self.story.accounts[at]
            for said in account.said if not account.is_title else ():
                if said.whom and id(said) not in spoken:
                    self.culprits.tell(number, said.whom.value, is_reported=bool(said.by) and said.status != "claimed")

    def _of_which(self, at: int, said: Said) -> int | None:
        first = self.story.group_of.get(at)
        here = self.story.accounts[at].telling.sentence.number
        begun = bisect_right(self._begun, here, key=lambda each: each[0])
        candidates = [number for _, number in self._begun[max(0, begun - MOST_OPEN) : begun]]
        is_alone = first not in self.bare.known and (first is not None or said.status != "claimed")
        if not candidates or is_alone:
            return first
        points = self._points(at, said, candidates, first)
        best = max(points, key=lambda number: (points[number], number == first))
        is_sure = said.status == "claimed" and said.confidence >= CERTAIN
        return best if points[best] > REFUSED else first if is_sure else None

    def _points(self, at: int, said: Said, candidates: list[int], first: int | None) -> dict[int, float]:
        """Return how much speaks for each incident."""
        account = self.story.accounts[at]
        points = meant(self.bare, self._words(account, said), candidates, is_told=False)
        kinds = kinds_of(account, self.story.text, self.lexicon)
        for number in candidates:
            points[number] += PRIOR * (number == first) + _likeness(kinds, self.story.told[number].signs.kinds)
            points[number] -= min(FARTHEST, FAR * self._distance(number, account.telling.sentence.number))
            points[number] += self.culprits.fits(said, number)
        return points

    def _words(self, account: Account, said: Said) -> Stretch:
        """Return the words of a charge without who speaks and what was answered: 'to avenge the shepherds'."""
        telling = account.telling
        seat = _SEAT.match(self.story.text, said.by.end, said.end) if said.by else None
        start = max(telling.start, seat.end() if seat else telling.start)
        answered = (each for each in self._answered[telling.sentence.number] if start < each < telling.end)
        return Stretch(start, min(answered, default=telling.end))

    def _distance(self, number: int, sentence: int) -> int:
        """Return how many sentences stand between a charge and where an incident was told last before it."""
        told = self._sentences[number]
        return sentence - told[max(0, bisect_right(told, sentence) - 1)]

    @cached_property
    def _sentences(self) -> dict[int, list[int]]:
        return {number: sorted(each.sentences) for number, each in self.bare.known.items()}

    @cached_property
    def _begun(self) -> list[tuple[int, int]]:
        """The sentence in which each incident begins, and its number, in the order of the article."""
        return sorted((told[0], number) for number, told in self._sentences.items())

    @cached_property
    def _answered(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for sentence, each in self.story.reprisals:
            found[sentence.number].append(each.start)
        return found


def _likeness(kinds: frozenset[str], others: frozenset[str]) -> float:
    if not kinds or not others:
        return 0.0
    return KIND if kinds & others else OTHER_KIND


def _is_charge(account: Account, said: Said) -> bool:
    """Say whether words speak of who did what was told before, and do not tell themselves of the deed."""
    if said.status not in _CHARGES or (said.status in {"claimed", "attributed"} and said.confidence <= DEED):
        return False
    triggers = account.telling.triggers
    return not triggers or account.is_spoken_of or (account.reference == "back" and triggers[0].is_noun)
