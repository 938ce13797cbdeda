"""The words round a place name, read: 'five miles west of Erbil', 'near Albu Kamal', 'between Hit and Ramadi'.

`parse` takes one layer of words off and leaves the rest as text, since what is left may be a name that only looks like
a phrase; the gazetteer is asked before it is parsed again. To teach it words of another language, add them to
`languages.py`; a form of its own is one line in `grammar.py` or `links.py`.
"""

from __future__ import annotations

import re

from geomap.gazetteer.phrases import lists
from geomap.gazetteer.phrases.bearings import BEARING
from geomap.gazetteer.phrases.grammar import FORMS
from geomap.gazetteer.phrases.languages import in_english
from geomap.gazetteer.phrases.lists import MOST_PLACES
from geomap.gazetteer.phrases.measures import MEASURE
from geomap.gazetteer.phrases.nodes import (
    COUNTRYSIDE_M,
    NEAR_M,
    Bearing,
    Between,
    Border,
    Distance,
    Named,
    Near,
    Offset,
    Offshore,
    Part,
    Phrase,
    Several,
    Within,
)

__all__ = [
    "COUNTRYSIDE_M",
    "MOST_PLACES",
    "NEAR_M",
    "Bearing",
    "Between",
    "Border",
    "Distance",
    "Named",
    "Near",
    "Offset",
    "Offshore",
    "Part",
    "Phrase",
    "Several",
    "Within",
    "parse",
]  # fmt: skip

LONGEST = 300
"""A longer text is no phrase about one place and is taken as a name."""
_LOOK_ALIKES = str.maketrans({"ſ": "s", "\u212a": "k", "ı": "i", "İ": "i", "º": "°", "˚": "°"})
"""Letters that a pattern without case takes for ASCII and that no table of ours knows."""
_CUES = frozenset(
    """
    ab aab aaf afb across adjacent all along and approaches area around at axis bank banks base beside between beyond
    border borderline borders boundary by c ca capital center centers central centre checkpoint circa city close coast
    coastal coastline countryside crossroad crossroads desert direction district downtown due e east eastern ene
    environs ese facing facility fob front from frontier gate governorate greater hamlet heart highway hinterland in
    inner inside interchange intersection ivo junction limits line locality ltd middle mile miles motorway n ne near
    nearby next nnw north northeast northeastern northern northwest northwestern not nne nw of off old on opposite
    outside outskirt outskirts overlooking part parts patrol pb periphery proper province region ring road roundabout
    route rural s se settlement shore shores side south southeast southeastern southern southwest southwestern
    sse ssw steppe street suburb suburban suburbs surrounding surroundings sw the throughout to toward towards town
    triangle vicinity village w waters west western within wnw wsw
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words one of which every phrase in English has."""
_MARKS = frozenset(",;&/()~–—�")
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED = re.compile(r"(?:north|south|east|west)", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:across|throughout|inside|within|in|at|all over|parts of|to|from|by|on|(?:the )?(?:area|site|location) of) "
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_KIND_OF = re.compile(
    r"(?:the )?(?P<kind>provinces?|governorate|district|region|island|port) of (?P<rest>.+)", re.IGNORECASE
)
_ADJECTIVES = rf"(?:(?!(?:near|in|at|on|by|outside|from|of|and|to|{BEARING})\b)[\w'’-]+ ){{0,3}}"
_DESCRIBED = re.compile(
    rf"(?:the |a |an )?{_ADJECTIVES}(?P<kind>towns?|city|cities|villages?|hamlet|settlement|locality|capital|area)"
    r"(?: of|,) (?P<rest>.+)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?P<rest>.+) (?P<short>AB|AAB|AFB|AAF|PB)")
_PATROL_BASE = re.compile(r"(?:PB|P\.B\.) (?P<rest>.+)")
_TAIL = (
    rf"(?:{MEASURE} (?:to the |away )?(?:{BEARING} of|from|off|outside) |near |outside |close to |next to |between |along "
    rf"|opposite |off |ivo |on the (?:road|border|outskirts|edge|banks?|coast|highway|frontier|{BEARING} bank) "
    rf"|(?:just |to the )?{BEARING} of ).+"
)
_LINKED = re.compile(
    r"(?P<name>.+?),? (?P<rest>(?:on|near|along|at|close to|by|off|from)(?: the)? [^,;]*(?:border|frontier|road|highway|boundary)\b"
    r".*|(?:in the area )?between .+ and .+)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?P<head>.+?),? (?P<tail>{_TAIL})|(?P<name>.+?),? (?:in|at|inside|within|on) (?P<container>.+)", re.IGNORECASE
)
_COMMA = re.compile(r"(?P<name>[^,]+), ?(?P<rest>.+)")
_BRACKETS = re.compile(r"(?P<name>[^()]+?) ?\((?P<rest>[^()]+)\),?(?P<more> .+)?")


def parse(text: str) -> Phrase:
    """Return what a phrase says, one layer of it; a plain name comes back as it is.

    >>> parse("Approximately 15 NM NW of ABU KAMAL").anchor
    'ABU KAMAL'
    >>> parse("Deir ez-Zor")
    Named(name='Deir ez-Zor', type_word='')
    """
    text = " ".join(text.split()).strip(" .,;:?")
    if len(text) > LONGEST or _is_plain(text):
        return Named(text)
    text = in_english(text.translate(_LOOK_ALIKES))
    return _located(text) or _formed(text) or _contained(text) or _listed(text) or _described(text)


def _is_plain(text: str) -> bool:
    """Say whether nothing in a text can be part of a phrase; quick, since most texts are names."""
    if not text.isascii() and any("\u0370" <= letter <= "\u1fff" for letter in text):
        return False
    return (
        _MARKS.isdisjoint(text)
        and _CUES.isdisjoint(_WORD.findall(text.lower()))
        and "'s " not in text
        and "’s " not in text
        and not any(letter.isdigit() for letter in text)
        and not _SPELLED.match(text)
    )


def _located(text: str) -> Phrase | None:
    return lists.located(text)


def _formed(text: str) -> Phrase | None:
    for pattern, read in FORMS:
        if (found := pattern.fullmatch(text)) and (phrase := read(found)):
            return phrase
    if found := _LEADING.fullmatch(text):
        return parse(found["rest"])
    return None


def _contained(text: str) -> Phrase | None:
    if found := _BRACKETS.fullmatch(text):
        return Within(found["name"] + (found["more"] or ""), found["rest"].strip())
    if found := _LINKED.fullmatch(text):
        return Within(found["name"].strip(" ,"), found["rest"])
    if lists.several(text)[1:]:
        return None
    if found := _COMMA.fullmatch(text):
        return Within(found["name"].strip(), found["rest"].strip())
    if _DESCRIBED.fullmatch(text) or _KIND_OF.fullmatch(text):
        return None
    if found := _TRAILING.fullmatch(text):
        return Within((found["head"] or found["name"]).strip(), (found["tail"] or found["container"]).strip())
    return None


def _listed(text: str) -> Phrase | None:
    parts = lists.several(text)
    return Several(tuple(parts)) if len(parts) > 1 else None


def _described(text: str) -> Phrase:
    if found := _KIND_OF.fullmatch(text):
        return Named(f"{found['rest']} {found['kind']}")
    if found := _DESCRIBED.fullmatch(text):
        return Named(found["rest"], found["kind"].lower())
    if found := _ABBREVIATED.fullmatch(text):
        return Named(f"{found['rest']} air base")
    if found := _PATROL_BASE.fullmatch(text):
        return Near(found["rest"])
    return Named(text)
