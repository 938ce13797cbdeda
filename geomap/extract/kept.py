"""Which incidents of an article are reported, and how sure it is that they are incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.events.account_signs import EFFECTS, TAKEN
from geomap.extract.events.scene import Scene
from geomap.extract.events.tellings import ARREST
from geomap.extract.events.victims import victims
from geomap.extract.events.where import happened_at

if TYPE_CHECKING:
    from datetime import date

    from geomap.extract.events.told import Told

YEAR = 365
STRONG, WEAK, FEW_DAYS = 2, 3, 7
"""So much must be told of an incident whose words surely tell of one, and of one whose words may not.

A place and a span of few days are enough of any that has a sort."""
LEAST, EACH, MOST = 0.3, 0.15, 0.9
"""Confidence of an incident of which nothing is told, what each thing adds, and the most there is."""


def confidence(text: str, told: Told, published: date | None, *, is_linked: bool) -> float:
    """Return how sure an incident is, 0 to 1: 0 if too little is told of it, or it only explains the news."""
    if _is_past(told, published) or _is_to_come(told, published) or _is_series(told):
        return 0.0
    signs = told.signs
    has_figures = any(account.figures for account in told.accounts)
    has_place = bool(signs.spots) or any(happened_at(account.places) for account in told.accounts)
    scene = told.accounts[0].scene if has_figures and _is_attack(told) else Scene()
    has_place |= bool(scene.places)
    own = bool(signs.days or scene.dates) + has_place + has_figures + bool(signs.actors) + is_linked
    is_set = has_place and _is_dated(told) and _is_deed(told)
    needed = STRONG if is_set or _is_strong(text, told) else WEAK
    return min(MOST, LEAST + EACH * own) if own >= needed else 0.0


def _is_dated(told: Told) -> bool:
    days = told.signs.days
    return days is not None and (days[1] - days[0]).days <= FEW_DAYS


def _is_deed(told: Told) -> bool:
    """Say whether some word tells what sort of incident it was; arrests follow most attacks."""
    words = [each for account in told.accounts for each in account.telling.triggers]
    typed = [each for each in words if each.sort.event_type or each.sort.name == TAKEN]
    return any(each.sort.name != ARREST for each in typed)


def _is_attack(told: Told) -> bool:
    """Say whether some word tells of an attack, and not only of what came of one: a fire, arrests."""
    words = [each.sort for account in told.accounts for each in account.telling.triggers]
    return any(not each.is_weak or (each.event_type and each.name not in EFFECTS | {ARREST}) for each in words)


def _is_strong(text: str, told: Told) -> bool:
    """Say whether some word tells of an attack by itself, or a weapon, a target or a victim is named beside it."""
    if any(not each.sort.is_weak for account in told.accounts for each in account.telling.triggers):
        return True
    if any(each.kind in {"weapon", "target"} for account in told.accounts for each in account.telling.mentions):
        return True
    return any(victims(text, account.telling) for account in told.accounts)


def _is_to_come(told: Told, published: date | None) -> bool:
    """Say whether it would be on a day behind that of publication: then it is only planned."""
    return bool(published and told.signs.days and told.signs.days[0] > published)


def _is_series(told: Told) -> bool:
    """Say whether only 'attacks' are named to which another was the answer: no day, no figures, no one of them."""
    tellings = [account.telling for account in told.accounts]
    is_named = all(each.is_governed and each.triggers and each.triggers[0].is_plural for each in tellings)
    return is_named and not told.signs.days and not told.signs.figures


def _is_past(told: Told, published: date | None) -> bool:
    """Say whether a change of who holds a place lies so far back that it only explains the news."""
    is_taken = all(each.sort.name == TAKEN for account in told.accounts for each in account.telling.triggers)
    return bool(is_taken and published and told.signs.days and (published - told.signs.days[1]).days > YEAR)
