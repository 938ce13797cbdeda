"""Places in which nothing that is told happened: where somebody speaks, is treated, is based."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.events.words import known

if TYPE_CHECKING:
    from geomap.extract.sentences import Sentence

_REACH = 120
"""So many letters on either side of a place are looked at."""
_WORDS = r"(?:[\w’'.-]+\s+)"
_IN = r"(?:in|at|near|outside)"
_PLACE = rf"{_IN}\s+(?:the\s+)?{_WORDS}{{0,3}}$"
"""'In the northern city of', up to a name."""
_SAY = (
    r"(?:said|says|say|told|tells|announced|reported|reports|confirmed|confirm|added|believe|believed|think|noted"
    r"|stated|denied|denies|insist|insisted|warned|declared|described|claimed|blamed|accused|estimated|put)"
)
_SPEAKS_BEHIND = re.compile(
    rf"(?:,[^,;:.]{{1,60}},|\s\([^()]{{1,60}}\))?\s+(?:(?:has|have|had|also|later|who|only|then)\s+){{0,2}}{_SAY}\b",
    re.IGNORECASE,
)
"""'... in Ankara said', '... in Ankara, the capital, told'."""
_WORD_IN = re.compile(rf"(?P<word>[\w-]+)\s+{_PLACE}", re.IGNORECASE)
"""The word before 'in Ankara'."""
_OFFICE = re.compile(
    r"\b(?:statement|communiqu[eé]|conference|briefing|interview|spokes(?:man|woman|person)|analysts?|agenc(?:y|ies)"
    r"|inquests?|hearings?|courts?|trials?|tribunal|inquiry"
    rf"|correspondents?|reporters|journalists|newsmen|message|bureau|newsroom|telephone|phone|talks|summit)\s+{_PLACE}",
    re.IGNORECASE,
)
"""'A statement in', 'a spokesman in': who is called so speaks there."""
_TOLD_TO = re.compile(
    rf"\b(?:told|tells|telling|according to|spoke to|speaking to)\s+{_WORDS}{{1,6}}?{_PLACE}", re.IGNORECASE
)
"""'Told reporters in', 'according to doctors in'."""
_SAID_IN = re.compile(rf"\b(?:said|says|told|announced|added|declared)\s+{_PLACE}", re.IGNORECASE)
"""'A spokesman said in': there he speaks."""
_HOUSE = r"(?:hospitals?|clinics?|infirmary|morgue|mortuary)"
_CARRIED = re.compile(
    r"\b(?:flown|rushed|evacuated|airlifted)"
    rf"(?:\s+(?:out|ashore|by|for|treatment|{_IN}|the|a|an|air|helicopter|ambulance|plane|road|boat)){{0,4}}\s+to\s+"
    rf"{_WORDS}{{0,5}}{_PLACE}"
    r"|\b(?:taken|brought|carried|transferred|moved|driven|sent)\s+"
    rf"{_WORDS}{{0,3}}?to\s+{_WORDS}{{0,4}}?{_HOUSE}\s+{_PLACE}"
    rf"|\b(?:treated|admitted|hospitali[sz]ed|recovering)\s+{_WORDS}{{0,6}}?{_PLACE}"
    r"|\b(?:died|dying|condition|recover(?:ed|ing)?|wounds|injuries|bodies)\s+"
    rf"{_WORDS}{{0,5}}?{_HOUSE}\s+{_PLACE}",
    re.IGNORECASE,
)
"""'Flown to a hospital in', 'treated in': there the wounded are."""
_STAYS = re.compile(
    rf"\b(?:based|stationed|headquartered|born|raised|living|exiled|trained|resident|buried|garrisoned)\s+{_PLACE}",
    re.IGNORECASE,
)
"""'Based at': there who did it or to whom it was done stays."""


def is_aside(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether of a place behind 'in', from `start` to `end`, it is only told who speaks, is treated or stays there.

    >>> from geomap.extract.sentences import sentences
    >>> text = "The general staff in Ankara said two had died."
    >>> is_aside(text, sentences(text)[0], 21, 27)
    True
    """
    first = max(sentence.start, start - _REACH)
    before = text[first:start]
    if any(rule.search(before) for rule in (_OFFICE, _SAID_IN, _CARRIED, _STAYS)):
        return True
    if _TOLD_TO.search(before):
        return not _names_deed(before)
    is_spoken = _SPEAKS_BEHIND.match(text, end, min(sentence.end, end + _REACH))
    return bool(is_spoken) and _WORD_IN.search(before) is not None and not _names_deed(before)


def _names_deed(before: str) -> bool:
    """Say whether the word before 'in' names what was done: who 'survived the attack in Kirkuk' speaks elsewhere."""
    word = _WORD_IN.search(before)
    return word is not None and (word["word"].lower() in known().nouns or word["word"].lower() in known().verbs)
