"""A latitude or longitude in a cell of its own → degrees: decimal, with minutes and seconds, with letters."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Literal

from geomap.gazetteer.coordinates import Given
from geomap.gazetteer.coordinates.degrees import read_degrees
from geomap.readers.values.plain import with_ascii_digits
from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    Axis = Literal["latitude", "longitude"]

LIMITS = {"latitude": 90.0, "longitude": 180.0}
LONGEST = 60
_DECIMAL = re.compile(r"[+-]?(?:\d{1,6}(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?", re.ASCII | re.IGNORECASE)
_COMMA = re.compile(r"[+-]?\d{1,3},\d+", re.ASCII)
_GROUPS = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3}){2,}", re.ASCII)
_TWO = re.compile(r"[+-]?\d{1,3}[.,]\d+°? ?[,;/ ] ?[+-]?\d{1,3}[.,]\d+°?", re.ASCII)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_MOST_NUMBERS = 3
_MARKS = frozenset(" °'\"′″’”:-+.")
_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
_WORDS = frozenset(
    "n s e w north south east west d deg degs degree degrees m min mins minute minutes sec secs second seconds".split()  # noqa: SIM905 - reads best as words
)
_HALVES = {"latitude": ("N", "S"), "longitude": ("E", "W")}
_OTHER = {"latitude": ("0°0'E", "E0°0' "), "longitude": ("0°0'N", "N0°0' ")}
_SIGNS = str.maketrans({"−": "-", "–": "-", "‐": "-", "٫": ".", "\u00a0": " ", "º": "°", "˚": "°"})


def read(text: str, axis: Axis) -> tuple[float, str]:
    """Return an angle in degrees, and what would have been beyond doubt in its place; empty if it is.

    Raises Unread if it is no angle of this axis.

    >>> read("33.5", "latitude"), read("33°18'N", "latitude")[0]
    ((33.5, ''), 33.3)
    """
    bare = " ".join(with_ascii_digits(text[: LONGEST + 1]).translate(_SIGNS).split())
    if len(bare) > LONGEST:
        raise Unread(wanted(axis))
    if _DECIMAL.fullmatch(bare.rstrip("°")):
        return _held(float(bare.rstrip("°")), axis), ""
    if _COMMA.fullmatch(bare):
        value = _held(float(bare.replace(",", ".")), axis)
        return value, "a point before the decimals; the comma was read as one"
    if _GROUPS.fullmatch(bare):
        raise Unread(f"{wanted(axis)}; a spreadsheet may have put marks for thousands into it")
    if _TWO.fullmatch(bare):
        raise Unread(f"{wanted(axis)} alone; latitude and longitude have a column each")
    return _spelt(bare, axis)


def wanted(axis: str) -> str:
    """Return what an angle of an axis must be."""
    return f"a number from -{LIMITS[axis]:g} to {LIMITS[axis]:g}"


def _held(value: float, axis: Axis) -> float:
    if not math.isfinite(value) or abs(value) > LIMITS[axis]:
        raise Unread(wanted(axis))
    return value


def _spelt(bare: str, axis: Axis) -> tuple[float, str]:
    """Return an angle with marks, letters or words."""
    words = [word.lower() for word in _LETTERS.findall(bare)]
    marks = _LETTERS.sub("", _NUMBER.sub("", bare))
    if not 1 <= len(_NUMBER.findall(bare)) <= _MOST_NUMBERS + 3 or not set(words) <= _WORDS or not set(marks) <= _MARKS:
        raise Unread(wanted(axis))
    letters = [word[0].upper() for word in words if word[0] in "nsew" and not word.startswith("sec")]
    if len(letters) > 1:
        raise Unread(f"{wanted(axis)} alone; latitude and longitude have a column each")
    numbers = _NUMBER.findall(bare)
    if len(numbers) > _MOST_NUMBERS:
        raise Unread(wanted(axis))
    if not all(map(str.isdecimal, numbers[:-1])):
        raise Unread(f"{wanted(axis)}; only the last of degrees, minutes and seconds can have decimals")
    if letters and letters[0] not in _HALVES[axis]:
        raise Unread(f"{wanted(axis)}; {bare} is of the other axis")
    for pair in _pairs(bare, axis, is_signed=bool(letters)):
        found = read_degrees(pair)
        if isinstance(found, Given):
            value = found.lat if axis == "latitude" else found.lon
            return _held(value, axis), f"decimal degrees; it was read as {value:.5f}"
    raise Unread(f"{wanted(axis)}, or degrees, minutes and seconds as 33°18'30\"N")


def _pairs(bare: str, axis: Axis, *, is_signed: bool) -> Iterator[str]:
    """Give an angle with one of the other axis beside it, which is what the gazetteer reads."""
    if not is_signed:
        half = _HALVES[axis][bare.startswith("-")]
        bare = f"{bare.lstrip('+- ')} {half}"
    after, before = _OTHER[axis]
    if bare[0].isdigit():
        yield f"{bare} {after}"
    else:
        yield f"{bare}, {before}"
