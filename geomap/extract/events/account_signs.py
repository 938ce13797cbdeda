"""What one account says for its being of the same incident as another: its signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.events.more import is_more
from geomap.extract.events.signs import WIDE_M, Signs, Spot
from geomap.extract.events.tellings import HARM
from geomap.extract.events.where import happened_at
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.triggers import Trigger
    from geomap.extract.events.where import Located
    from geomap.extract.events.words import Sort
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.lexicon.entries import Weapon
    from geomap.extract.mention import Counted
    from geomap.gazetteer import Answer

BOMB, AIR, SUICIDE = "bomb", "Air/drone strike", "Suicide bomb"
"""The sort of weapon of which nothing more is said than that it is a bomb, and what its use can be."""
TAKEN = "taken by rebels"
"""The sort of words for a change of who holds a place."""
EFFECTS = frozenset({"burning", "interception", "explosion"})
"""Sorts of words for what came of an attack too: a shell that sets a house on fire, a drone that is shot down."""
HARMED: tuple[Counted, ...] = ("killed", "wounded")
ACCUSING = frozenset({"claimed", "attributed", "suspected", "disputed"})
"""What is said of somebody who may have done it."""
_LOST = re.compile(
    r"\s+(?:(?:was|were|is|are|has|have|had|been|being|also)\s+){1,3}"
    r"(?:destroyed|damaged|disabled|burned|burnt|wrecked|captured|seized|lost)\b"
)
"""Behind a weapon: it was not used but lost, as in 'a tank was destroyed'."""


def signs_of(account: Account, answers: Mapping[str, Answer], text: str, lexicon: Lexicon) -> Signs:
    """Return the signs of an account; `answers` say where its places lie, by the words that were looked up."""
    day = next((each.mention for each in account.dates if not each.is_spoken), None)
    return Signs(
        kinds=kinds_of(account, text, lexicon),
        days=(day.first, day.last) if day and day.first and day.last else None,
        spots=_spots(account, answers, text),
        figures=_figures(account, text) or None,
        actors=frozenset(_actors(account, lexicon)),
        called=frozenset(_called(account, answers, text)),
        worded=frozenset(each.words(text).lower() for each in _at(account)),
    )


def _at(account: Account) -> Iterator[Located]:
    return (each for each in account.places if each.role == "at")


def _called(account: Account, answers: Mapping[str, Answer], text: str) -> Iterator[str]:
    """Give the names of the places where it was, but for those of lands."""
    for each in _at(account):
        spot = _spot(answers.get(each.words(text)))
        if spot is None or spot.radius_m <= WIDE_M:
            yield each.mention.value.lower()


def _spots(account: Account, answers: Mapping[str, Answer], text: str) -> tuple[Spot, ...]:
    """Return the narrowest of the places where it was."""
    found = (_spot(answers.get(each.words(text))) for each in happened_at(account.places))
    narrowest = min((each for each in found if each), key=lambda spot: spot.radius_m, default=None)
    return (narrowest,) if narrowest else ()


def _spot(answer: Answer | None) -> Spot | None:
    if answer is None or answer.lat is None or answer.lon is None:
        return None
    place = answer.place
    countries = frozenset(filter(None, place.country.split(";"))) if place else frozenset()
    return Spot(answer.lat, answer.lon, answer.uncertainty_m or 0.0, place.gazetteer_id if place else "", countries)


def kinds_of(account: Account, text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return what the words for the deed allow; where these leave it open, what the weapons do."""
    told = {kind for each in _deeds(account) for kind in _allowed(each.sort)}
    if told:
        return frozenset(told)
    used = (each for each in account.of_kind("weapon") if not _LOST.match(text, each.end))
    weapons = (lexicon.weapon(each.value) for each in used)
    known = (each for each in weapons if each and each.sub_event_type)
    return frozenset(kind for each in known for kind in (each.sub_event_type, *_also(each)))


def _also(weapon: Weapon) -> tuple[str, ...]:
    """Return what else the use of a weapon can be: a mere bomb may have been dropped, or carried."""
    return (AIR, SUICIDE) if weapon.sort == BOMB else ()


def _deeds(account: Account) -> Sequence[Trigger]:
    """Return the words for what was done; what came of it is none where another word stands, or no day and place."""
    triggers = account.telling.triggers
    deeds = [each for each in triggers if each.sort.name not in EFFECTS]
    is_own = bool(account.dates) or any(happened_at(account.places))
    return triggers if is_own and all(each.sort.name == HARM for each in deeds) else deeds


def _allowed(sort: Sort) -> tuple[str, ...]:
    """Return the kinds that a sort of words allows; without a finer one its event type, and nothing if it says none."""
    if sort.name == TAKEN:
        return EVENT_TYPES["Battles"][1:]
    return tuple(filter(None, (sort.sub_event_type or sort.event_type, *sort.also)))


def _figures(account: Account, text: str) -> dict[Counted, int]:
    """Return how many were killed and wounded, without mere bounds and those who are told beside others."""
    found: dict[Counted, int] = {}
    for each in account.figures:
        if each.of in HARMED and each.best is not None and not is_more(each, text):
            found[each.of] = found.get(each.of, 0) + each.best
    return found


def _actors(account: Account, lexicon: Lexicon) -> Iterator[str]:
    """Give who is said to have done it, but for those who go by no name."""
    whom = (each.whom.value for each in account.said if each.whom and each.status in ACCUSING)
    return (name for name in whom if lexicon.named(name))
