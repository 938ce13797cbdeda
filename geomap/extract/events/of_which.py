"""Which incident an account is of: one told before, the first of its own, or none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.events.asked import NEAR_SENTENCES, RECENT, SALIENT
from geomap.extract.events.blamed import blamed
from geomap.extract.events.signs import AGAINST
from geomap.extract.events.told import is_wide, open_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.events.asked import Asked
    from geomap.extract.events.reference import Reference
    from geomap.extract.events.told import Told

ENOUGH: dict[Reference, float] = {"new": 2.5, "open": 2.0, "back": 0.0}
"""So many points must speak for an account's being of an incident told before."""
KNOWN, VAGUE = 0.5, 1.0
"""Of 'the attack on Monday' so many for each thing that is said of it, and fewer of what a headline only names."""


def of_which(asked: Asked) -> int | None:
    """Return the number of the incident that an account is of, that of a new one, or None if it is of none."""
    if not asked.account.telling.triggers:
        return blamed(asked.account, asked.told, _last(asked))
    found = next((each for each in map(_told_before, _readings(asked)) if each is not None), None)
    if found is not None:
        return found
    if asked.told and (asked.account.is_title or asked.account.is_of_later_deaths):
        return None
    return len(asked.told) if _begins(asked) else None


def _readings(asked: Asked) -> Iterator[Asked]:
    """Give an account as it stands; where it is only spoken of, also without the day or the place of the speaking."""
    yield asked
    if asked.account.is_spoken_of:
        yield replace(asked, signs=replace(asked.signs, days=None))
    if asked.account.is_of_later_deaths or (asked.account.is_spoken_of and asked.account.reference == "back"):
        yield replace(asked, signs=replace(asked.signs, spots=()))


def _told_before(asked: Asked) -> int | None:
    """Return the incident told before that an account is of; None if of none."""
    last = _last(asked)
    if asked.account.is_pointing and asked.fits(asked.latest):
        return asked.latest
    if asked.is_mere_harm:
        is_possible = last is not None and asked.likeness(last) > AGAINST and not _came_first(asked)
        return last if is_possible else None
    if _is_enough(asked):
        return asked.best
    is_going_on = (asked.is_empty or asked.is_loose) and asked.account.reference == "open" and not _is_answer(asked)
    return last if is_going_on and asked.fits(last) else None


def _came_first(asked: Asked) -> bool:
    """Say whether an account tells of what another incident of its sentence followed: 'a day after nine died in it'."""
    words = asked.account.telling
    return words.is_governed and words.relation != "none"


def _is_enough(asked: Asked) -> bool:
    """Say whether enough speaks for the incident for which most does."""
    if asked.best is None or not asked.fits(asked.best):
        return False
    if asked.is_empty and asked.account.reference != "back":
        return asked.is_harm and asked.points(asked.best) >= RECENT + SALIENT
    return asked.points(asked.best) >= _needed(asked, asked.told[asked.best]) + SALIENT


def _needed(asked: Asked, told: Told) -> float:
    if asked.is_empty:
        return 0.0
    if asked.is_harm:
        return RECENT
    signs = asked.signs
    is_back = asked.account.reference == "back" or asked.account.is_title
    said = bool(signs.days) + bool(signs.figures) + (not is_wide(signs))
    return (KNOWN * said if is_back else ENOUGH[asked.account.reference]) - (VAGUE if told.is_vague else 0.0)


def _begins(asked: Asked) -> bool:
    """Say whether an account that is of no incident told before is the first of its own."""
    signs = asked.signs
    if asked.is_mere_harm or (asked.is_harm and not asked.is_set):
        return False
    if not asked.is_empty or _is_answer(asked):
        return True
    is_elsewhere = asked.best is None or not asked.fits(asked.best)
    return bool(signs.spots) and asked.account.reference != "back" and is_elsewhere


def _is_answer(asked: Asked) -> bool:
    return asked.account.is_answer and any(each.whom for each in asked.account.said)


def _last(asked: Asked) -> int | None:
    """Return the incident that was told last, if that was a moment ago; a main clause goes before what it names."""
    here = asked.account.telling.sentence.number
    near = [each for each in open_to(asked.told) if here - asked.told[each].last_sentence <= NEAR_SENTENCES]
    return max(near, key=lambda number: (asked.told[number].last_main, asked.told[number].last_start), default=None)
