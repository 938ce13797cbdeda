"""An actor's own word: one of his side tells of what he did, or of the foes whom he killed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, Span
from geomap.extract.events.account_signs import HARMED
from geomap.extract.lexicon.words import keys
from geomap.extract.mention import Spoken
from geomap.extract.sides import is_office, side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon

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


def foes_killed(told: Told, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return that a side claims what nobody is said to have done, if it tells only of foes killed.

    'Twelve rebels were killed, the defence minister said'; but not where soldiers died with them.
    """
    words = lexicon.grammar["foes"]
    if _harmed(told.accounts, lexicon) & words["soldiers"]:
        return {}
    for account in told.accounts:
        if _harmed([account], lexicon) & words["rebels"]:
            for each in heard([account]):
                state = side(each.by.value, lexicon, country)
                if state == each.by.value in lexicon.states or is_office(each.by.value, lexicon):
                    said = spoken(each)
                    doer, status = replace(said, value=state), replace(said, value="claimed")
                    return {"perpetrator": doer, "attribution_status": status, "attributed_by": said}
    return {}


def _harmed(accounts: Iterable[Account], lexicon: Lexicon) -> set[str]:
    """Return the words for those who were killed or wounded: 'rebels' of 'twelve rebels'."""
    figures = (each for account in accounts for each in account.figures if each.of in HARMED and each.best != 0)
    return {word for each in figures for word in keys(each.value, lexicon.spellings)}
