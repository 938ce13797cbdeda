"""A second look at the incidents of an article: one that is only ever spoken of as known is one of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.events.signs import AGAINST, NEAR_PLACE, SAME_DAY, SAME_KIND
from geomap.extract.events.told import is_wide, open_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.told import Told

ENOUGH, ENOUGH_OF_VAGUE = SAME_DAY, SAME_KIND + NEAR_PLACE
"""So much must speak for its being another one; more for one that is told without a town."""


def looked_again(told: Sequence[Told], numbers: Sequence[int | None]) -> tuple[list[Told], list[int | None]]:
    """Return the incidents without those that are others, and for each account the number of its incident."""
    same = dict(_same(told))
    kept = [number for number in range(len(told)) if number not in same]
    for number, other in same.items():
        for account in told[number].accounts:
            told[other].take(account, told[number].signs, frozenset())
    new = {old: at for at, old in enumerate(kept)}
    place = {number: new[same.get(number, number)] for number in range(len(told))}
    for number in kept:
        told[number].since = frozenset(place[each] for each in told[number].since)
        told[number].accounts.sort(key=lambda each: each.telling.start)
    return [told[number] for number in kept], [None if each is None else place[each] for each in numbers]


def _same(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Give each incident that is only ever spoken of as known, and the other that it is."""
    only = [number for number in open_to(told) if _is_only_meant(told[number]) or _is_vague(told[number])]
    for number in only:
        others = (each for each in open_to(told) if each not in only and not _are_two(number, each, told))
        fits = {each: told[each].signs.likeness(told[number].signs) for each in others}
        enough = ENOUGH if _is_only_meant(told[number]) else ENOUGH_OF_VAGUE
        best = [each for each in fits if fits[each] >= enough and fits[each] == max(fits.values())]
        if len(best) == 1:
            yield number, best[0]


def _is_only_meant(told: Told) -> bool:
    return all(each.reference == "back" for each in told.accounts)


def _is_vague(told: Told) -> bool:
    """Say whether an incident is told once, of a sort, and no town is named."""
    return len(told.accounts) == 1 and bool(told.signs.kinds) and is_wide(told.signs) and not told.signs.called


def _are_two(one: int, other: int, told: Sequence[Told]) -> bool:
    """Say whether one of them followed the other."""
    return (
        one in told[other].since or other in told[one].since or told[one].signs.likeness(told[other].signs) <= AGAINST
    )
