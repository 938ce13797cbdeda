"""Figures of those hurt that no incident has: each is weighed against the incidents that have none of its sort.

'Four others were hurt', five sentences behind the raid and without a word for it, is told of the raid.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.account import Account
from geomap.extract.events.account_signs import HARMED
from geomap.extract.events.meant import Stretch, meant
from geomap.extract.events.more import is_more
from geomap.extract.events.signs import AGAINST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from geomap.extract.events.signs import Signs
    from geomap.extract.events.story import Story
    from geomap.extract.events.told import Told
    from geomap.extract.mention import Counted, Figure

HERE, NEAR, FADES, APART = 3.0, 2.0, 0.2, 0.5
"""Points for being told in the same sentence, for being told in the one before, so many fewer for each sentence
between, and for each paragraph."""
NEXT = 1.5
"""Points for being told first in the next sentence of the paragraph."""
LEAD = 4
"""What a headline tells is told again in the first so many sentences."""
SAME, OTHER = 1.0, -1.0
"""Points for an equal figure of another sort that stands beside, and for a different one."""
LEAST = 1.0
"""So many points must speak for an incident."""
AROUND = 12
"""So many tellings before a figure and as many behind it can be of the incident that it is of."""
DAY, OTHER_DAY, PLACE, OTHER_PLACE = 0.5, -3.0, 0.0, -1.5
"""Points for the same day and against another, and of places, which may be those of a speaker."""
MORE = 1.0
"""Points of 'four others were hurt' for an incident in which people were killed."""
SURE = 2.5
"""So near, or so surely meant, must an incident be that has a figure of the sort already."""


class Unclaimed(NamedTuple):
    """A clause that counts people, and is of no incident that is reported."""

    account: Account
    """The clause."""
    signs: Signs
    """What it says, or what all clauses of the dropped incident that it is of do."""


def unclaimed(story: Story, signs: Sequence[Signs]) -> Iterator[Unclaimed]:
    """Give the clauses that count people whom no incident that is reported has."""
    for at, account in enumerate(story.accounts):
        number = story.group_of.get(at)
        if number in story.kept or not any(each.of in HARMED for each in account.figures):
            continue
        if account.telling.is_governed or account.relative:
            continue
        own = [account] if number is None else story.told[number].accounts
        is_placed = any(place.role == "at" for each in own for place in each.places)
        said = signs[at] if number is None else story.told[number].signs
        days = said.days or _of_scene(account)
        yield Unclaimed(account, replace(said, kinds=frozenset(), days=days, spots=said.spots if is_placed else ()))


def _of_scene(account: Account) -> tuple[date, date] | None:
    """Return the day that the sentences before have named in the same paragraph."""
    scene = account.scene
    named = next((each.mention for each in scene.dates), None) if scene.paragraph == account.telling.sentence.paragraph else None
    return (named.first, named.last) if named and named.first and named.last else None


def with_unclaimed(story: Story, signs: Sequence[Signs]) -> dict[int, Told]:
    """Return the incidents that are reported by their numbers, with figures of clauses that nobody else has."""
    taken: dict[int, list[Account]] = {number: [] for number in story.known}
    counted = {number: _counted(story.told[number].accounts) for number in story.known}
    tellings = _Tellings(story)
    for each in unclaimed(story, signs):
        for of in HARMED:
            figures = [figure for figure in each.account.figures if figure.of == of]
            number = tellings.of_which(each, of, counted) if figures else None
            if number is not None:
                counted[number] = {**_counted([_only(each.account, figures)]), **counted[number]}
                taken[number].append(_only(each.account, figures))
    return {number: _joined(story.told[number], more) for number, more in taken.items()}


def _joined(told: Told, more: Sequence[Account]) -> Told:
    accounts = sorted([*told.accounts, *more], key=lambda each: each.telling.start) if more else told.accounts
    return replace(told, accounts=accounts)


def _only(account: Account, figures: Sequence[Figure]) -> Account:
    """Return a clause with some figures and nothing else."""
    telling = replace(account.telling, triggers=(), mentions=(), connector=None)
    return Account(telling=telling, reference="back", figures=figures)


def _counted(accounts: Sequence[Account]) -> dict[Counted, int | None]:
    """Return the first figure of each sort."""
    found: dict[Counted, int | None] = {}
    for figure in (figure for each in accounts for figure in each.figures if figure.of in HARMED):
        found.setdefault(figure.of, figure.best)
    return found


class _Tellings:
    """The clauses that tell of the incidents that are reported, in the order of the article."""

    def __init__(self, story: Story) -> None:
        self._story = story
        here = ((at, story.accounts[at]) for at, number in story.group_of.items() if number in story.kept)
        self._told = sorted(
            (each.telling.start, at) for at, each in here if not each.is_title and not each.telling.is_governed
        )

    def of_which(
        self, found: Unclaimed, of: Counted, counted: Mapping[int, Mapping[Counted, int | None]]
    ) -> int | None:
        """Return the number of the incident for which most speaks; None if too little does."""
        near = self._nearness(found.account)
        telling = found.account.telling
        words = meant(self._story, Stretch(telling.start, telling.end), near, is_told=False)
        own = _counted([found.account])
        more = MORE * any(is_more(each, self._story.text) for each in found.account.figures if each.of == of)
        points = {
            each: near[each] + words[each] + self._likeness(found, each) + _alike(own, counted[each])
            + more * bool(counted[each].keys() - {of})
            for each in near
        }
        best = max(points, key=lambda each: points[each], default=None)
        if best is None or points[best] < LEAST:
            return None
        is_sure = max(near[best], words[best]) >= SURE or found.account.telling.sentence.number == 1
        return best if is_sure or of not in counted[best] else None

    def _likeness(self, found: Unclaimed, number: int) -> float:
        """Return what the day and the place of a clause say for an incident, or against it."""
        mine = self._story.told[number].signs
        day = _points(replace(found.signs, spots=()).likeness(mine), DAY, OTHER_DAY)
        place = _points(replace(found.signs, days=None).likeness(mine), PLACE, OTHER_PLACE)
        return day + place

    def _nearness(self, account: Account) -> dict[int, float]:
        """Return how near the incidents are that are told around a clause."""
        at = bisect_left(self._told, (account.telling.start, -1))
        found: dict[int, float] = {}
        for _, number in self._told[max(0, at - AROUND) : at + AROUND]:
            incident, points = self._story.group_of[number], _near(self._story.accounts[number], account)
            if points is not None:
                found[incident] = max(points, found.get(incident, 0.0))
        return found


def _points(likeness: float, same: float, other: float) -> float:
    return other if likeness == AGAINST else same if likeness > 0 else 0.0


def _near(told: Account, account: Account) -> float | None:
    """Return points for nearness; None for what is first told farther behind."""
    one, other = told.telling.sentence, account.telling.sentence
    if other.number == 1 < one.number:
        return NEXT if one.number <= LEAD else None
    if one.number == other.number:
        return HERE
    if one.number > other.number:
        return NEXT if one.number == other.number + 1 and one.paragraph == other.paragraph else None
    return max(NEAR - FADES * (other.number - one.number - 1) - APART * (other.paragraph - one.paragraph), 0.0)


def _alike(own: Mapping[Counted, int | None], others: Mapping[Counted, int | None]) -> float:
    both = own.keys() & others.keys()
    return sum(SAME if own[each] == others[each] else OTHER for each in both)
