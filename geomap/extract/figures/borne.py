"""So many people, and what befell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geomap.extract.mention import Counted


class Borne(NamedTuple):
    """A number of people and what befell them."""

    at: int
    """Place of the number, or of the article that stands for one, in the list of tokens."""
    of: Counted
    """What befell them."""
    confidence: float
    """How sure that is."""
