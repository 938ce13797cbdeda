"""What sort of incident it was: by the words for what was done, else by the weapon, else by whom it hit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded
from geomap.extract.events.account_signs import ACCUSING, TAKEN
from geomap.extract.fields.spans import first_word, span_of
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.coded import Span
    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon

SURE, GUESSED, LEAST = 0.9, 0.4, 0.3
"""How sure a sort is on which all words agree, one guessed from who did what, and one of which nothing is told."""
_TYPE_OF = {sub: kind for kind, subs in EVENT_TYPES.items() for sub in subs}
_CLASH, _GAINED, _LOST = EVENT_TYPES["Battles"]
_AIR = EVENT_TYPES["Explosions/Remote violence"][1]
_ATTACK = EVENT_TYPES["Violence against civilians"][1]


def kind(told: Told, lexicon: Lexicon) -> dict[str, Coded]:
    """Return the event type and the sub-event type that most words speak of."""
    votes: Counter[str] = Counter()
    spans: dict[str, list[Span]] = {}
    for account in told.accounts:
        for start, end, name in _told(account, lexicon):
            votes[name] += 1
            spans.setdefault(name, []).append(span_of(account, start, end))
    if not votes:
        name, sure = _untold(told, lexicon)
        return _coded(name, (first_word(told),), sure)
    name, count = votes.most_common(1)[0]
    return _coded(name, tuple(spans[name]), SURE * count / votes.total())


def _coded(name: str, spans: tuple[Span, ...], sure: float) -> dict[str, Coded]:
    kind = _TYPE_OF.get(name, name)
    coded = {"event_type": Coded(kind, spans, sure)}
    return coded if name == kind else {**coded, "sub_event_type": Coded(name, spans, sure)}


def _told(account: Account, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Give the words of an account that say what sort it was, each with the sort."""
    deeds = [each for each in account.telling.triggers if each.sort.event_type]
    for each in deeds:
        yield each.start, each.end, each.sort.sub_event_type or each.sort.event_type
    for mention in account.of_kind("weapon") if not deeds else ():
        weapon = lexicon.weapon(mention.value)
        if weapon and weapon.sub_event_type:
            yield mention.start, mention.end, weapon.sub_event_type


def _untold(told: Told, lexicon: Lexicon) -> tuple[str, float]:
    """Return the sort of an incident whose words leave it open."""
    triggers = [each for account in told.accounts for each in account.telling.triggers]
    is_state = bool(told.signs.actors & lexicon.states.keys())
    if any(each.sort.name == TAKEN for each in triggers):
        return (_LOST if _is_by_rebels(told, lexicon) else _GAINED), GUESSED
    if is_state and any(each.word.split()[-1].startswith("strike") for each in triggers):
        return _AIR, GUESSED
    hit = (lexicon.target(each.value) for account in told.accounts for each in account.of_kind("target"))
    sorts = {each.sort for each in hit if each}
    if sorts & {"civilian", "people"} and "military" not in sorts:
        return _ATTACK, GUESSED
    return _CLASH, LEAST


def _is_by_rebels(told: Told, lexicon: Lexicon) -> bool:
    """Say whether somebody is said to have done it, and no state; 'rebels' without a name are none."""
    said = (each for account in told.accounts for each in account.said if each.status in ACCUSING)
    whom = [each.whom.value for each in said if each.whom]
    return bool(whom) and not any(name in lexicon.states or lexicon.is_home(name) for name in whom)
