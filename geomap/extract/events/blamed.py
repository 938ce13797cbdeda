"""Of which incident a sentence speaks that only says who did it: 'the police blamed the rebels'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told

FARTHEST, MOST = 12, 100
"""So many sentences behind an incident somebody may still be blamed for it; so many incidents are asked about."""


def blamed(account: Account, told: Sequence[Told], last: int | None) -> int | None:
    """Return the incident told last that the accused can have done: his, or one whose doer nobody has named.

    Where nobody is accused, or there is none, it is the one told a moment ago, `last`; a new one if words such as
    'answered with' say so.
    """
    if account.telling.connector:
        return len(told)
    accused = {each.whom.value for each in account.said if each.whom}
    here = account.telling.sentence.number
    open_to = range(max(0, len(told) - MOST), len(told)) if accused else range(0)
    near = (each for each in open_to if here - told[each].last_sentence <= FARTHEST)
    fits = [each for each in near if not told[each].signs.actors or told[each].signs.actors & accused]
    return max(fits, key=lambda number: (told[number].last_main, told[number].last_start), default=last)
