"""Distances as people write them: '12,5 km', 'five miles', '10-15 NM', 'between 5 and 10 miles', 'less than 2 km'."""

from __future__ import annotations

import re
from math import floor, log10

from geomap.gazetteer.phrases.nodes import Distance

UNITS_M: dict[str, float] = {
    "kilometre": 1000.0, "kilometer": 1000.0, "kilo": 1000.0, "klick": 1000.0, "click": 1000.0, "km": 1000.0,
    "kmt": 1000.0, "k": 1000.0,
    "nautical mile": 1852.0, "naut mile": 1852.0, "n mile": 1852.0, "sea mile": 1852.0, "nm": 1852.0, "nmi": 1852.0,
    "mile": 1609.344, "mi": 1609.344,
    "metre": 1.0, "meter": 1.0, "mtr": 1.0, "m": 1.0, "yard": 0.9144, "yd": 0.9144, "feet": 0.3048, "foot": 0.3048,
    "ft": 0.3048,
}  # fmt: skip
"""Metres in each unit of distance, in the singular and without dots."""

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS: dict[str, tuple[float, float]] = {
    "half a": (0.5, 0.5), "half": (0.5, 0.5), "½": (0.5, 0.5), "a": (1, 1), "an": (1, 1),
    "a couple of": (1.5, 3), "a few": (2, 6), "few": (2, 6), "several": (3, 10), "a dozen": (12, 12),
    "dozens of": (20, 100), "tens of": (10, 100), "a hundred": (100, 100), "one hundred": (100, 100),
    "two hundred": (200, 200), "three hundred": (300, 300),
    **{word: (n, n) for n, word in enumerate(_ONES, 1)},
    **{word: (n, n) for n, word in enumerate(_TEENS, 10)},
    **{word: (n, n) for n, word in zip(range(20, 100, 10), _TENS, strict=True)},
    **{f"{ten} {one}": (10 * t + o, 10 * t + o) for t, ten in enumerate(_TENS, 2) for o, one in enumerate(_ONES, 1)},
}  # fmt: skip
"""Numbers that are written out, as the least and the most that they mean."""
UNSAID_M = (1000.0, 1852.0)
"""What a distance without a unit may count in, metres: kilometres to nautical miles."""

HEDGE = (
    r"(?:(?:[a-z]*prox[a-z]*|ap+[a-z]*ly|about|abt|around|roughly|some|circa|ca|c|nearly|almost|just|only|exactly"
    r"|somewhere|situated|located|lying|at a distance of|a distance of|at)(?![a-z])[.~]?|~)"
)
"""Words that say 'about', misprints among them, as the source of a regular expression without groups."""
_LESS = r"less than|under|within|up to|at most|no more than|not more than|no further than|as close as"
_MORE = r"more than|over|at least|beyond|upwards of"
_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,40}(?:[.,][0-9]{1,4})?"
_SPELLED = "|".join(re.escape(w).replace(r"\ ", "[ -]") for w in sorted(NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?:{_DIGITS}|(?:{_SPELLED})(?![a-z]))"
_UNIT = (
    r"(?:nautical miles?|naut\.? miles?|n\.? miles?|sea miles?|n\.m\.?|nmi?s?|kilomet(?:re|er)s?|kilos?|klicks?|clicks?"
    r"|kmt?s?|k|miles?|mi|met(?:re|er)s?|mtrs?|m|yards?|yds?|feet|foot|ft)(?![a-z])\.?"
)
_GLUED = r"(?:nm|km|mi|m)(?=[NSEW]{1,3} )"
"""A unit that runs into its bearing: '12nmE of'."""
MEASURE = (
    rf"(?:{HEDGE} ?){{0,3}}(?:{_LESS}|{_MORE})? ?(?:{HEDGE} ?){{0,3}}(?:between )?{_NUMBER}(?:[ -]?{_UNIT})?"
    rf"(?: ?(?:-|–|—|to|or|and) ?{_NUMBER})?[ -]?(?:{_UNIT}|{_GLUED})"
)
"""What fits a distance with its unit."""
UNITLESS = rf"(?:{HEDGE} ?){{0,3}}(?:between )?(?:{_DIGITS})(?: ?(?:-|–|—|to|or) ?(?:{_DIGITS}))?"
"""What fits a distance whose unit was left out."""

_NUMBERS_IN = re.compile(_NUMBER, re.IGNORECASE)
_UNIT_AT_END = re.compile(rf"({_UNIT}|nm|km|mi|m)$", re.IGNORECASE)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_IS_LESS, _IS_MORE = re.compile(rf"\b(?:{_LESS})\b", re.IGNORECASE), re.compile(rf"\b(?:{_MORE})\b", re.IGNORECASE)
_HEDGES = re.compile(rf"^(?:{HEDGE} ?){{1,3}}", re.IGNORECASE)


def distance(words: str) -> Distance | None:
    """Return the distance that fits MEASURE or UNITLESS; None if no number is in it.

    >>> distance("about 10-15 km")
    Distance(metres=12500.0, doubt_m=2500.0, has_unit=True)
    """
    words = _HEDGES.sub("", words.lower())
    unit = _UNIT_AT_END.search(words)
    numbers = [_value(word) for word in _NUMBERS_IN.findall(words[: unit.start()] if unit else words)]
    if not numbers:
        return None
    least, most, doubt = numbers[0][0], numbers[-1][1], numbers[0][2] if len(numbers) == 1 else 0.0
    if _IS_LESS.search(words):
        least = 0.0
    if _IS_MORE.search(words):
        most *= 1.5
    small, large = (_unit_m(unit[1]),) * 2 if unit else UNSAID_M
    low_m, high_m = (min(least, most) - doubt) * small, (max(least, most) + doubt) * large
    return Distance((low_m + high_m) / 2, (high_m - low_m) / 2, has_unit=unit is not None)


def _value(word: str) -> tuple[float, float, float]:
    """Return the least and the most that a number means, and half of its last digit that counts."""
    spelled = word.replace("-", " ")
    if spelled in NUMBERS:
        least, most = NUMBERS[spelled]
        return least, most, _half_step(most) if least == most else 0.0
    plain = word.replace(",", "") if _THOUSANDS.fullmatch(word) else word.replace(",", ".")
    number = float(plain)
    half = 0.5 * 10.0 ** -len(plain.partition(".")[2]) if "." in plain else _half_step(number)
    return number, number, min(half, number / 2)


def _half_step(number: float) -> float:
    """Return half of what a whole number was probably rounded to: 80 to tens, 15 to fives, 17 to ones."""
    for step in (10.0 ** floor(log10(number)) if number >= 1 else 1.0, 10.0, 5.0):
        if number >= 2 * step and number % step == 0:
            return step / 2
    return 0.5


def _unit_m(word: str) -> float:
    plain = word.replace(".", "").strip().lower()
    return UNITS_M["nm"] if plain in {"nm", "nms"} else UNITS_M.get(plain) or UNITS_M[plain.removesuffix("s")]
