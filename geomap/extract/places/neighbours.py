"""What the words beside a candidate say for or against its being a place, in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.places import facilities, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.places.candidates import Candidate
    from geomap.extract.places.known import Names
    from geomap.extract.places.tokens import Word

IN, NEAR, PERHAPS, TOLD = 1.7, 2.2, 0.5, 2.0
"""Points for 'in' before a name, 'near' before one that is not listed, 'from', 'the town of'."""
LAND, DATELINE, TYPE, TURNED = 2.5, 3.0, 1.5, 1.5
"""Points for a land behind a comma, the place of a dateline, 'province' behind it, ', north of' behind it."""
SHIP, ARMED, PUBLISHER, SAYS = -6.0, -4.0, -2.5, -1.5
"""Points against the name of a ship, an armed group, a paper or station, and of who says something."""
NAME, LIGHT, NEXT_TO_NAME = -2.5, -0.5, -0.8
"""Points against a name that a capital nobody knows stands beside, a known one or a word, a known one behind it."""
MOST_PASSED = 2
"""So many words may stand between 'in' and a name: 'in the coastal town of' has a rule of its own."""
_BEHIND_DATELINE = frozenset({"-", "–", "—", "(", ",", "/", ":"})


def is_within(candidate: Candidate) -> bool:
    """Say whether it stands in a longer name that is none of a place: 'Suffolk' in 'the Suffolk Times'."""
    after, before = _joined(candidate), candidate.before
    goes_on = after is not None and after.is_capital and candidate.last < candidate.run[1]
    is_behind = before is not None and before.text == "of" and candidate.first > candidate.run[0]
    return goes_on or (is_behind and not _is_of_place(candidate.sentence, candidate.first - 1))


def _is_of_place(sentence: Sequence[Word], at: int) -> bool:
    """Say whether the word here is 'of' behind one for a part of a place or those in it: 'the mayor of'."""
    small = sentence[at - 1].small if at > 0 and sentence[at].small == "of" else ""
    return small in words.OF_PLACES or small in facilities.SMALL_OF


def is_located(candidate: Candidate, names: Names) -> bool:
    """Say whether 'in' or the like stands before it, the land it lies in behind it, or both as in a dateline."""
    return before(candidate) >= 1.0 or _land(candidate, names) > 0 or is_dateline(candidate)


def is_state(candidate: Candidate) -> bool:
    """Say whether it is a short form of a state behind a comma: 'Louisville, KY', 'Gatineau, Que.'."""
    (word, *more) = candidate.words
    is_behind = candidate.first > 0 and word.before.strip() == "," and not more
    is_short = word.text.endswith(".") and (word.small in words.STATES or word.text.count(".") > 1)
    return is_behind and (is_short or (word.is_loud and word.small in words.POSTAL))


def is_dateline(candidate: Candidate) -> bool:
    """Say whether capitals at the beginning of a sentence tell where it was written: 'DORI - Nine people'."""
    after = candidate.after
    is_loud = candidate.first == 0 and all(word.is_loud for word in candidate.words)
    mark = after.before.strip()[:1] if after else ""
    is_heading = mark == ":" and all(word.small in words.common() for word in candidate.words)
    return is_loud and mark in _BEHIND_DATELINE and not is_heading


def before(candidate: Candidate) -> float:
    """Return what the words before it say."""
    word = candidate.before
    if word is None:
        return 0.0
    if facilities.is_told(candidate.sentence, candidate.first):
        return TOLD
    is_ship = word.text in words.SHIPS or word.small in words.SHIP_CODES
    return SHIP if is_ship else _preposition(candidate)


def _preposition(candidate: Candidate) -> float:
    """Return what 'in' or 'from' before it says, 'the' and the like between passed over."""
    at = candidate.first - 1
    if candidate.source != "where":
        while 0 < at >= candidate.first - MOST_PASSED and candidate.sentence[at].text in words.BETWEEN:
            at -= 1
    if not all(word.is_joined for word in candidate.sentence[at + 1 : candidate.first + 1]):
        return 0.0
    found = candidate.sentence[at].small
    if found in words.NEAR and candidate.source == "where":
        return NEAR
    is_on = found in {"on", "upon"} and at > 0 and candidate.sentence[at - 1].small in words.FALLEN
    is_in = is_on or _is_of_place(candidate.sentence, at) or found in words.IN or found in words.TAKEN
    return IN if is_in else PERHAPS if found in words.PERHAPS_IN else 0.0


def behind(candidate: Candidate, names: Names) -> float:
    """Return what follows: the land it lies in, a word for what it is, what persons do, an armed group."""
    after = candidate.after
    if after is None:
        return 0.0
    if is_dateline(candidate):
        return DATELINE
    if facilities.type_behind(candidate.sentence, candidate.last):
        return TYPE
    if candidate.source == "where" and after.before.strip() == "," and not after.is_capital:
        return TURNED * (after.small in words.PARTS or after.small in words.IN)
    return _land(candidate, names) or _role(candidate, after)


def _land(candidate: Candidate, names: Names) -> float:
    """Return how much it says that a land's name follows behind a comma: 'Hinton, Alberta'."""
    at, after = candidate.last, candidate.after
    if after is None or after.before.strip() != "," or not after.is_capital:
        return 0.0
    ends = range(at + 1, min(at + 4, len(candidate.sentence) + 1))
    if any(facilities.type_behind(candidate.sentence, end) for end in ends) or after.small in words.STATES:
        return LAND
    behind_it = (names.get(" ".join(word.text for word in candidate.sentence[at:end])) for end in ends)
    is_land = any(found and found.is_wide and found.weight > words.WEIGHTY_LAND for found in behind_it)
    return LAND if is_land and candidate.source != "where" else 0.0


def _role(candidate: Candidate, after: Word) -> float:
    """Return what says that it is no place but one who acts; lands act, too."""
    if not after.is_joined or (candidate.known and candidate.known.is_wide):
        return 0.0
    if after.text in words.TOLD:
        return PUBLISHER
    if after.small in words.ARMED:
        return ARMED
    is_light = candidate.known is None or candidate.known.weight < words.WEIGHTY_TOWN
    return SAYS if is_light and after.text in words.SAYS else 0.0


def left(candidate: Candidate, names: Names) -> float:
    """Return what a capital right before it says: a name that it is the last of."""
    word = candidate.before
    if word is None or candidate.first == candidate.run[0] or candidate.source == "type":
        return 0.0
    if candidate.words[0].before == "-":
        return SAYS
    if word.small in words.NO_NOUNS or word.small in words.IN:
        return 0.0
    is_known = word.small in words.common() or word.small in words.PARTS or names.get(word.text) or word.is_loud
    if is_known or not word.is_capital:
        return LIGHT
    return 2 * LIGHT if candidate.known and candidate.known.is_wide else NAME


def right(candidate: Candidate, names: Names) -> float:
    """Return what a capital right behind it says: a name that it is the first of."""
    after = _joined(candidate)
    if after is None or not after.is_capital or candidate.source == "type":
        return 0.0
    if after.small in words.common() or after.is_loud or (candidate.known and candidate.known.is_wide):
        return LIGHT
    return NEXT_TO_NAME if names.get(after.text) or candidate.words[-1].is_loud else NAME


def _joined(candidate: Candidate) -> Word | None:
    return candidate.after if candidate.after and candidate.after.is_joined else None
