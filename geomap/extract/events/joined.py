"""Which tellings of an article are of one incident: in their order, each joins one told before or begins its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from geomap.extract.events.signs import Signs
    from geomap.extract.events.tellings import Telling

Reference = Literal["new", "open", "back"]
"""new: 'a strike'; open: nothing is said, as with verbs; back: 'the strike', 'Wednesday's strike', 'his death'."""
ENOUGH: dict[Reference, float] = {"new": 2.5, "open": 2.0, "back": 0.0}
"""So much has to speak for its being one that was told before."""
_BACK = re.compile(
    r"\b(?:the|that|this|those|these|his|her|its|their|both|latest)\s+(?:[\w.'’-]+\s+){0,3}$|[\w]['’]s?\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:an?|its own|their own|his own|another|one|two|three|four|five|several|some|more|other|new|separate|second)\s+(?:[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"\s+(?:that|which)\s+(?!(?:was|were|is|are)\s+(?:said|claimed))\w+(?:ed|t)\b|\s+(?:in|near|at|on)\s+[A-Z]"
)
"""What is described is not only referred to: 'the air strike that killed Ali', 'the assassination in Baghdad'."""
_REACH = 60


@dataclass(slots=True)
class Group:
    """Tellings of one incident."""

    members: list[int]
    """Their numbers, in the order of the article."""
    signs: Signs
    """What they say together."""


def reference(text: str, telling: Telling) -> Reference:
    """Return whether the words of a telling speak of an incident as one that the reader knows.

    The first noun decides; where there is none nothing is said.
    """
    noun = next((each for each in telling.triggers if each.is_noun), None)
    if noun is None:
        return "open"
    start = max(telling.start, noun.start - _REACH)
    new, back = _NEW.search(text, start, noun.start), _BACK.search(text, start, noun.start)
    if new and not (back and back.start() > new.start()):
        return "new"
    is_meant = back and not _DESCRIBED.match(text, noun.end) and not _has_verb(telling, back.start(), noun.start)
    return "back" if is_meant else "open"


def _has_verb(telling: Telling, start: int, end: int) -> bool:
    return any(start <= each.start < end and not each.is_noun for each in telling.triggers)


def joined(
    signs: Sequence[Signs], references: Sequence[Reference], apart: Collection[tuple[int, int]] = ()
) -> list[list[int]]:
    """Return the numbers of the tellings that are of one incident, each group and all groups in the article's order.

    `apart` are pairs that cannot be one, the smaller number first. A telling that speaks of an incident as known and
    fits none before it begins its own.
    """
    groups: list[Group] = []
    for number, sign in enumerate(signs):
        open_to = [group for group in groups if not any((member, number) in apart for member in group.members)]
        best = max(open_to, key=lambda group: (group.signs.likeness(sign), group.members[-1]), default=None)
        if best and best.signs.likeness(sign) >= ENOUGH[references[number]]:
            best.members.append(number)
            best.signs = best.signs.joined_with(sign)
        else:
            groups.append(Group([number], sign))
    return [group.members for group in groups]
