"""On whose side somebody is: 'the army' on that of its state, 'the defence ministry in Ankara' on that of Turkey."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.extract.lexicon import Lexicon


def side(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state or the group that somebody acts or speaks for; forces without a name are those of `country`."""
    known = lexicon.named(name)
    if known:
        return lexicon.whole(known)
    whole = lexicon.whole(name)
    at_home = _state_of(country, lexicon) if lexicon.is_home(name) and whole == name else ""
    return at_home or whole


def _state_of(country: str, lexicon: Lexicon) -> str:
    return next((each.name for each in lexicon.states.values() if each.country == country), "")
