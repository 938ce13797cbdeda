"""What sort of incident it was: by the words for what was done, else by the weapon, else by whom it hit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded
from geomap.extract.events.account_signs import ACCUSING, AIR, HARMED, SUICIDE, TAKEN
from geomap.extract.fields.deeds import BURNT, CLASH, DISRUPTED, SHELLED
from geomap.extract.fields.deeds import told as deeds
from geomap.extract.fields.sides import side
from geomap.extract.fields.spans import first_word, span_of
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from geomap.extract.coded import Span
    from geomap.extract.events.told import Told
    from geomap.extract.events.triggers import Trigger
    from geomap.extract.lexicon import Lexicon

SURE, GUESSED, LEAST = 0.9, 0.4, 0.3
"""How sure a sort is on which all words agree, one guessed from who did what, and one of which nothing is told."""
_OF_PLACE = 25
"""So many letters behind 'the capture of' a place stands."""
_TYPE_OF = {sub: kind for kind, subs in EVENT_TYPES.items() for sub in subs}
_GAINED, _LOST = EVENT_TYPES["Battles"][1:]
_PLANTED = "Remote explosive/landmine/IED"
_EXPLOSION = "explosion"
"""The sort of words for an explosion of which nothing more is said."""
_ATTACK = EVENT_TYPES["Violence against civilians"][1]


def kind(told: Told, text: str, lexicon: Lexicon) -> dict[str, Coded]:
    """Return the event type and the sub-event type that most words speak of."""
    votes: Counter[str] = Counter()
    spans: dict[str, list[Span]] = {}
    for account in told.accounts:
        for start, end, name in deeds(account, text, lexicon):
            votes[name] += 1
            spans.setdefault(name, []).append(span_of(account, start, end))
    _weigh(votes, told)
    if not votes:
        name, sure = _untold(told, text, lexicon)
        return _coded(name, (first_word(told),), sure)
    name, count = votes.most_common(1)[0]
    sure = SURE * count / votes.total()
    if name == CLASH and _is_ambush(told) and side(told, text, lexicon) == "people":
        return _coded(_ATTACK, tuple(spans[name]), GUESSED)
    return _coded(name, tuple(spans[name]), sure)


def _weigh(votes: Counter[str], told: Told) -> None:
    """Leave out what is only a part of the incident: a fire where people were killed, a bomb that a bomber carried."""
    if votes[SUICIDE]:
        votes[SUICIDE] += votes.pop(_PLANTED, 0)
    if _is_harmful(told):
        for name in (BURNT, DISRUPTED):
            votes.pop(name, None)
    for name in [each for each in votes if not votes[each]]:
        votes.pop(name)


def _is_harmful(told: Told) -> bool:
    """Say whether anybody is told to have been killed or wounded."""
    return any(each.of in HARMED and (each.best or each.low) for account in told.accounts for each in account.figures)


def _is_ambush(told: Told) -> bool:
    words = [each.word for account in told.accounts for each in account.telling.triggers if each.sort.event_type]
    return all(word.startswith("ambush") for word in words)


def _coded(name: str, spans: tuple[Span, ...], sure: float) -> dict[str, Coded]:
    kind = _TYPE_OF.get(name, name)
    coded = {"event_type": Coded(kind, spans, sure)}
    return coded if name == kind else {**coded, "sub_event_type": Coded(name, spans, sure)}


def _untold(told: Told, text: str, lexicon: Lexicon) -> tuple[str, float]:
    """Return the sort of an incident whose words leave it open."""
    by_account = [account.telling.triggers for account in told.accounts]
    triggers = [each for some in by_account for each in some]
    is_state = bool(told.signs.actors & lexicon.states.keys())
    if name := _by_weapon(told, lexicon):
        return name, GUESSED
    if any(_is_taken(each, told) for each in triggers):
        return (_LOST if _is_by_rebels(told, lexicon) else _GAINED), GUESSED
    if is_state and any(each.word.split()[-1].startswith("strike") for each in triggers):
        return AIR, GUESSED
    if any(each.sort.name == _EXPLOSION for each in next(filter(None, by_account), ())):
        return _PLANTED, GUESSED
    if side(told, text, lexicon) == "people":
        return _ATTACK, GUESSED
    return CLASH, LEAST


def _is_taken(trigger: Trigger, told: Told) -> bool:
    """Say whether a word tells that a place changed hands, and not 'the capture of two vehicles'."""
    if trigger.sort.name != TAKEN:
        return False
    places = [each for account in told.accounts for each in account.places]
    return not trigger.is_noun or any(0 <= each.start - trigger.end <= _OF_PLACE for each in places)


def _by_weapon(told: Told, lexicon: Lexicon) -> str | None:
    """Return the sort that the weapons say where what was done to them was left out."""
    found = (lexicon.weapon(each.value) for account in told.accounts for each in account.of_kind("weapon"))
    return next((each.sub_event_type for each in found if each and each.sub_event_type in {AIR, SHELLED}), None)


def _is_by_rebels(told: Told, lexicon: Lexicon) -> bool:
    """Say whether somebody is said to have done it, and no state; 'rebels' without a name are none."""
    said = (each for account in told.accounts for each in account.said if each.status in ACCUSING)
    whom = [each.whom.value for each in said if each.whom]
    return bool(whom) and not any(name in lexicon.states or lexicon.is_home(name) for name in whom)
