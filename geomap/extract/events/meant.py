"""Which incident of an article some words mean: 'the attack on the market', 'the shepherd', 'Friday's bombing'."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.story import RARE
from geomap.extract.events.told import heads
from geomap.extract.mention import Dated
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geomap.extract.events.story import Known, Story

TELLS, PLACE, NAMED, ACTOR, HEAD = 3.0, 3.0, 1.0, 1.0, 1.0
"""Points for telling of it, for its place, for one that its sentences name, for who did it and for its noun."""
DAY, OTHER_DAY = 2.0, -3.0
"""Points for its day, and against another."""
WORD, MOST_WORDS, NAME = 1.0, 1.5, 2.0
"""Points for each word that few others have, up to so many, and for a name among these that no gazetteer knows."""
UNKNOWN = -9.0
"""Points of all where something is meant that is not among them."""
SHORT_DAYS = 3
"""Longer spans of days say little."""


class Stretch(NamedTuple):
    """Some words of an article."""

    start: int
    """Where they begin."""
    end: int
    """Where they end."""


def meant(story: Story, stretch: Stretch, candidates: Iterable[int], *, is_told: bool = True) -> dict[int, float]:
    """Return how much speaks for each incident's being the one that some words mean; 0 if they say nothing of it.

    If something is told by them, and it is none of these, nothing speaks for any.
    """
    said = _Said.of(story, stretch, is_told=is_told)
    points = {number: said.points(story, number) for number in candidates}
    is_elsewhere = is_told and (said.is_lost or not said.is_known(story, points))
    return dict.fromkeys(points, UNKNOWN) if is_elsewhere and max(points.values(), default=0.0) < DAY else points


class _Said(NamedTuple):
    """What some words say."""

    told: frozenset[int]
    is_lost: bool
    places: frozenset[str]
    days: tuple[Dated, ...]
    actors: frozenset[str]
    heads: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, story: Story, stretch: Stretch, *, is_told: bool) -> _Said:
        named = story.named(*stretch)
        accounts = list(story.inside(*stretch))
        told = [story.group_of[at] for at in accounts if at in story.group_of]
        return cls(
            told=frozenset(told),
            is_lost=bool(told) and all(each not in story.kept and not story.told[each].is_vague for each in told),
            places=frozenset(name for each in named if each.kind == "place" and story.tells(name := fold(each.value))),
            days=tuple(each for each in named if isinstance(each, Dated) and each.first),
            actors=frozenset(each.value for each in named if each.kind == "actor"),
            heads=frozenset(head for at in accounts for head in heads(story.accounts[at])),
            words=frozenset(story.words(*stretch)),
            names=frozenset(story.unknown_names(*stretch) if is_told else ()),
        )

    def is_known(self, story: Story, candidates: Iterable[int]) -> bool:
        """Say whether some incident has to do with one of the places that are named, if there are any."""
        if not self.places or self.told:
            return True
        named = {word for each in self.places for word in each.split()}
        return any(
            _together(self.places, story.known[each].named) or named & story.known[each].words for each in candidates
        )

    def points(self, story: Story, number: int) -> float:
        known = story.known[number]
        rare = sum(WORD / story.rarity[each] for each in self.words & known.words if story.rarity[each] <= RARE)
        return (
            TELLS * (number in self.told)
            + (PLACE if _together(self.places, known.at) else NAMED * _together(self.places, known.named))
            + sum(_day(each, known) for each in self.days)
            + HEAD * bool(self.heads & known.heads)
            + ACTOR * bool(self.actors & known.actors)
            + (NAME if any(story.rarity[each] <= RARE for each in self.names & known.words) else min(rare, MOST_WORDS))
        )


def _together(places: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether one of some names of places is one of others, or part of it: 'Harir' and 'Harir base'."""
    if places & others:
        return True
    cut = [{*each.split()} for each in places]
    return any(each <= other or other <= each for each in cut for other in ({*name.split()} for name in others))


def _day(said: Dated, known: Known) -> float:
    if known.days is None or said.first is None or said.last is None or (said.last - said.first).days > SHORT_DAYS:
        return 0.0
    if (known.days[1] - known.days[0]).days > SHORT_DAYS:
        return 0.0
    return DAY if said.first <= known.days[1] and known.days[0] <= said.last else OTHER_DAY
