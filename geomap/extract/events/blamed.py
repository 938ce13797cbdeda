"""Of which incident a sentence speaks that only says who did it: 'the police blamed the rebels'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.events.told import open_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told

FARTHEST = 12
"""So many sentences behind an incident somebody may still be blamed for it."""


def blamed(account: Account, told: Sequence[Told], last: int | None) -> int | None:
    """Return the incident told last that the accused can have done: his, or one whose doer nobody has named.

    Where nobody is accused, or there is none, it is the one told a moment ago, `last`; a new one if words such as
    'answered with' say so.
    """
    if account.telling.connector:
        return len(told)
    accused = {each.whom.value for each in account.said if each.whom}
    here = account.telling.sentence.number
    near = (each for each in open_to(told) if accused and here - told[each].last_sentence <= FARTHEST)
    fits = [each for each in near if not told[each].signs.actors or told[each].signs.actors & accused]
    return max(fits, key=lambda number: (told[number].last_main, told[number].last_start), default=last)
