"""On whose side somebody is: 'the army' on that of its state, 'the defence ministry in Ankara' on that of Turkey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.lexicon.words import keys

if TYPE_CHECKING:
    from geomap.extract.lexicon import Lexicon


def side(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state or the group that somebody acts or speaks for; forces without a name are those of `country`."""
    known = lexicon.named(name)
    if known:
        return lexicon.whole(known)
    whole = lexicon.whole(name)
    is_at_home = whole == name and (lexicon.is_home(name) or is_office(name, lexicon))
    return (_state_of(country, lexicon) if is_at_home else "") or whole


def is_office(name: str, lexicon: Lexicon) -> bool:
    """Say whether words name one who speaks for a state, its forces or a ministry of them: 'defence minister'."""
    cut = keys(name, lexicon.spellings)
    main = cut[: next((at for at, key in enumerate(cut) if key in lexicon.grammar["speakers"]["ties"]), len(cut))]
    words = lexicon.grammar["states"]
    is_voice = bool(main) and main[-1] in words["spoken"] | words["voices"]
    return is_voice and not words["public"].isdisjoint(main) and words["lesser"].isdisjoint(main)


def _state_of(country: str, lexicon: Lexicon) -> str:
    return next((each.name for each in lexicon.states.values() if each.country == country), "")
