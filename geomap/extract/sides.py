"""On whose side somebody is: 'the army' on that of its state, 'the defence ministry in Ankara' on that of Turkey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.lexicon.words import keys

if TYPE_CHECKING:
    from geomap.extract.lexicon import Lexicon


_TIES = frozenset({"in", "of"})


def side(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state or the group that somebody acts or speaks for; forces without a name are those of `country`."""
    known = lexicon.named(name)
    if known:
        return lexicon.whole(known)
    at_home = _state_of(country, lexicon) if lexicon.is_home(name) else ""
    return _seated(name, lexicon) or at_home or lexicon.whole(name)


def _seated(name: str, lexicon: Lexicon) -> str:
    """Return the state whose name or seat stands behind the last 'in' or 'of' of an office's or a spokesman's name."""
    cut = keys(name, lexicon.spellings)
    if lexicon.grammar["states"]["spoken"].isdisjoint(cut):
        return ""
    behind = [at + 1 for at, word in enumerate(cut) if word in _TIES]
    return next((each.name for at in reversed(behind) for each in lexicon.lands.get(cut[at:])), "")


def _state_of(country: str, lexicon: Lexicon) -> str:
    return next((each.name for each in lexicon.states.values() if each.country == country), "")
