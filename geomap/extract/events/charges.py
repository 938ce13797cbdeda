"""The incidents of an article, each with what is said of who did it, wherever that is said."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.events.account import Account
from geomap.extract.events.court import charges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.court import Charge
    from geomap.extract.events.story import Story
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.said import Said


def with_charges(story: Story, lexicon: Lexicon) -> dict[int, Told]:
    """Return the kept incidents by their number, each with the charges that are of it and without those of others."""
    taken: dict[int, list[Said]] = defaultdict(list)
    moved: dict[int, list[Charge]] = defaultdict(list)
    for each in charges(story, lexicon):
        if each.number != story.group_of.get(each.at):
            taken[each.at].append(each.said)
            if each.number is not None:
                moved[each.number].append(each)
    left = {story.accounts[at].telling: _without(story.accounts[at], said) for at, said in taken.items()}
    told: dict[int, Told] = {}
    for number in story.known:
        own = [left.get(each.telling, each) for each in story.told[number].accounts]
        more = [_of_charge(story.accounts[each.at], each.said) for each in moved[number]]
        told[number] = replace(story.told[number], accounts=[*own, *more])
    return told


def _without(account: Account, taken: Sequence[Said]) -> Account:
    left = [each for each in account.said if each not in taken]
    return replace(account, said=left, speakers=account.speakers if left else ())


def _of_charge(account: Account, said: Said) -> Account:
    """Return an account that says of an incident only who did it."""
    return Account(telling=account.telling.bare(), reference="back", said=[said], speakers=account.speakers)
