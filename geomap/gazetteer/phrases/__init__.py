"""The words round a place name, read: 'five miles west of Erbil', 'near Albu Kamal', 'between Hit and Ramadi'.

`parse` takes one layer of words off and leaves the rest as text, since what is left may be a name that only looks like
a phrase; the gazetteer is asked before it is parsed again. To teach it words of another language, add them to
`languages.py`; a form of its own is one line in `grammar.py` or `links.py`.
"""

from __future__ import annotations

import re

from geomap.gazetteer.phrases.nodes import (
    COUNTRYSIDE_M,
    MOST_PLACES,
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
    ab aab aaf afb across adjacent all along and approaches area around at axis bank banks beside between beyond
    border borderline borders boundary by c ca capital center centers central centre checkpoint circa city close coast
    coastal coastline countryside crossroad crossroads desert direction downtown due e east eastern ene
    environs ese facing front from frontier gate greater hamlet heart highway hinterland in
    inner inside interchange intersection ivo junction limits line locality middle mile miles motorway n ne near
    nearby next nnw north northeast northeastern northern northwest northwestern not nne nw of off old on opposite or
    outside outskirt outskirts overlooking part parts pb periphery proper ring road roundabout
    route rural s se settlement shore shores side south southeast southeastern southern southwest southwestern
    sse ssw steppe street suburb suburban suburbs surrounding surroundings sw the throughout to toward towards town
    triangle valley basin vic vicinity village w waters west western within wnw wsw
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words one of which every phrase in English has."""
_MARKS = frozenset(",;&/()~–—�")
_GLUED = re.compile(r"[0-9] ?(?:nm|km|mi|m)[NSEW]{1,3} ", re.IGNORECASE)
"""A unit that runs into its bearing makes one word of two."""
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED = re.compile(r"(?:north|south|east|west)", re.IGNORECASE)


def parse(text: str) -> Phrase:
    """Return what a phrase says, one layer of it; a plain name comes back as it is.

    >>> parse("Approximately 15 NM NW of ABU KAMAL").anchor
    'ABU KAMAL'
    >>> parse("Deir ez-Zor")
    Named(name='Deir ez-Zor', type_word='')
    """
    text = " ".join(text.split()).strip(" .,;:?")
    if len(text) > LONGEST:
        return Named(text)
    english = _in_english(text)
    if _is_plain(english):
        return Named(english)
    from geomap.gazetteer.phrases import forms  # noqa: PLC0415 - its patterns take 0.1 s, and most texts are names

    return forms.read(english.translate(_LOOK_ALIKES))


def _in_english(text: str) -> str:
    if text.isascii() or not any("\u0370" <= letter <= "\u1fff" for letter in text):
        return text
    from geomap.gazetteer.phrases.languages import in_english  # noqa: PLC0415 - as above

    return in_english(text)


def _is_plain(text: str) -> bool:
    """Say whether nothing in a text can be part of a phrase; quick, since most texts are names."""
    return (
        _MARKS.isdisjoint(text)
        and _CUES.isdisjoint(_WORD.findall(text.lower()))
        and "'s " not in text
        and "’s " not in text
        and not _GLUED.search(text)
        and not _SPELLED.match(text)
    )
