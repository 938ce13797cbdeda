"""An account of which it is asked which incident it is of, and what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from geomap.extract.events.signs import AGAINST
from geomap.extract.events.tellings import HARM
from geomap.extract.events.told import heads, is_wide, open_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.signs import Signs
    from geomap.extract.events.told import Told

RECENT, SALIENT, MOST_SALIENT, SAME_WORD = 1.0, 0.2, 4, 0.5
"""Points of an incident told a moment ago, for each of so many accounts of it, and for being called by the same noun:
'the strikes' are air strikes sooner than a rocket attack."""
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
        is_named = not signs.spots and any(each.role == "at" for each in self.account.places)
        return is_wide(signs) and not is_told and not is_named

    @cached_property
    def is_harm(self) -> bool:
        """Whether it says only that people were hurt."""
        return not self.signs.kinds and all(each.sort.name == HARM for each in self.account.telling.triggers)

    @cached_property
    def is_mere_harm(self) -> bool:
        """Whether it says not even when or where."""
        return self.is_harm and is_wide(self.signs) and not self.signs.days

    @cached_property
    def heads(self) -> frozenset[str]:
        """The nouns by which it calls what was done."""
        return frozenset(heads(self.account))

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
        is_near = self.account.telling.sentence.number - told.last_sentence <= NEAR_SENTENCES
        is_aside = self.is_empty and told.accounts[-1].telling.is_governed
        recent = RECENT if is_near and not is_aside else 0.0
        same = SAME_WORD if self.heads & told.heads else 0.0
        return self.likeness(number) + recent + same + SALIENT * min(len(told.accounts), MOST_SALIENT)
