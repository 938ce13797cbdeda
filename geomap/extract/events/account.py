"""What one clause tells of one incident."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.extract.events.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.reference import Reference
    from geomap.extract.events.tellings import Telling
    from geomap.extract.events.when import When
    from geomap.extract.events.where import Located
    from geomap.extract.mention import Dated, Figure, Mention, Spoken
    from geomap.extract.said import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A clause, and when, where and how many it says, and by whom."""

    telling: Telling
    """The clause; without words that tell of an incident it goes on from the one before."""
    reference: Reference
    """Whether it speaks of the incident as one that the reader knows."""
    dates: Sequence[When] = ()
    """When it was, the surest first."""
    relative: Dated | None = None
    """Words that count from another incident when it was; None if there are none."""
    is_tied: bool = False
    """Whether that other incident is told right beside these words, and not before."""
    places: Sequence[Located] = ()
    """Where it was; from where it came; names that say neither."""
    figures: Sequence[Figure] = ()
    """How many of what."""
    said: Sequence[Said] = ()
    """Who is said to have done it."""
    speakers: Sequence[Mention] = ()
    """Who speaks in its sentence."""
    behind: Sequence[Spoken] = ()
    """Who speaks in the sentences right behind it that tell of no incident."""
    scene: Scene = field(default_factory=Scene)
    """When and where its paragraph is set by the sentences before."""
    is_answer: bool = False
    """Whether it is told as the answer to another."""
    is_pointing: bool = False
    """Whether it speaks of what was told right before: 'that attack'."""

    is_spoken_of: bool = False
    """Whether it only says that somebody spoke of the incident, claimed or condemned it."""
    is_of_later_deaths: bool = False
    """Whether it tells of people who died later of what was told before; its day and hospital are their own."""
    is_title: bool = False
    """Whether it stands in the title, which names what the article tells of."""

    brought_in: frozenset[str] = frozenset()
    """Words for things and people of which its sentence tells as new."""
    is_carried_on: bool = False
    """Whether it begins with what the clause before told of: 'Their convoy was'."""
    taken_as_known: frozenset[str] = frozenset()
    """Words for those of which it tells as known."""

    def of_kind(self, kind: str) -> Iterator[Mention]:
        """Give the mentions of a kind in the clause."""
        return (each for each in self.telling.mentions if each.kind == kind)
