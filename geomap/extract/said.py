"""What a text says about who did it, and what several such sayings come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Mention

Status = Literal["claimed", "attributed", "suspected", "disputed", "denied", "unknown"]
_SUREST: tuple[Status, ...] = ("claimed", "attributed", "suspected", "denied")


@dataclass(frozen=True, slots=True)
class Said:
    """Words that say who did it, or that nobody knows."""

    start: int
    """Where they begin in the article's text."""
    end: int
    """Where they end."""
    status: Status
    """What they say: 'denied' if by who is said to have done it, 'unknown' if nobody claims or knows."""
    by: Mention | None
    """Who says so; None if the article itself does."""
    whom: Mention | None
    """Who is said to have done it; None if unknown, or if what is denied is the event."""
    confidence: float
    """How sure that is, 0 to 1."""

    def overlaps(self, start: int, end: int) -> bool:
        """Say whether some of the words stand in a stretch of the text."""
        return self.start < end and start < self.end


def settled(said: Sequence[Said]) -> Status:
    """Return what sayings about one actor and one event come to: disputed if some accuse and some deny.

    >>> settled([])
    'unknown'
    """
    found = {each.status for each in said}
    if "disputed" in found or ("denied" in found and found & {"attributed", "suspected", "claimed"}):
        return "disputed"
    return next((status for status in _SUREST if status in found), "unknown")
