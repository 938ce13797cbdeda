"""Words that ask for a type of place, as 'Camp' in 'Camp Taji': a request, not a part of the name."""

from __future__ import annotations

import re

_BASE = frozenset({"military_base", "airport"})
_PROVINCE = frozenset({"province", "region", "district"})
AREAS = _PROVINCE
"""What a hint of a province may be."""
_SEA = frozenset({"sea", "strait"})

TYPE_WORDS: dict[str, frozenset[str]] = {
    "military air base": _BASE,
    "military airbase": _BASE,
    "military base": _BASE,
    "military camp": _BASE,
    "military complex": _BASE,
    "military airport": _BASE,
    "army air field": _BASE,
    "army airfield": _BASE,
    "army base": _BASE,
    "air force base": _BASE,
    "forward operating base": _BASE,
    "combat outpost": _BASE,
    "joint base": _BASE,
    "fob": _BASE,
    "cop": _BASE,
    "lsa": _BASE,
    "air base": _BASE,
    "airbase": _BASE,
    "airfield": _BASE,
    "airstrip": _BASE,
    "base": _BASE,
    "bases": _BASE,
    "garrison": _BASE,
    "camp": _BASE | {"refugee_camp"},
    "refugee camp": frozenset({"refugee_camp"}),
    "international airport": _BASE,
    "airport": _BASE,
    "governorate": _PROVINCE,
    "province": _PROVINCE,
    "muhafazat": _PROVINCE,
    "district": _PROVINCE,
    "region": _PROVINCE,
    "embassy": frozenset({"embassy"}),
    "consulate": frozenset({"embassy"}),
    "border crossing": frozenset({"border_crossing"}),
    "crossing": frozenset({"border_crossing"}),
    "oil field": frozenset({"oil_field"}),
    "oilfield": frozenset({"oil_field"}),
    "gas field": frozenset({"gas_field"}),
    "gasfield": frozenset({"gas_field"}),
    "refinery": frozenset({"refinery"}),
    "power plant": frozenset({"power_plant"}),
    "dam": frozenset({"dam"}),
    "port": frozenset({"port"}),
    "island": frozenset({"island"}),
    "prison": frozenset({"prison"}),
    "strait": _SEA,
    "sea": _SEA,
    "gulf": _SEA,
    "city": frozenset({"town"}),
    "town": frozenset({"town"}),
    "village": frozenset({"town"}),
    "قاعده": _BASE,
    "معسكر": _BASE,
    "مطار": _BASE,
    "محافظه": _PROVINCE,
    "مخيم": frozenset({"refugee_camp"}),
}
"""Folded words, and the types of place that each of them may mean."""

_FIRST_WORDS = frozenset(word.split()[0] for word in TYPE_WORDS)
_WORDS = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, TYPE_WORDS), key=len, reverse=True)) + r")\b")


_ANY: frozenset[str] = frozenset()


def split_type(key: str) -> tuple[str, frozenset[str]]:
    """Return a folded name without its type words, and the types that they ask for (empty: any).

    >>> split_type("erbil international airport")[0]
    'erbil'
    """
    if _FIRST_WORDS.isdisjoint(key.split()):
        return key, _ANY
    wanted = {word: TYPE_WORDS[word] for word in _WORDS.findall(key)}
    rest = " ".join(_WORDS.sub(" ", key).split())
    return rest, frozenset().union(*wanted.values())


def fits(place_type: str, wanted: frozenset[str]) -> bool:
    """Say whether a place of this type may be what was asked for."""
    return not wanted or place_type in wanted
