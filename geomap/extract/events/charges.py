"""Of which incident somebody is blamed or claims to have done it, when all that the article tells is known.

A sentence such as 'the group said that it planted the bomb' is read first as of the incident told last. Here it is held
against all that were told before: by its place, its day and its nouns, and by who is known to have done them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.bands import is_band
from geomap.extract.events.account import Account
from geomap.extract.events.account_signs import kinds_of
from geomap.extract.events.doers import DEED
from geomap.extract.events.meant import Stretch, meant
from geomap.extract.events.tellings import Telling
from geomap.extract.events.told import Told
from geomap.extract.own import is_army
from geomap.extract.said import Said
from geomap.extract.units import speaks, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.events.story import Story
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence
    from geomap.extract.lexicon import Lexicon

PRIOR, SAME, OTHER, REPORTED, RIVAL, KIND, OTHER_KIND, FAR, FARTHEST = 3.5, 1.0, -6.0, -3.5, -1.5, 1.0, -2.5, 0.1, 3.0
"""Points for the incident that was taken first, for one that the accused did, against one that others did or are said
to have done, for one of the sort that is spoken of, against one of another, and for each sentence between, up to so
many."""
NEXT = 2
"""Of so many sentences behind an incident it is asked who speaks."""
REFUSED = -2.0
"""A charge with so few points for every incident is of none."""
CERTAIN = 0.85
"""But for a claim as sure as this."""
_CHARGES = frozenset({"claimed", "attributed", "suspected", "denied"})


_SPOKE = re.compile(r"(?: \w+){0,3} in [A-Z][\w’' -]{1,40}? (?:said|says|say|told|announced|added|wrote)\b")
"""Behind a speaker these say where he sits, and not where it was."""


class _Charge(NamedTuple):
    at: int
    """The number of the account."""
    said: Said
    name: str
    """Who is accused, denies or claims it."""


def charged(story: Story, lexicon: Lexicon) -> dict[int, Told]:
    """Return the kept incidents of an article by their number, each with what is said of who did it."""
    return _Charges(story, lexicon).told()


class _Charges:
    """What is said in an article of who did what."""

    def __init__(self, story: Story, lexicon: Lexicon) -> None:
        self.story, self.lexicon = story, lexicon
        self.doers: dict[int, set[str]] = defaultdict(set)
        self.reported: dict[int, set[str]] = defaultdict(set)
        self.accused: dict[int, set[str]] = defaultdict(set)
        self.moved: dict[int, list[tuple[int, Said]]] = defaultdict(list)
        self.taken: dict[int, list[Said]] = defaultdict(list)
        self.actors = [each for each in story.mentions if each.kind == "actor"]
        self.telling = {story.accounts[at].telling.sentence.number for at in story.group_of}
        charges = []
        for at, account in enumerate(story.accounts):
            for said in account.said:
                name = said.whom.value if said.whom else ""
                if _is_charge(account, said):
                    charges.append(_Charge(at, said, name))
                elif name and at in story.group_of and not account.is_title:
                    told = self.reported if said.by and said.status != "claimed" else self.doers
                    told[story.group_of[at]].add(name)
        spoken = {each.at for each in charges}
        others = {at: number for at, number in story.group_of.items() if at not in spoken}
        self.known = replace(story, group_of=others)
        for each in charges:
            self._settle(each)

    def told(self) -> dict[int, Told]:
        """Return the kept incidents with what is said of each."""
        story = self.story
        own = {each.telling: at for at, each in enumerate(story.accounts)}
        return {number: self._told(number, story.told[number], own) for number in story.known}

    def _told(self, number: int, told: Told, own: Mapping[object, int]) -> Told:
        accounts = [self._without(each, self.taken[own[each.telling]]) for each in told.accounts]
        return replace(told, accounts=[*accounts, *self._more(number)])

    def _without(self, account: Account, taken: Sequence[Said]) -> Account:
        left = [each for each in account.said if each not in taken]
        return replace(account, said=left, speakers=account.speakers if left else ()) if taken else account

    def _more(self, number: int) -> Iterator[Account]:
        """Give accounts that say of an incident only who did it, or who speaks right behind it."""
        for at, said in self.moved[number]:
            account = self.story.accounts[at]
            telling = replace(account.telling, triggers=(), mentions=(), connector=None)
            yield Account(telling=telling, reference="back", said=[said], speakers=account.speakers)
        for sentence in self._behind(number):
            if voices := self._voices(sentence):
                telling = Telling(sentence, sentence.start, sentence.end, (), "real", (), None)
                yield Account(telling=telling, reference="back", speakers=voices)

    def _voices(self, sentence: Sentence) -> list[Mention]:
        """Return the armed groups and the armies that speak in a sentence."""
        text, lexicon = self.story.text, self.lexicon
        found = units(text, sentence, self.actors, lexicon)
        armed = (each for each in found if is_band(each, lexicon) or is_army(text, each, lexicon))
        return [each for each in armed if speaks(text, sentence, each)]

    def _behind(self, number: int) -> Iterator[Sentence]:
        """Give the sentences behind those that tell of an incident, up to the next that tells of one."""
        story = self.story
        lasts = {each.telling.sentence.number for each in story.told[number].accounts}
        return (
            sentence
            for last in sorted(lasts)
            for sentence in takewhile(lambda each: each.number not in self.telling, story.sentences[last : last + NEXT])
        )

    def _settle(self, charge: _Charge) -> None:
        """Give a charge to the incident for which most speaks."""
        assigned = self.story.group_of.get(charge.at)
        number = self._meant(charge, assigned)
        if number is None:
            self.taken[charge.at].append(charge.said)
            return
        if number != assigned:
            self.taken[charge.at].append(charge.said)
            self.moved[number].append((charge.at, charge.said))
        if charge.name and charge.said.status != "denied":
            self.accused[number].add(charge.name)

    def _meant(self, charge: _Charge, assigned: int | None) -> int | None:
        story, telling = self.story, self.story.accounts[charge.at].telling
        here = telling.sentence.number
        known = self.known.known
        candidates = [number for number, each in known.items() if min(each.sentences) <= here]
        is_alone = assigned not in known and (assigned is not None or charge.said.status != "claimed")
        if not candidates or is_alone:
            return assigned
        points = meant(self.known, self._words(telling, charge.said), candidates, is_told=False)
        kinds = kinds_of(story.accounts[charge.at], self.lexicon)
        for number in candidates:
            apart = min(abs(here - each) for each in known[number].sentences)
            points[number] += PRIOR * (number == assigned) - min(FARTHEST, FAR * apart)
            points[number] += self._fits(charge, number) + _likeness(kinds, story.told[number].signs.kinds)
        best = max(points, key=lambda number: (points[number], number == assigned))
        is_sure = charge.said.status == "claimed" and charge.said.confidence >= CERTAIN
        return best if points[best] > REFUSED else assigned if is_sure else None

    def _words(self, telling: Telling, said: Said) -> Stretch:
        """Return the words of a charge without who speaks and what was answered: 'in Kabul said ... to avenge him'."""
        spoken = _SPOKE.match(self.story.text, said.by.end, said.end) if said.by else None
        start = spoken.end() if spoken and said.by and said.by.start >= telling.start else telling.start
        begun = (
            each.start
            for sentence, each in self.story.reprisals
            if sentence.number == telling.sentence.number and start < each.start < telling.end
        )
        return Stretch(start, min(begun, default=telling.end))

    def _fits(self, charge: _Charge, number: int) -> float:
        """Return what speaks for or against somebody's having done what others are known to have done."""
        if not charge.name:
            return 0.0
        told = [(self.doers, OTHER), (self.reported, REPORTED), (self.accused, RIVAL)]
        named = [
            ({each for each in who[number] if not self._can_be(charge.name, each)}, points) for who, points in told
        ]
        if any(self._is_same(charge.name, each) for names, _ in named for each in names):
            return SAME
        if charge.said.status == "denied":
            return 0.0
        return min((points for names, points in named if names), default=0.0)

    def _can_be(self, name: str, doer: str) -> bool:
        """Say whether somebody can be those who were told of without a name; jets are not those of an armed group."""
        words, lexicon = doer.split(), self.lexicon
        last = words[-1].lower()
        is_band = lexicon.named(name) not in lexicon.states and not lexicon.is_home(name)
        if last in lexicon.grammar["states"]["machines"]:
            return lexicon.is_faceless(doer) and not is_band
        is_nameless = not lexicon.named(doer) and " ".join(words[1:]).islower() | (len(words) == 1)
        is_sort = is_nameless and last in lexicon.grammar["groups"]["heads"]
        return lexicon.is_faceless(doer) or (is_sort and is_band)

    def _is_same(self, one: str, other: str) -> bool:
        """Say whether two names can be of one side: an army without a name may be that of any state."""
        names = [self.lexicon.whole(self.lexicon.named(each) or each) for each in (one, other)]
        if names[0] == names[1]:
            return True
        return any(
            self.lexicon.is_home(a) and (b in self.lexicon.states or self.lexicon.is_home(b))
            for a, b in (names, names[::-1])
        )


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
