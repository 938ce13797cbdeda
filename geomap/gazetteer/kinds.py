"""Words that ask for a type of place, as 'Camp' in 'Camp Taji': a request, not a part of the name."""

from __future__ import annotations

import re

_BASE = frozenset({"military_base", "airport"})
_PROVINCE = frozenset({"province", "region", "district"})
AREAS = _PROVINCE
"""What a hint of a province may be."""
_SEA = frozenset({"sea", "strait"})

_ONE = {
    "town": "city town village",
    "district": "county raion rayon borough municipality shire parish",
    "refugee_camp": "refugee camp, مخيم",
    "embassy": "embassy consulate",
    "border_crossing": "border crossing, crossing",
    "oil_field": "oil field, oilfield",
    "gas_field": "gas field, gasfield",
    "refinery": "refinery",
    "power_plant": "power plant, power station, ",
    "dam": "dam",
    "port": "port",
    "island": "island islands",
    "prison": "prison",
    "river": "river wadi",
    "lake": "lake",
    "mountain": "mount mountain mountains hills jabal jebel",
    "road": "road street avenue boulevard highway motorway",
    "site": "university college school academy institute hospital clinic church cathedral mosque temple synagogue "
    "museum library hotel stadium arena theatre theater tower building square park bridge station hall market mall "
    "palace castle cemetery factory depot checkpoint headquarters ministry parliament centre center",
}
_BASE_WORDS = (
    "military air base, military airbase, military base, military camp, military complex, military airport, "
    "army air field, army airfield, army base, air force base, forward operating base, combat outpost, joint base, "
    "air base, international airport, intl airport, int airport, "
    "fob cop lsa airbase airfield airstrip base bases garrison airport قاعده معسكر مطار"
)
_PROVINCE_WORDS = (
    "governorate province gov prov muhafazat district region state oblast krai department prefecture canton "
    "voivodeship division محافظه"
)
_SEVERAL = (
    (_BASE, _BASE_WORDS),
    (_BASE | {"refugee_camp"}, "camp"),
    (_PROVINCE, _PROVINCE_WORDS),
    (_SEA, "strait sea gulf ocean bay"),
)


def _words(text: str) -> list[str]:
    """Return the entries of a list: those with a comma behind them may have several words, the last has one each."""
    *longer, single = text.split(", ")
    return [*longer, *single.split()]


TYPE_WORDS: dict[str, frozenset[str]] = {
    word: types
    for types, text in (*((frozenset({name}), words) for name, words in _ONE.items()), *_SEVERAL)
    for word in _words(text)
}
"""Folded words, and the types of place that each of them may mean."""

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central middle upper lower new old great".split()  # noqa: SIM905
)
"""Words that say which part and, alone, name nothing, though some village is called so."""
BUILT = frozenset({"site", "road"})
"""Types that a place is of by its last word only: 'Times' is not Times Square."""
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
