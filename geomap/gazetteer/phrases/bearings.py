"""Directions as people write them: 'NNW', 'north-west', 'westnorthwest', 'N/NW', 'due north', '045 degrees'."""

from __future__ import annotations

import math
import re

from geomap.gazetteer.phrases.nodes import Bearing

_SIDE = r"(?:north|south|east|west)"
_SPELLED = rf"{_SIDE}(?:[ -]{{0,3}}(?:by[ -])?{_SIDE}){{0,3}}"
_SHORT = r"[NSEW]\.?[NSEW]?\.?[NSEW]?\.?"
_POINT = rf"(?:{_SPELLED}|{_SHORT}(?![A-Za-z]))"
_DEGREES = r"(?:bearing |heading )?(?:of )?[0-9]{1,3} ?(?:°|deg\b\.?|degrees\b)(?: true\b)?"
BEARING = rf"(?:due |directly |straight )?(?:{_POINT}(?: ?/ ?{_POINT})?(?:ern|erly|wards?)?|{_DEGREES})"
"""What fits a bearing, as the source of a regular expression without groups."""
SIDES = rf"(?:{_SPELLED})"
"""What fits a side of the compass that is spelled out."""

_AROUND = {"n": 0.0, "e": 90.0, "s": 180.0, "w": 270.0}
_STEP = 22.5
_EIGHTH_DEG, _SIXTEENTH_DEG = 30.0, 15.0
_BY_COMPASS_DEG = 5.0
_EIGHT_POINTS = 2
"""Up to this many letters a bearing is one of eight points, with more one of sixteen."""


def bearing(words: str) -> Bearing | None:
    """Return a bearing; None if its parts cancel, as 'north-south'.

    >>> bearing("south east"), bearing("NNW")
    (Bearing(degrees=135.0, doubt_deg=30.0), Bearing(degrees=337.5, doubt_deg=15.0))
    """
    words = words.lower()
    if number := re.search(r"[0-9]+", words):
        degrees = int(number[0])
        return Bearing(float(degrees % 360), _BY_COMPASS_DEG) if degrees <= 360 else None  # noqa: PLR2004 - a circle
    points = [_point(part, is_due=words.startswith(("due", "directly"))) for part in words.split("/")]
    known = [point for point in points if point]
    if len(known) < len(points):
        return None
    return known[0] if len(known) == 1 else _both(known[0], known[1])


def _point(words: str, *, is_due: bool) -> Bearing | None:
    letters = _letters(words)
    degrees = _mean([_AROUND[letter] for letter in letters])
    if degrees is None:
        return None
    snapped = round(degrees / _STEP) * _STEP % 360
    is_fine = is_due or len(letters) > _EIGHT_POINTS
    return Bearing(snapped, _SIXTEENTH_DEG if is_fine else _EIGHTH_DEG)


def _letters(words: str) -> list[str]:
    spelled = re.findall(r"[nsew](?=orth|outh|ast|est)", words)
    return spelled or [letter for letter in re.sub(r"(?:due|directly|straight)", "", words) if letter in _AROUND]


def _both(first: Bearing, second: Bearing) -> Bearing | None:
    """Return the middle of two bearings: 'W/NW' is either, or between them."""
    degrees = _mean([first.degrees, second.degrees])
    if degrees is None:
        return None
    apart = abs((first.degrees - second.degrees + 180) % 360 - 180)
    return Bearing(degrees, max(first.doubt_deg, second.doubt_deg) + apart / 2)


def _mean(degrees: list[float]) -> float | None:
    """Return the mean direction in degrees; None if there is none."""
    x = sum(math.cos(math.radians(d)) for d in degrees)
    y = sum(math.sin(math.radians(d)) for d in degrees)
    return math.degrees(math.atan2(y, x)) % 360 if math.hypot(x, y) > 1e-9 else None  # noqa: PLR2004 - rounding
