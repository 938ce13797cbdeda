"""Several places in one text: 'A, B and C', '15NM northwest and 16NM east of Mosul'."""

from __future__ import annotations

import re

from geomap.gazetteer.phrases.bearings import BEARING, bearing
from geomap.gazetteer.phrases.measures import MEASURE
from geomap.gazetteer.phrases.nodes import Between, Several

_AND = r"(?: ?, ?(?:and|&) | ?; ?| and | & )"
_JOIN = re.compile(rf"{_AND}| ?(?<![0-9]), ?| ?,(?![0-9]) ?", re.IGNORECASE)
_TOGETHER = re.compile(_AND, re.IGNORECASE)
_LOCATED = re.compile(
    rf"(?:{MEASURE}\b|{BEARING} (?:of|from) |(?:near|in|ivo|at|outside|close to|the outskirts of|the vicinity of) )",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{_AND}| or |(?<=[^\W\d_]{{3}}) ?/ ?(?=[^\W\d_]{{3}})", re.IGNORECASE)
_PLURAL = re.compile(r"(?P<name>.+) (?P<kind>province|governorate|district|town|village|airport|base)s", re.IGNORECASE)
_MEASURED = re.compile(rf"{MEASURE}\b|{BEARING} (?:of|from) ", re.IGNORECASE)
_ANCHORLESS = re.compile(
    rf"(?P<distance>{MEASURE})? ?(?:to the )?(?P<bearing>{BEARING})?(?: (?:of|from))?(?P<rest> .+)?", re.IGNORECASE
)
_BEARING_OF = re.compile(rf"(?:just |to the |the )*(?P<bearing>{BEARING})(?: of| from) (?P<anchor>.+)", re.IGNORECASE)
_IN_RANGE = re.compile(rf".*\bbetween\b[^,;]*|{MEASURE}", re.IGNORECASE)
_OPPOSITE_DEG = 67.5
"""Two bearings that differ from a half turn by less than this point at one place from both sides."""


def located(text: str) -> Several | Between | None:
    """Return a list of which a later part says by itself where it lies; None if the text is no such list.

    >>> located("15NM northwest and 16NM east of Mosul").parts
    ('15NM northwest of Mosul', '16NM east of Mosul')
    """
    parts = _split(text)
    if len(parts) < 2:  # noqa: PLR2004 - one is no list
        return None
    if found := _opposite(parts):
        return found
    return Several(tuple(_with_anchors(parts)))


def _split(text: str) -> list[str]:
    """Split where a part follows that stands by itself; after a comma only if the first part does so too."""
    is_measured = bool(_MEASURED.match(text))
    parts, start = [], 0
    for found in _JOIN.finditer(text):
        before, after = text[start : found.start()], text[found.end() :]
        strong = _TOGETHER.fullmatch(found[0]) or (is_measured and _MEASURED.match(after))
        if strong and _LOCATED.match(after) and not _IN_RANGE.fullmatch(before):
            parts.append(before.strip())
            start = found.end()
    return [*parts, text[start:].strip()]


def _opposite(parts: list[str]) -> Between | None:
    """Return 'north of X and south of Y' as what lies between X and Y."""
    found = [_BEARING_OF.fullmatch(part) for part in parts]
    if len(parts) != 2 or not found[0] or not found[1]:  # noqa: PLR2004 - two ends
        return None
    first, second = bearing(found[0]["bearing"]), bearing(found[1]["bearing"])
    if first is None or second is None:
        return None
    turned = abs((first.degrees - second.degrees) % 360 - 180)
    return Between(((found[0]["anchor"], found[1]["anchor"]),)) if turned < _OPPOSITE_DEG else None


def _with_anchors(parts: list[str]) -> list[str]:
    """Give a part without an anchor that of the next one, and a part without a distance that of the one before."""
    read = [_ANCHORLESS.fullmatch(part) for part in parts]
    said: list[str] = []
    anchor = ""
    for part, found in reversed(list(zip(parts, read, strict=True))):
        if found and not found["rest"] and found["bearing"] and anchor:
            said.append(f"{part} of {anchor}")
            continue
        anchor = (found["rest"] or "").strip() if found else ""
        said.append(part)
    said.reverse()
    return [_with_distance(said, read, position) for position in range(len(said))]


def _with_distance(said: list[str], read: list[re.Match[str] | None], position: int) -> str:
    here, before = read[position], read[position - 1] if position else None
    if here and before and here["bearing"] and not here["distance"] and before["distance"] and not before["rest"]:
        return f"{before['distance']} {said[position]}"
    return said[position]


def several(text: str) -> list[str]:
    """Return the names in a list of places; commas alone make none, 'Taji, Iraq' is one place.

    >>> several("Homs, Hama and Idlib")
    ['Homs', 'Hama', 'Idlib']
    """
    parts = [part.strip() for part in _LISTED.split(text)]
    if len(parts) < 2:  # noqa: PLR2004 - one is no list
        return parts
    if re.search(r" and | or | & ", text, re.IGNORECASE):
        parts = [piece.strip() for part in parts[:-1] for piece in part.split(",")] + parts[-1:]
    return _each_of_its_kind([part for part in parts if part])


def _each_of_its_kind(parts: list[str]) -> list[str]:
    """Give each part the type word that ends the list: 'Anbar and Nineveh provinces'."""
    found = _PLURAL.fullmatch(parts[-1]) if len(parts) > 1 else None
    return [f"{part} {found['kind']}" for part in [*parts[:-1], found["name"]]] if found else parts
