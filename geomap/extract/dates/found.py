"""What a rule makes of words that say when, before their context is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from geomap.schema.words import DatePrecision

Anchor = Literal["year", "yearless", "weekday", "published", "event"]
"""What the days were told from: the words themselves have the year, or it, the week, all or an event is to be known."""


class Found(NamedTuple):
    """Words that say when."""

    start: int
    """Where they begin in the text."""
    end: int
    """Where they end."""
    first: date | None
    """The first day that they can mean; None if they count from an event."""
    last: date | None
    """The last day that they can mean."""
    precision: DatePrecision | None
    """How precisely they say it; None with no day."""
    confidence: float
    """How sure it is that they mean these days, 0 to 1."""
    anchor: Anchor
    """What the days were told from."""
    after_days: tuple[int, int] | None = None
    """The least and the most days since an event, below 0 for days before it."""
