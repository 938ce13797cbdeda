"""An account of which it is asked which incident it is of, and what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from geomap.extract.events.signs import AGAINST
from geomap.extract.events.told import heads, is_wide, open_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.signs import Signs
    from geomap.extract.events.told import Told

RECENT, SALIENT, MOST_SALIENT, SAME_WORD = 1.0, 0.2, 4, 0.5
"""Points of an incident told a moment ago, for each of so many accounts of it, and for being called by the same noun:
'the strikes' are air strikes sooner than a rocket attack."""
SAME_THING = 1.5
"""Points for taking as known what an incident has brought in: 'the minibus'."""
CARRIED_ON = 1.0
"""Points for beginning with what a moment ago was told of."""
DIED = ("die", "dying", "succumb")
"""So begin words for a death that may have come long after what led to it."""
FORTNIGHT = 14
NEAR_SENTENCES = 2
"""So many sentences back is a moment ago."""


@dataclass(frozen=True)
class Asked:
    """An account, what was told before it, and of which of these it cannot be."""

    account: Account
    signs: Signs
    told: Sequence[Told]
    apart: frozenset[int]

    @cached_property
    def is_empty(self) -> bool:
        """Whether an account says nothing of its own."""
        signs = self.signs
        is_told = signs.days or self.account.figures or self.account.relative or (signs.spots and signs.actors)
        return is_wide(signs) and not is_told and not self.is_named

    @cached_property
    def is_loose(self) -> bool:
        """Whether it says neither when nor where, nor that it is another than the one told before."""
        signs, words = self.signs, self.account.telling.connector
        is_set = signs.days or signs.spots or self.account.relative or self.is_named
        return not (is_set or words or signs.actors)

    @property
    def is_named(self) -> bool:
        """Whether it names where it was, at a place that nobody knows."""
        return not self.signs.spots and any(each.role in self._roles for each in self.account.places)

    @property
    def _roles(self) -> tuple[str, ...]:
        """Return the parts that a place can play where it was; a verb that tells surely of an attack needs no 'in'."""
        near = range(self.account.telling.sentence.number - NEAR_SENTENCES, self.account.telling.sentence.number + 1)
        if any(each.last_sentence in near for each in self.told):
            return ("at",)
        is_sure = any(not each.sort.is_weak and not each.is_noun for each in self.account.telling.triggers)
        return ("at", "named") if is_sure else ("at",)

    @cached_property
    def is_harm(self) -> bool:
        """Whether it says only that people were hurt or things destroyed."""
        return not self.signs.kinds and all(each.sort.is_mere for each in self.account.telling.triggers)

    @cached_property
    def is_set(self) -> bool:
        """Whether it says about when it was, and in which town or at least how many: many are killed in a land."""
        days = self.signs.days
        is_day = days is not None and (days[1] - days[0]).days <= FORTNIGHT
        return is_day and (self.is_named or self._is_counted or not is_wide(self.signs))

    @property
    def _is_counted(self) -> bool:
        """Whether it says of itself how many were killed, wherever it was; who only died may have been hurt before."""
        words = self.account.telling.connector
        is_own = words is None or words.side == "behind"
        is_killing = any(not each.word.startswith(DIED) for each in self.account.telling.triggers)
        return is_own and is_killing and not self.signs.spots and bool((self.signs.figures or {}).get("killed"))

    @cached_property
    def is_mere_harm(self) -> bool:
        """Whether it says not even when or where."""
        return self.is_harm and is_wide(self.signs) and not self.signs.days

    @cached_property
    def heads(self) -> frozenset[str]:
        """The nouns by which it calls what was done."""
        return frozenset(heads(self.account))

    @cached_property
    def latest(self) -> int | None:
        """The incident that was told last."""
        return max(open_to(self.told), key=lambda number: self.told[number].last_start, default=None)

    @cached_property
    def best(self) -> int | None:
        """The incident for which most speaks."""
        possible = (number for number in open_to(self.told) if number not in self.apart)
        return max(possible, key=lambda number: (self.points(number), self.told[number].last_start), default=None)

    def likeness(self, number: int) -> float:
        """Return what speaks for an incident by its signs alone."""
        return self.told[number].signs.likeness(self.signs)

    def fits(self, number: int | None) -> bool:
        """Say whether it can be of an incident."""
        return number is not None and number not in self.apart and self.likeness(number) > AGAINST

    def points(self, number: int) -> float:
        """Return what speaks for an incident, how lately and how often it was told included."""
        told = self.told[number]
        is_near = self._sentences_to(told) <= NEAR_SENTENCES
        is_aside = self.is_empty and told.accounts[-1].telling.is_governed
        recent = RECENT if is_near and not is_aside else 0.0
        same = SAME_WORD if self.heads & told.heads else 0.0
        thing = SAME_THING if self.account.taken_as_known & told.things else 0.0
        carried = CARRIED_ON if self.account.is_carried_on and is_near and number == self.latest else 0.0
        return self.likeness(number) + recent + carried + same + thing + SALIENT * min(len(told.accounts), MOST_SALIENT)

    def _sentences_to(self, told: Told) -> int:
        """Return how many sentences lie between; a title stands right before the article's first."""
        here = self.account.telling.sentence.number
        return told.accounts[0].telling.sentence.number - here if self.account.is_title else here - told.last_sentence
