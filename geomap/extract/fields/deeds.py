"""Which sort of incident the words of one account speak of: those for what was done, else the weapon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.events.account_signs import AIR
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.events.account import Account
    from geomap.extract.events.triggers import Trigger
    from geomap.extract.lexicon import Lexicon

CLASH = EVENT_TYPES["Battles"][0]
SHELLED = "Shelling/artillery/missile attack"
DISRUPTED = "Disrupted weapons use"
ABDUCTED = "Abduction/forced disappearance"
ARRESTED = "Arrests"
BURNT = "Looting/property destruction"
MOB = "Mob violence"
FLOWN = frozenset({"aircraft strike"})
"""Classes of weapons that fly: whatever they do is an air strike."""
HAND_HELD = frozenset({"small arms", "knife"})
"""Classes of weapons that say nothing: whom they were used against does."""
_PASSIVE = re.compile(r"\b(?:was|were|been|being|shot|downed|against|at|by)\b|[.;:]", re.IGNORECASE)
"""Between an aircraft and what was done these say that it was done to it, or that another did it."""
_DROPPED = re.compile(
    r"\bbombs?\s+(?:\w+\s+){0,2}?(?:fell|fallen|falling|dropped|landed|rained)\b"
    r"|\bdrop(?:s|ped|ping)?\s+(?:[\w-]+\s+){0,4}?(?:bombs?|explosives?|munitions?|grenades?)\b",
    re.IGNORECASE,
)
"""Bombs that fall come from the air."""
_OF_STATE = re.compile(r"\b(?:police|army|soldiers|troops|security|gendarm\w+|agents|authorities)\b", re.IGNORECASE)
"""Words for those by whom a state arrests."""
_CROWD = re.compile(
    r"\b(?:mobs?|crowds?|rioters|protest[eo]rs|demonstrators|supporters|hundreds|thousands)\b", re.IGNORECASE
)
"""Those who come in their numbers, and not with arms."""
_ARMED = re.compile(
    r"\b(?:gunm[ae]n|militants?|fighters?|insurgents?|rebels?|soldiers|troops|forces|commandos|police|army|attackers|"
    r"assailants|bombers?|jihadists?|terrorists?|guerrillas?|bandits|raiders|armed)\b",
    re.IGNORECASE,
)
_STORM = "storm"
_REACH = 60


def told(account: Account, text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Give the words of an account that say what sort it was, each with the sort."""
    telling = account.telling
    if dropped := _DROPPED.search(text, telling.start, telling.end):
        yield *dropped.span(), AIR
        return
    deeds = [
        each
        for each in telling.triggers
        if (each.sort.event_type or _is_of_crowd(each, account, text)) and not _is_of_people(each, account)
    ]
    for each in deeds:
        yield (
            each.start,
            each.end,
            AIR if _is_flown(each, account, text, lexicon) else _sort(each, account, text, lexicon),
        )
    for mention in account.of_kind("weapon") if not deeds else ():
        weapon = lexicon.weapon(mention.value)
        if weapon and weapon.sub_event_type and weapon.sort not in HAND_HELD:
            yield mention.start, mention.end, weapon.sub_event_type


def _sort(trigger: Trigger, account: Account, text: str, lexicon: Lexicon) -> str:
    """Return what a word says; whom a state seizes, it arrests, and what a crowd burns is burnt by a mob."""
    name = trigger.sort.sub_event_type or trigger.sort.event_type
    if _is_of_crowd(trigger, account, text):
        return MOB
    if name != ABDUCTED or not trigger.word.startswith("seiz"):
        return name
    if _is_arms(trigger, account):
        return DISRUPTED
    whom = [each.whom.value for each in account.said if each.whom]
    return ARRESTED if any(each in lexicon.states or _OF_STATE.search(each) for each in whom) else name


def _is_of_crowd(trigger: Trigger, account: Account, text: str) -> bool:
    """Say whether a crowd burns or storms, or people storm who bear no arms."""
    start, is_storm = account.telling.sentence.start, trigger.word.startswith(_STORM)
    if not is_storm and trigger.sort.sub_event_type != BURNT:
        return False
    is_unarmed = is_storm and _ARMED.search(text, start, trigger.start) is None
    return is_unarmed or _CROWD.search(text, start, trigger.start) is not None


def _is_arms(trigger: Trigger, account: Account) -> bool:
    """Say whether weapons are seized, and nobody."""
    return any(0 <= each.start - trigger.end <= _REACH // 3 for each in account.of_kind("weapon"))


def _is_of_people(trigger: Trigger, account: Account) -> bool:
    """Say whether somebody is intercepted, and no weapon."""
    return trigger.sort.sub_event_type == DISRUPTED and not any(account.of_kind("weapon"))


def _is_flown(trigger: Trigger, account: Account, text: str, lexicon: Lexicon) -> bool:
    """Say whether aircraft do what a word tells: 'helicopters shelled'."""
    if (trigger.sort.sub_event_type or CLASH) not in {CLASH, SHELLED} or trigger.is_noun:
        return False
    for each in account.of_kind("weapon"):
        weapon = lexicon.weapon(each.value)
        is_before = each.end <= trigger.start <= each.end + _REACH
        if weapon and weapon.sort in FLOWN and is_before and not _PASSIVE.search(text, each.end, trigger.start):
            return True
    return False
