"""An incident as an article tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.extract.events.signs import AGAINST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.signs import Signs

WIDE_M = 200_000.0
"""A place that reaches farther is a country or a large part of one, and says little."""
MOST_THINGS = 100
"""So many words for things an incident keeps."""
MOST_OPEN = 100
"""An account is of one of so many incidents that were begun last."""


@dataclass(slots=True)
class Told:
    """An incident as an article tells it."""

    accounts: list[Account]
    """Where it is told, in the order of the article."""
    signs: Signs
    """What these say together."""
    since: frozenset[int] = frozenset()
    """Numbers of the incidents that came before it, by what the article says."""
    heads: frozenset[str] = frozenset()
    """The nouns by which it is called."""

    things: frozenset[str] = frozenset()
    """Words for the things and people that it has brought in."""
    last_main: int = -1
    """Where the last clause begins that tells of it, and not only of another that follows it; -1 if none does."""

    @classmethod
    def begun(cls, account: Account, signs: Signs, since: frozenset[int]) -> Told:
        """Return an incident of which one account is the first."""
        told = cls([], signs)
        told.take(account, signs, since)
        return told

    @property
    def last_sentence(self) -> int:
        """Number of the last sentence that tells of it."""
        return self.accounts[-1].telling.sentence.number

    @property
    def last_start(self) -> int:
        """Where the last clause that tells of it begins."""
        return self.accounts[-1].telling.start

    @property
    def is_vague(self) -> bool:
        """Whether neither day, figures nor a narrow place is known."""
        return not self.signs.days and not self.signs.figures and is_wide(self.signs)

    def take(self, account: Account, signs: Signs, since: frozenset[int]) -> None:
        """Add an account that is of it, a title before all others."""
        self.accounts.insert(0 if account.is_title else len(self.accounts), account)
        self.last_main = max(self.last_main, -1 if account.telling.is_governed else account.telling.start)
        self.heads |= {*heads(account)}
        self.things |= account.brought_in if len(self.things) < MOST_THINGS else frozenset()
        if self.signs.likeness(signs) > AGAINST:
            self.signs = self.signs.joined_with(signs)
        self.since |= since


def heads(account: Account) -> Iterator[str]:
    """Give the last words of the nouns for what was done: 'strike' of 'air strikes'."""
    nouns = (each.word.split()[-1] for each in account.telling.triggers if each.is_noun)
    return (noun.removeprefix("air").removesuffix("s") for noun in nouns)


def is_wide(signs: Signs) -> bool:
    """Say whether a place is unknown, or known only as a country."""
    return all(spot.radius_m > WIDE_M for spot in signs.spots)


def open_to(told: Sequence[Told]) -> range:
    """Return the numbers of the incidents of which an account can be: of all of them the work would have no bounds."""
    return range(max(0, len(told) - MOST_OPEN), len(told))
