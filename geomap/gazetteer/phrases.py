"""The words round a place name, read: 'five miles west of Erbil', 'near Albu Kamal', 'a base in northern Iraq'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

POINTS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
"""The sixteen points of the compass, clockwise from north."""

UNITS_M = {
    "kilometres": 1000.0, "kilometers": 1000.0, "kilometre": 1000.0, "kilometer": 1000.0, "kms": 1000.0, "km": 1000.0,
    "nautical miles": 1852.0, "nautical mile": 1852.0, "nm": 1852.0, "nmi": 1852.0,
    "miles": 1609.344, "mile": 1609.344, "mi": 1609.344,
    "metres": 1.0, "meters": 1.0, "metre": 1.0, "meter": 1.0, "m": 1.0,
}  # fmt: skip
"""Metres in each unit of distance."""

NUMBERS = {
    "half a": 0.5, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "a hundred": 100,
}  # fmt: skip
"""Numbers that are written out."""
OFFSHORE_M = 40_000.0
"""How far out 'off the coast of' is taken to reach, about twice the territorial sea."""
LONGEST = 300
"""A longer text is no phrase about one place and is taken as a name."""
MOST_PLACES = 12
"""A list of more places than this names no one region."""

_SIDE = r"(?:north|south|east|west)"
_BEARING = rf"(?P<bearing>{_SIDE}(?:[- ]?{_SIDE}){{0,2}}|[NSEW]{{1,3}})"
_ROUGHLY = r"(?:(?:approximately|approx\.?|about|around|roughly|some|just|somewhere|to the|the|immediately)\s+)*"
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
_UNIT = r"(?P<unit>" + "|".join(sorted(map(re.escape, UNITS_M), key=len, reverse=True)) + r")\b\.?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.ASCII)


_THOUSANDS = _pattern(r"\d{1,3}(?:,\d{3})+")
_KIND_OF = _pattern(r"(?:the\s+)?(?P<kind>province|governorate|district|region)\s+of\s+(?P<rest>.+)")
_DESCRIBED = _pattern(
    r"(?:the\s+)?(?:\w+\s+)?(?:border\s+|small\s+)?(?:town|city|village|area|capital)\s+of\s+(?P<rest>.+)"
)
_TRAILING = _pattern(
    rf"(?P<head>.+?),?\s+(?:(?P<word>in|near|outside|at)|{_BEARING}\s+of)\s+(?P<rest>.+)|(?P<first>[^,]+),\s*(?P<last>.+)"
)
_TOGETHER = _pattern(r"\s*(?:,\s*and\s+|\s+and\s+|;)\s*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the words say about the place that they name."""

    name: str
    """The words left over: the name of the place or of the anchor."""
    bearing_deg: float | None = None
    """Direction from the anchor, degrees clockwise from north."""
    distance_m: float | None = None
    """Distance from the anchor in metres."""
    is_near: bool = False
    """Whether it is only near the anchor."""
    is_part: bool = False
    """Whether it is a part of the anchor, on the side of `bearing_deg`; in its middle if that is None."""
    within: str = ""
    """Words for a wider place that it lies in or by."""


def _offset(found: re.Match[str]) -> Phrase:
    return Phrase(_named(found["rest"]), bearing(found["bearing"]), _metres(found))


def _distance(found: re.Match[str]) -> Phrase:
    return Phrase(_named(found["rest"]), distance_m=_metres(found))


def _beyond(found: re.Match[str]) -> Phrase:
    return Phrase(_named(found["rest"]), bearing(found["bearing"]))


def _near(found: re.Match[str]) -> Phrase:
    return Phrase(_named(found["rest"]), is_near=True)


def _offshore(found: re.Match[str]) -> Phrase:
    return Phrase(_named(found["rest"]), distance_m=OFFSHORE_M)


def _across(found: re.Match[str]) -> Phrase:
    return parse(found["rest"])


def _part(found: re.Match[str]) -> Phrase:
    return Phrase(_named(found["rest"]), bearing(found["bearing"]) if found["bearing"] else None, is_part=True)


RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Phrase]], ...] = (
    (_pattern(rf"{_ROUGHLY}{_NUMBER}\s*{_UNIT}\s+(?:to\s+the\s+)?{_BEARING}\s+(?:of|from)\s+(?P<rest>.+)"), _offset),
    (
        _pattern(
            rf"{_ROUGHLY}{_NUMBER}\s*{_UNIT}\s+(?:from|outside|away from|off(?:\s+the\s+coast\s+of)?)\s+(?P<rest>.+)"
        ),
        _distance,
    ),
    (_pattern(rf"{_ROUGHLY}{_BEARING}\s+of\s+(?P<rest>.+)"), _beyond),
    (
        _pattern(
            rf"{_ROUGHLY}(?:near|nearby|close to|next to|ivo|(?:in )?(?:the )?vicinity of|outside"
            r"|(?:on )?(?:the )?outskirts of)\s+(?P<rest>.+)"
        ),
        _near,
    ),
    (
        _pattern(
            rf"{_ROUGHLY}(?:off(?:\s+the)?(?:\s+coast(?:\s+of)?)?|coast\s+of|(?:in\s+)?waters\s+(?:off|near|of))"
            r"\s+(?P<rest>.+)"
        ),
        _offshore,
    ),
    (_pattern(r"(?:across|throughout|inside|within|in|at|all over|parts of)\s+(?P<rest>.+)"), _across),
    (_pattern(rf"(?:the\s+)?(?:(?P<bearing>{_SIDE}(?:[- ]?{_SIDE})?)ern|central)\s+(?P<rest>.+)"), _part),
)
"""Forms of a phrase, and what each says; the first that fits the whole text is taken."""


def parse(text: str) -> Phrase:
    """Return what a phrase says; a plain name comes back as it is.

    >>> phrase = parse("Approximately 15 NM NW of ABU KAMAL")
    >>> phrase.name, phrase.bearing_deg, phrase.distance_m
    ('ABU KAMAL', 315.0, 27780.0)
    """
    text = " ".join(text.split()).strip(" .,")
    if len(text) > LONGEST:
        return Phrase(text)
    for pattern, read in RULES:
        if found := pattern.fullmatch(text):
            return read(found)
    return _contained(text)


def _contained(text: str) -> Phrase:
    found = _TRAILING.fullmatch(text)
    if not found or is_list(text):
        return Phrase(_named(text))
    if found["first"]:
        return Phrase(_named(found["first"]), within=found["last"].strip())
    if found["bearing"]:
        return Phrase(_named(found["head"]), within=f"{found['bearing']} of {found['rest']}")
    near = found["word"].lower() in {"near", "outside"}
    return Phrase(_named(found["head"]), within=f"near {found['rest']}" if near else found["rest"].strip())


def is_list(text: str) -> bool:
    """Say whether the words name several places, as 'Iraq and Syria'."""
    return len(several(text)) > 1


def several(text: str) -> list[str]:
    """Return the names in a list of places.

    >>> several("Iraq and Syria")
    ['Iraq', 'Syria']
    """
    return [part.strip() for part in _TOGETHER.split(text) if part.strip()]


def bearing(words: str) -> float:
    """Return a bearing in degrees clockwise from north, written out or as one of sixteen points.

    >>> bearing("south east"), bearing("NNW")
    (135.0, 337.5)
    """
    point = "".join(re.findall(r"[nsew](?=orth|outh|ast|est)", words.lower())) or words.lower()
    if point not in POINTS:
        point = point[:2] if point[:2] in POINTS else point[:1]
    return POINTS.index(point) * 22.5


def _metres(found: re.Match[str]) -> float:
    word = found["number"].lower()
    if _THOUSANDS.fullmatch(word):
        word = word.replace(",", "")
    number = NUMBERS[word] if word in NUMBERS else float(word.replace(",", "."))
    return number * UNITS_M[found["unit"].lower()]


def _named(text: str) -> str:
    if found := _KIND_OF.fullmatch(text):
        return f"{found['rest']} {found['kind']}"
    if found := _DESCRIBED.fullmatch(text):
        return _named(found["rest"])
    return text.strip()
