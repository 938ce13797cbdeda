"""Whether words speak of an incident as one that the reader knows: 'the strike', and not 'a strike'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from geomap.extract.events.determined import determined

if TYPE_CHECKING:
    from geomap.extract.events.tellings import Telling

Reference = Literal["new", "open", "back"]
"""new: 'a strike'; open: nothing is said, as with verbs; back: 'the strike', 'Wednesday's strike', 'his death'."""
_BETWEEN = r"(?!(?:that|said|says|say|reported|claimed|claims|confirmed|announced|told)\b)"
"""Before a word between 'the' and a noun: behind these another thing is told of."""
_BACK = re.compile(
    rf"\b(?:the|that|this|those|these|his|her|its|their|both|latest)\s+(?:{_BETWEEN}[\w.'’-]+\s+){{0,3}}$"
    r"|[\w]['’]s?\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NUMBER = r"an?|another|one|two|three|four|five|several|some|more|other|new|separate|second|its own|their own|his own"
_NEW = re.compile(rf"\b(?:{_NUMBER})\s+(?:[\w'’-]+\s+){{0,3}}$", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"\s+(?:that|which)\s+(?!(?:was|were|is|are)\s+(?:said|claimed))\w+(?:ed|t)\b|\s+(?:in|near|at|on)\s+[A-Z]"
)
"""What is described is not only referred to: 'the air strike that killed Ali', 'the assassination in Baghdad'."""
_DEFINITE = re.compile(r"\b(?:the|that|this|those|these)\s+(?:[\w.'’-]+\s+){0,3}$", re.IGNORECASE)
_SAME_WEAPON = re.compile(r"\b(?:the|that|those|both|all)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE)
_OTHER_WEAPON = re.compile(
    r"\b(?:another|a second|a third|a further|a separate)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE
)
_REACH = 60
_CARRIED_ON = re.compile(
    r"(?:[\"“(]\s*)?(?:It|They|He|She|(?:Its|Their|His|Her|The)\s+[a-z][\w’'-]*)"
    r"(?:\s+(?!(?:sa(?:y|id)|says|t(?:ell|old)|claim\w*|den(?:y|ied)|confirmed|added|reported|announced|accused|blamed)\b)"
    r"[a-z0-9][\w’'-]*){0,5}\s+"
)
"""'Their convoy was', 'It had been': the clause goes on with somebody or something of the one before."""


def is_carried_on(text: str, telling: Telling) -> bool:
    """Say whether a clause begins with what the one before told of: 'Their convoy came under fire'."""
    first = telling.triggers[0].start
    names = any(each.kind == "actor" and each.start < first for each in telling.mentions)
    return not names and _CARRIED_ON.fullmatch(text, telling.start, first) is not None


def reference(text: str, telling: Telling) -> Reference:
    """Return whether the words of a telling speak of an incident as one that the reader knows.

    The first noun decides; where there is none 'the missile' and 'a second missile' do.
    """
    noun = next((each for each in telling.triggers if each.is_noun), None)
    if noun is None:
        return _of_weapon(text, telling)
    start = max(telling.start, noun.start - _REACH)
    new, back = _NEW.search(text, start, noun.start), determined(_BACK, text, start, noun.start)
    if new and not (back and back.start() > new.start()):
        return "new"
    is_meant = back and not _DESCRIBED.match(text, noun.end) and not _has_verb(telling, back.start(), noun.start)
    return "back" if is_meant else "open"


def is_definite(text: str, telling: Telling) -> bool:
    """Say whether the first noun stands behind 'the', described or not: 'claimed the attack on Kirkuk'."""
    noun = next((each for each in telling.triggers if each.is_noun), None)
    return (
        noun is not None
        and determined(_DEFINITE, text, max(telling.start, noun.start - _REACH), noun.start) is not None
    )


def _of_weapon(text: str, telling: Telling) -> Reference:
    weapon = next((each for each in telling.mentions if each.kind == "weapon"), None)
    if weapon is None:
        return "open"
    start = max(telling.start, weapon.start - _REACH)
    if determined(_SAME_WEAPON, text, start, weapon.start):
        return "back"
    return "new" if _OTHER_WEAPON.search(text, start, weapon.start) else "open"


def _has_verb(telling: Telling, start: int, end: int) -> bool:
    return any(start <= each.start < end and not each.is_noun for each in telling.triggers)
