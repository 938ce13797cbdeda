"""What an article tells of each incident, so that words elsewhere in it can be held against that."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.reprisals import is_common
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence
    from datetime import date

    from geomap.extract.events.account import Account
    from geomap.extract.events.answers import Link
    from geomap.extract.events.reprisals import Reprisal
    from geomap.extract.events.told import Told
    from geomap.extract.events.where import Located
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

RARE = 2
"""A word that the article has of more incidents than this tells none of them from the others."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_AT = frozenset({"at", "head"})
_NAMES = frozenset({"actor", "date"})


class Known(NamedTuple):
    """What is known of one incident."""

    at: frozenset[str]
    """Names of the places where it was."""
    named: frozenset[str]
    """Names of all places in the sentences that tell of it."""
    actors: frozenset[str]
    """Who is said to have done it."""
    words: frozenset[str]
    """The words of these sentences and of those that go on from them."""
    is_deadly: bool
    """Whether it is told that people were hurt."""
    days: tuple[date, date] | None
    """The first and the last day on which it can have been."""
    heads: frozenset[str]
    """The nouns by which it is called."""
    accounts: int
    """How often it is told."""
    sentences: tuple[int, ...]
    """The numbers of the sentences that tell of it as their own matter, or of all if none does."""


@dataclass(frozen=True)
class Story:
    """An article as far as its incidents are known."""

    text: str
    """Its words."""
    sentences: Sequence[Sentence]
    """Its sentences."""
    mentions: Sequence[Mention]
    """What its words name, in their order."""
    accounts: Sequence[Account]
    """What its clauses tell."""
    group_of: Mapping[int, int]
    """The number of the incident for each account that is of one."""
    kept: Container[int]
    """The numbers of the incidents that become reports."""
    told: Sequence[Told]
    """Its incidents."""
    links: Sequence[Link]
    """Its words that set one incident behind another."""
    reprisals: Sequence[tuple[Sentence, Reprisal]]
    """Its words that speak of an answer, and their sentences."""

    def named(self, start: int, end: int) -> Sequence[Mention]:
        """Return what is named in a stretch of the text."""
        begins = self._starts
        return self.mentions[bisect_left(begins, start) : bisect_left(begins, end)]

    def inside(self, start: int, end: int) -> Iterator[int]:
        """Give the numbers of the accounts whose first word for an incident stands in a stretch."""
        begins = self._triggers
        low, high = bisect_left(begins, (start, -1)), bisect_left(begins, (end, -1))
        return (number for _, number in begins[low:high])

    def words(self, start: int, end: int) -> Iterator[str]:
        """Give the words of a stretch that are long enough to mean something and are no names, without an -s."""
        return (word for each in self._words(start, end) if not is_common(word := _plain(each)))

    def unknown_names(self, start: int, end: int) -> Iterator[str]:
        """Give those of these words that begin like a name, but are of no place that is known."""
        places = {
            word for each in self.named(start, end) if each.kind == "place" for word in each.value.lower().split()
        }
        named = (_plain(each) for each in self._words(start, end) if each[0].isupper() and each.lower() not in places)
        return (word for word in named if not is_common(word))

    def _words(self, start: int, end: int) -> Iterator[str]:
        names = [(each.start, each.end) for each in self.named(start, end) if each.kind in _NAMES]
        found = _WORD.finditer(self.text, start, end)
        return (each[0] for each in found if not any(start <= each.start() < end for start, end in names))

    @cached_property
    def known(self) -> dict[int, Known]:
        """What is known of each incident, by its number."""
        of: dict[int, list[int]] = defaultdict(list)
        for at, number in self.group_of.items():
            if number in self.kept:
                of[number].append(at)
        return {number: self._known(number, accounts) for number, accounts in of.items()}

    @cached_property
    def rarity(self) -> Counter[str]:
        """Of how many incidents the article has each word."""
        return Counter(word for known in self.known.values() for word in known.words)

    def tells(self, place: str) -> bool:
        """Say whether an incident can be known by a place: not where many of them were, as in a whole country."""
        return self._crowds[place] <= RARE

    @cached_property
    def _crowds(self) -> Counter[str]:
        return Counter(place for known in self.known.values() for place in known.at)

    @cached_property
    def telling(self) -> frozenset[int]:
        """The numbers of the sentences that tell of an incident."""
        return frozenset(self.accounts[at].telling.sentence.number for at in self.group_of)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.mentions]

    @cached_property
    def _triggers(self) -> list[tuple[int, int]]:
        told = enumerate(each.telling for each in self.accounts)
        return sorted((each.triggers[0].start, at) for at, each in told if each.triggers)

    @cached_property
    def _going_on(self) -> dict[int, list[Sentence]]:
        """The sentences without an incident of their own, by the number of the account behind which they stand."""
        last_of = {each.telling.sentence.number: at for at, each in enumerate(self.accounts) if at in self.group_of}
        found: dict[int, list[Sentence]] = defaultdict(list)
        last, paragraph = None, 0
        for each in self.sentences:
            if each.number in last_of:
                last, paragraph = last_of[each.number], each.paragraph
            elif last is not None and each.number not in self._answered and each.paragraph <= paragraph + 1:
                found[last].append(each)
        return found

    @cached_property
    def _answered(self) -> dict[int, list[Reprisal]]:
        """The words behind which something else is told that was answered, by the number of their sentence."""
        found: dict[int, list[Reprisal]] = defaultdict(list)
        for sentence, each in self.reprisals:
            if each.sort in {"to", "source"}:
                found[sentence.number].append(each)
        return found

    def _own(self, account: Account) -> list[tuple[int, int]]:
        """Return the words of an account but for those that tell what was answered."""
        told = account.telling
        first, start = told.triggers[0].start if told.triggers else told.start, told.start
        found = []
        for each in self._answered.get(told.sentence.number, ()):
            if not each.start <= first < each.until and each.start < told.end and each.until > start:
                found.append((start, max(start, each.start)))
                start = min(each.until, told.end)
        return [*found, (start, told.end)]

    def _is_answered(self, account: Account) -> bool:
        """Say whether an account only names what was answered, or came before what its sentence tells."""
        told = account.telling
        answered = self._answered.get(told.sentence.number, ())
        return told.is_governed or any(each.start <= told.triggers[0].start < each.until for each in answered)

    def _known(self, number: int, accounts: Sequence[int]) -> Known:
        told = [self.accounts[at] for at in accounts]
        own = [self._own(each) for each in told]
        spans = [span for each in own for span in each]
        more = [(each.start, each.end) for at in accounts for each in self._going_on.get(at, ())]
        main = [each for each in told if each.telling.triggers and not self._is_answered(each)] or told
        main = [each for each in main if not each.is_title] or main
        places = [place for each, inside in zip(told, own, strict=True) for place in _at(each, inside)]
        places = places or [place for each in told for place in each.scene.places]
        return Known(
            at=frozenset(fold(each.mention.value) for each in places),
            named=frozenset(fold(one.value) for span in spans for one in self.named(*span) if one.kind == "place"),
            actors=frozenset(said.whom.value for each in told for said in each.said if said.whom),
            words=frozenset(word for span in (*spans, *more) for word in self.words(*span)),
            is_deadly=bool(self.told[number].signs.figures),
            days=self.told[number].signs.days,
            heads=self.told[number].heads,
            accounts=len(told),
            sentences=tuple(each.telling.sentence.number for each in main),
        )


def _plain(word: str) -> str:
    return word.lower().removesuffix("s")


def _at(account: Account, inside: Sequence[tuple[int, int]]) -> Iterator[Located]:
    """Give where an account says it was, by some of its words."""
    found = (each for each in account.places if each.role in _AT)
    return (each for each in found if any(start <= each.start < end for start, end in inside))
