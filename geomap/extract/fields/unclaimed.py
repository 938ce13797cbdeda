"""Figures of people hurt that no reported incident has: each is given to the one that it fits, if one does.

'Four others were hurt', five sentences behind the raid and without a word for it, is told of the raid.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.events.account import Account
from geomap.extract.events.account_signs import HARMED
from geomap.extract.fields.takers import Asking, Takers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.dates.calendar import Days
    from geomap.extract.events.signs import Signs
    from geomap.extract.events.story import Story
    from geomap.extract.events.told import Told


def with_unclaimed(story: Story, told: Mapping[int, Told], signs: Sequence[Signs]) -> dict[int, Told]:
    """Return the incidents `told` by their numbers, with the figures that fit them and are of no other.

    `signs` are those of the accounts of the story.
    """
    accounts = {number: list(each.accounts) for number, each in told.items()}
    takers = Takers(story)
    for each in _unclaimed(story, signs):
        number = takers.of_which(each)
        if number is not None:
            takers.give(number, each)
            accounts[number].append(_figures_of(each))
    return {number: replace(told[number], accounts=_in_order(each)) for number, each in accounts.items()}


def _unclaimed(story: Story, signs: Sequence[Signs]) -> Iterator[Asking]:
    """Give the figures in clauses that are of no reported incident, those of each sort together."""
    placed = {number for number, each in enumerate(story.told) if any(map(_is_placed, each.accounts))}
    for at, account in enumerate(story.accounts):
        number = story.group_of.get(at)
        if number in story.kept or account.telling.is_governed:
            continue
        own = signs[at] if number is None else story.told[number].signs
        is_placed = _is_placed(account) if number is None else number in placed
        for of in HARMED:
            figures = tuple(each for each in account.figures if each.of == of)
            if figures:
                yield Asking(account, figures, _day_and_place(own, account, is_placed=is_placed))


def _is_placed(account: Account) -> bool:
    """Say whether a clause tells where it was; that it counts citizens of a land says not where."""
    return any(place.role == "at" for place in account.places)


def _day_and_place(signs: Signs, account: Account, *, is_placed: bool) -> Signs:
    """Return the day and the place of a clause, or of all that tell of its incident."""
    spots = signs.spots if is_placed else ()
    return replace(signs, kinds=frozenset(), days=signs.days or _day_of_scene(account), spots=spots)


def _day_of_scene(account: Account) -> Days | None:
    """Return the day that its paragraph has named last before a clause."""
    scene = account.scene
    day = next((each.mention for each in scene.dates), None)
    is_here = scene.paragraph == account.telling.sentence.paragraph
    return (day.first, day.last) if is_here and day and day.first and day.last else None


def _figures_of(asking: Asking) -> Account:
    """Return the clause with these figures and nothing else."""
    return Account(telling=asking.account.telling.bare(), reference="back", figures=asking.figures)


def _in_order(accounts: Sequence[Account]) -> list[Account]:
    return sorted(accounts, key=lambda each: (not each.is_title, each.telling.start))
