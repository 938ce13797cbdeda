"""An actor's own word: one of his side tells of what he did, or of the foes whom he killed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.actors.bands import is_band
from geomap.extract.actors.sides import is_office, side
from geomap.extract.coded import Coded, Span
from geomap.extract.events.account_signs import HARMED
from geomap.extract.fields.camps import camp
from geomap.extract.mention import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention

OWN = 0.6
"""How sure it is that an actor claims what somebody of his side speaks of."""


def heard(accounts: Iterable[Account]) -> Iterator[Spoken]:
    """Give who speaks in the sentences of some accounts."""
    return (Spoken(each, account.telling.sentence.number) for account in accounts for each in account.speakers)


def spoken(each: Spoken) -> Coded:
    """Return a speaker as the value of a field."""
    return Coded(each.by.value, (Span(each.sentence, each.by.start, each.by.end),), OWN)


def own_word(told: Told, name: str, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return that an actor claims what he did, if one of his own side speaks of it."""
    own = side(name, lexicon, country)
    said = next((spoken(each) for each in heard(told.accounts) if side(each.by.value, lexicon, country) == own), None)
    return {"attribution_status": replace(said, value="claimed"), "attributed_by": said} if said else {}


def own_deed(told: Told, lexicon: Lexicon) -> Coded | None:
    """Return who speaks of an incident as his own, if nobody tells who did it.

    It is an army that counts the rebels who were killed, or an armed group of whom none was; not one that is named
    where the deed is told, since it was done to it.
    """
    hurt = {camp(each.value) for account in told.accounts for each in account.figures if each.of in HARMED}
    struck = {each.value for account in told.accounts for each in _beside(account)}
    for each in heard(told.accounts):
        is_state = _is_state(each.by.value, lexicon)
        is_fighter = is_band(each.by, lexicon) and not is_state and each.by.value not in struck
        if is_state if "rebels" in hurt else is_fighter:
            return spoken(each)
    return None


def _beside(account: Account) -> Iterator[Mention]:
    """Give whom an account names where it tells the deed, but for those who speak there."""
    named = account.of_kind("actor") if account.telling.triggers else ()
    return (each for each in named if not any(by.overlaps(each.start, each.end) for by in account.speakers))


def _is_state(name: str, lexicon: Lexicon) -> bool:
    """Say whether somebody speaks for a state, for its forces or for one of its ministries."""
    return lexicon.is_home(name) or is_office(name, lexicon) or lexicon.whole(name) in lexicon.states
