"""One layer of words round a name, read by the first form that fits the whole text."""

from __future__ import annotations

import re

from geomap.gazetteer.phrases import lists
from geomap.gazetteer.phrases.bearings import BEARING
from geomap.gazetteer.phrases.grammar import FORMS
from geomap.gazetteer.phrases.measures import MEASURE
from geomap.gazetteer.phrases.nodes import Named, Near, Phrase, Several, Within

_LEADING = re.compile(
    r"(?:across|throughout|inside|within|in|at|all over|parts of|to|from|by|on|(?:the )?(?:area|site|location) of) "
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_KIND_OF = re.compile(
    r"(?:the )?(?P<kind>provinces?|governorate|district|region|island|port) of (?P<rest>.+)", re.IGNORECASE
)
_ADJECTIVES = r"(?:(?!(?:near|in|at|on|by|outside|from|of|and|to)\b)[\w'’-]+ ){0,3}"
_DESCRIBED = re.compile(
    rf"(?:the |a |an )?{_ADJECTIVES}(?P<kind>towns?|city|cities|villages?|hamlet|settlement|locality|capital|area)"
    r"(?: of|,) (?P<rest>.+)",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?:[Tt]he |[Aa] )(?:[\w'’-]+ ){0,2}(?P<kind>town|city|village|hamlet|capital),? (?P<rest>[^\W\da-z_].*)"
)
"""'the village Girkafir', 'the Iraqi capital Baghdad': the name begins with a capital letter, or has none."""
_AIR_BASE = re.compile(r"(?P<rest>.+) (?:AB|AAB|AFB|AAF)")
_PATROL_BASE = re.compile(r"(?:PB|P\.B\.) (?P<rest>.+)")
_TAIL = (
    rf"(?:{MEASURE} (?:to the |away )?(?:{BEARING} of|from|off|outside) |near |outside |close to |next to |between "
    rf"|along |opposite |off |ivo |on the (?:road|border|outskirts|edge|banks?|coast|highway|frontier|{BEARING} bank) "
    rf"|(?:just |to the )?{BEARING} of ).+"
)
_LINKED = re.compile(
    r"(?P<name>.+?),? (?P<rest>(?:on|near|along|at|close to|by|off|from)(?: the)? [^,;]*"
    r"(?:border|frontier|road|highway|boundary)\b.*|(?:in the area )?between .+ and .+)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?P<name>.+?),? (?:(?:in|at|inside|within|on) (?!the (?:road|border|bank|edge|coast))|(?={_TAIL}))(?P<rest>.+)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"(?P<name>[^,]+), ?(?P<rest>.+)")
_BRACKETS = re.compile(r"(?P<name>[^()]+?) ?\((?P<rest>[^()]+)\),?(?P<more> .+)?")


_ALSO = re.compile(rf" ?\(\s*{MEASURE}\s*\)", re.IGNORECASE)
"""A distance said again in another unit."""


def read(text: str) -> Phrase:
    """Return what a text in English says, its names in any language: a list, a form, 'X in Y', or a name."""
    text = _ALSO.sub("", text)
    return lists.located(text) or _formed(text) or _contained(text) or _listed(text) or _described(text)


def _formed(text: str) -> Phrase | None:
    for pattern, said in FORMS:
        if (found := pattern.fullmatch(text)) and (phrase := said(found)):
            return phrase
    if found := _LEADING.fullmatch(text):
        return read(found["rest"].strip())
    return None


def _contained(text: str) -> Phrase | None:
    """Read 'X (Y)', 'X on the road to Y', 'X, Y' and 'X near Y'; a list of names is none of them."""
    if found := _BRACKETS.fullmatch(text):
        return Within(found["name"] + (found["more"] or ""), found["rest"].strip())
    found = _LINKED.fullmatch(text)
    if not found and not lists.several(text)[1:]:
        is_described = _DESCRIBED.fullmatch(text) or _KIND_OF.fullmatch(text)
        found = _COMMA.fullmatch(text) or (None if is_described else _TRAILING.fullmatch(text))
    return Within(found["name"].strip(" ,"), found["rest"].strip()) if found else None


def _listed(text: str) -> Phrase | None:
    parts = lists.several(text)
    return Several(tuple(parts)) if len(parts) > 1 else None


def _described(text: str) -> Phrase:
    if found := _KIND_OF.fullmatch(text):
        return Named(f"{found['rest']} {found['kind']}")
    if found := _DESCRIBED.fullmatch(text):
        return Named(found["rest"], found["kind"].lower())
    if found := _APPOSED.fullmatch(text):
        return Named(found["rest"], found["kind"])
    return _abbreviated(text)


def _abbreviated(text: str) -> Phrase:
    if found := _AIR_BASE.fullmatch(text):
        return Named(f"{found['rest']} air base")
    found = _PATROL_BASE.fullmatch(text)
    return Near(found["rest"]) if found else Named(text)
