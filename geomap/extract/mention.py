"""What a recogniser finds: some letters of an article, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from geomap.schema.words import DatePrecision

Kind = Literal["place", "actor", "date", "count", "weapon", "target"]
Counted = Literal["killed", "wounded", "missing", "munitions", "people"]
"""What a number counts; people: persons of whom nothing more is said in the words themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name something."""

    kind: Kind
    """What sort of thing they name."""
    start: int
    """Where they begin in the article's text."""
    end: int
    """Where they end: the letter there is the first that is no part of them."""
    value: str
    """What they name, by its usual name: of a place the words to look up, of a date the words as they stand."""
    confidence: float
    """How sure that is, 0 to 1."""

    def overlaps(self, start: int, end: int) -> bool:
        """Say whether some letters of the text are among its words."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Mention):
    """Words that say when; days are those of the place where it was published."""

    first: date | None
    """The first day on which it can have been; None if the words count from an event that other words tell."""
    last: date | None
    """The last day on which it can have been; equal to the first for a single day."""
    precision: DatePrecision | None
    """How precisely the words say it; None with no day."""
    after_days: tuple[int, int] | None = None
    """Of 'two days later' and 'hours after' the least and the most days since that event; below 0 for 'before'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Mention):
    """Words that say how many."""

    of: Counted
    """What is counted."""
    low: int | None
    """The least: 'at least five', 'more than two dozen' (24), the 12 of '12-14'; None where one figure is given."""
    best: int | None
    """The figure given, also if 'about' stands before it; None for a mere bound."""
    high: int | None
    """The most: 'up to ten', the 14 of '12-14'; None if no upper bound is given."""


class Spoken(NamedTuple):
    """Who speaks, and where."""

    by: Mention
    """Who it is."""
    sentence: int
    """The number of his sentence."""
