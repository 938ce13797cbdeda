"""Of which incident a sentence speaks that only says who did it: 'the police blamed the rebels'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.incidents import Told

FARTHEST = 12
"""So many sentences behind an incident somebody may still be blamed for it."""


def blamed(account: Account, told: Sequence[Told], numbers: Iterable[int]) -> int | None:
    """Return the incident told last that the accused can have done, or whose doer nobody has named; None if none.

    `numbers` are those of the incidents that are asked about.
    """
    accused = {each.whom.value for each in account.said if each.whom}
    here = account.telling.sentence.number
    near = (each for each in numbers if accused and here - told[each].last_sentence <= FARTHEST)
    open_to = [each for each in near if not told[each].signs.actors or told[each].signs.actors & accused]
    return max(open_to, key=lambda number: (told[number].last_main, told[number].last_start), default=None)
