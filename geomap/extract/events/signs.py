"""What speaks for two tellings being of one incident, or against it: kind, days, places, figures and actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap import geo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from geomap.extract.mention import Counted

SLACK_M = 3_000.0
"""Two points that are meant as one may lie so far farther apart than both places reach: the base and the town."""
NEAR_M = 25_000.0
"""Places that reach no farther than this and hold each other are as good as the same."""
WIDE_M = 100_000.0
SAME_DAY, SAME_PLACE, SAME_KIND, SAME_FIGURE, SAME_ACTOR = 1.0, 2.0, 1.0, 2.0, 1.0
NEAR_PLACE, ELSEWHERE, OTHER_FIGURE, OTHER_ACTOR = 0.5, -1.0, -1.0, -1.0
FEW, SAME_FEW = 5, 1.0
"""So many people or fewer are hurt in many incidents; that they are as many says less."""
MOST_NAMES = 12
AGAINST = float("-inf")
"""What speaks so is certain: they are two."""
VAGUE_DAYS = 3
"""A span of more days than this says little when it agrees."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something was."""

    lat: float
    """Latitude in degrees WGS 84."""
    lon: float
    """Longitude in degrees WGS 84."""
    radius_m: float
    """Within so many metres of the point."""
    name: str = ""
    """The usual name of the place."""
    countries: frozenset[str] = frozenset()
    """ISO codes of the countries that it lies in; empty if unknown."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of an incident from some of the sentences that tell of it."""

    kinds: frozenset[str] = frozenset()
    """Sub-event types that the words and weapons allow; empty: any."""
    days: tuple[date, date] | None = None
    """The first and the last day on which it can have been; None if unknown."""
    spots: tuple[Spot, ...] = ()
    """Where it was; of several any may be it."""
    figures: Mapping[Counted, int] | None = None
    """How many of each were counted."""
    actors: frozenset[str] = frozenset()
    """Who did it, by their usual names."""
    called: frozenset[str] = frozenset()
    """Names of towns and the like where it was, in small letters, whether anybody knows them or not."""
    worded: frozenset[str] = frozenset()
    """All that is said of where it was, in small letters."""

    def likeness(self, other: Signs) -> float:
        """Return how much speaks for these being of one incident; AGAINST if they cannot be, 0 if nothing is said."""
        return sum((self._kind(other), self._day(other), self._place(other), self._counted(other), self._actor(other)))

    def joined_with(self, other: Signs) -> Signs:
        """Return what both say together: of kinds what both allow, of days and places what is narrower."""
        return Signs(
            kinds=(self.kinds & other.kinds) or self.kinds or other.kinds,
            days=min((each for each in (self.days, other.days) if each), key=_length, default=None),
            spots=min((each for each in (self.spots, other.spots) if each), key=_width, default=()),
            figures={**(self.figures or {}), **(other.figures or {})} or None,
            actors=self.actors | other.actors,
            called=_some(self.called, other.called),
            worded=_some(self.worded, other.worded),
        )

    def _kind(self, other: Signs) -> float:
        if not self.kinds or not other.kinds:
            return 0.0
        return SAME_KIND if self.kinds & other.kinds else AGAINST

    def _day(self, other: Signs) -> float:
        if not self.days or not other.days:
            return 0.0
        if self.days[1] < other.days[0] or other.days[1] < self.days[0]:
            return AGAINST
        return SAME_DAY if max(map(_length, (self.days, other.days))) <= VAGUE_DAYS else 0.0

    def _place(self, other: Signs) -> float:
        """Return how well the two nearest of their places agree: the one holds the other, or names it again."""
        if not self.spots or not other.spots:
            are_set = self.called and other.called and self.days and other.days
            return ELSEWHERE if are_set and not self.is_called_as(other) else 0.0
        nearest = max(_together(a, b) for a in self.spots for b in other.spots)
        return NEAR_PLACE if nearest == AGAINST and self.is_called_as(other) else nearest

    def is_called_as(self, other: Signs) -> bool:
        """Say whether the one is told with a name of the other: 'Hama' of 'a village in the district of Hama'."""
        pairs = ((self.called, other.worded), (other.called, self.worded))
        return any(name in words for called, worded in pairs for name in called for words in worded)

    def _counted(self, other: Signs) -> float:
        mine, theirs = self.figures or {}, other.figures or {}
        both = [name for name in mine if name in theirs]
        return sum(_same_figure(mine[name]) if mine[name] == theirs[name] else OTHER_FIGURE for name in both)

    def _actor(self, other: Signs) -> float:
        if not self.actors or not other.actors:
            return 0.0
        return SAME_ACTOR if self.actors & other.actors else OTHER_ACTOR


def _some(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return the names of both, but not of more places than one incident can have."""
    return one | other if len(one) < MOST_NAMES else one


def _same_figure(count: int) -> float:
    return SAME_FIGURE if count > FEW else SAME_FEW


def _length(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days


def _width(spots: tuple[Spot, ...]) -> float:
    return min(spot.radius_m for spot in spots)


def _together(a: Spot, b: Spot) -> float:
    if a.name and a.name == b.name:
        return SAME_PLACE if max(a.radius_m, b.radius_m) <= WIDE_M else NEAR_PLACE
    if a.countries and b.countries and not a.countries & b.countries:
        return AGAINST
    apart_m = geo.distance_m(a.lat, a.lon, b.lat, b.lon)
    if apart_m > max(a.radius_m, b.radius_m) + SLACK_M:
        return AGAINST
    return SAME_PLACE if apart_m <= NEAR_M and max(a.radius_m, b.radius_m) <= NEAR_M else NEAR_PLACE
