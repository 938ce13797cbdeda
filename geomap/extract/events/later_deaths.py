"""Deaths that came later, of people hurt in an incident told before: 'two of the wounded died in hospital'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.events.tellings import HARM

if TYPE_CHECKING:
    from geomap.extract.events.tellings import Telling

_TOLL = r"(?:the|its) (?:\w+ )?(?:toll|number|total|count)"
_LATER = re.compile(
    r"\bof (?:the|those) (?:wounded|injured|hurt)\b"
    r"|\b(?:of|from|to) (?:his|her|their|the) (?:wounds|injuries|burns)\b"
    r"|\b(?:died|dies|succumbed|death|li(?:fe|ves)) (?:later )?(?:(?:on|in|at) [^,;:.]{0,40})?"
    r"(?:hospital|clinic|infirmary)\b"
    r"|\b(?:a|the) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:[\w’'-]+ ){1,3}"
    r"(?:died|lost|succumbed)\b"
    rf"|\b(?:br(?:ings?|ought|inging)|rais(?:es?|ed|ing)|t(?:akes?|ook|aking)) {_TOLL}\b"
    r"|\b(?:br(?:ings?|ought|inging)|rais(?:es?|ed|ing)) to \w+ the\b",
    re.IGNORECASE,
)


def is_of_later_deaths(text: str, telling: Telling) -> bool:
    """Say whether a clause tells only of people who died later of what was told before."""
    is_harm = all(each.sort.name == HARM for each in telling.triggers)
    return is_harm and _LATER.search(text, telling.start, telling.end) is not None
