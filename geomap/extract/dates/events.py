"""Days told from another event: 'two days later', 'hours after', 'the month before', 'within hours'."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geomap.extract.dates.found import Found
from geomap.extract.numerals import NUMBER, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SURE, VAGUE, LONG = 0.85, 0.6, 0.4
_UNIT = r"(?P<unit>minute|hour|day|night|week|month|year)s?"
_HOW_MANY = (
    rf"(?:(?P<bound>less than|no more than|within|barely|just|only|more than|about|around|nearly|almost|some) )?"
    rf"(?:(?P<number>{NUMBER}|an?)|(?P<vague>(?:only |just )?(?:a few|several|some|many|a couple of)))"
)
_LATER = r"(?P<way>later|after(?:wards?)?|earlier|before(?:hand)?|prior(?: to)?|previously|previous to|following)"
_WHOLE = r"(?P<unit>day|morning|afternoon|evening|night|week|weekend|month|year)"
SPANS: dict[str, tuple[int, int]] = {
    "minute": (0, 0), "hour": (0, 1), "day": (1, 10), "night": (1, 10), "week": (7, 60), "month": (28, 365),
    "year": (365, 3650),
}  # fmt: skip
"""Least and most days of 'hours', 'days' and the like without a number."""
FEW: dict[str, tuple[int, int]] = {
    "minute": (0, 0), "hour": (0, 1), "day": (2, 7), "night": (2, 7), "week": (14, 42), "month": (56, 200),
    "year": (730, 2200),
}  # fmt: skip
"""The same of 'a few days'."""
LENGTHS = {"week": (7, 2), "month": (30, 10), "year": (365, 60)}
"""Days of a unit, and how far off 'two weeks later' may be for each."""
NEXT: dict[str, tuple[int, int]] = {"week": (1, 13), "weekend": (1, 8), "month": (1, 61), "year": (1, 730)}
"""Least and most days to a day of the next week, month or year; other units are one day."""
SAME: dict[str, tuple[int, int]] = {"week": (-6, 6), "weekend": (-1, 1), "month": (-30, 30), "year": (-365, 365), "night": (0, 1)}  # fmt: skip  # noqa: E501
"""The same for the week, month or year that an event fell into."""
AT_ONCE = {
    "shortly after": (0, 1), "shortly afterwards": (0, 1), "soon after": (0, 3), "soon afterwards": (0, 3),
    "immediately after": (0, 0), "immediately afterwards": (0, 0), "moments later": (0, 0), "later that day": (0, 0),
    "later in the day": (0, 0), "later the same day": (0, 0), "shortly before": (-1, 0), "moments before": (0, 0),
    "on the eve of": (-1, -1), "the day itself": (0, 0), "shortly thereafter": (0, 1), "within minutes": (0, 0),
    "simultaneously": (0, 0), "the small hours that followed": (0, 1),
}  # fmt: skip
_NO_TIME = r"(?! (?:mid(?:night|day)|noon|dawn|dusk|sun|daybreak|nightfall|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m))"
"""'Shortly before midnight' counts from no event."""
_BACK = ("earlier", "before", "prior", "previous")
_MOST = 10_000


@cache
def rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns and the name of what each says."""
    found = (
        (rf"\b{_HOW_MANY} {_UNIT} {_LATER}\b(?! ago)", "counted"),
        (rf"\b(?:(?P<vague>just|only|mere) )?{_UNIT.removesuffix('?')} {_LATER}\b", "vague"),
        (
            rf"\bwithin (?:(?P<number>{NUMBER}|an?|the) )?(?:(?P<vague>a few) )?{_UNIT}(?: (?P<way>after|of))?\b",
            "within",
        ),
        (rf"\b(?:on |in |by |during )?the (?:very )?(?P<way>next|following|previous|preceding) {_WHOLE}\b", "next"),
        (rf"\b(?:on |in |by |during )?the {_WHOLE} (?P<way>before|after|earlier|prior)\b", "next"),
        (rf"\b(?:on |in |by |later |earlier )?(?:the (?:very )?same|that(?: same)?) {_WHOLE}\b", "same"),
        (rf"\b(?P<words>{'|'.join(sorted(AT_ONCE, key=len, reverse=True))})\b", "at once"),
    )
    return tuple((re.compile(pattern + _NO_TIME, re.IGNORECASE), name) for pattern, name in found)


def from_events(text: str, start: int, end: int) -> Iterator[Found]:
    """Give the days told from other events between two places of a text, those of several rules included."""
    for pattern, name in rules():
        for match in pattern.finditer(text, start, end):
            if (after := _after(match, name)) is not None:
                confidence = _confidence(match, name, is_first=match.start() == start)
                yield Found(*match.span(), None, None, None, confidence, "event", after)


def _confidence(match: re.Match[str], name: str, *, is_first: bool) -> float:
    """Return how sure it is that words count from an event: 'within two hours' may say how long it took."""
    if name == "within" and not match["way"] and not is_first:
        return LONG
    return VAGUE if name in {"same", "at once"} else SURE


def _after(match: re.Match[str], name: str) -> tuple[int, int] | None:
    """Return the least and the most days since the event."""
    said = match.groupdict()
    unit, way = (said.get("unit") or "").lower(), (said.get("way") or "").lower()
    if name == "at once":
        return AT_ONCE[match["words"].lower()]
    if name == "same":
        return SAME.get(unit, (0, 0))
    if name == "next":
        return _turned(NEXT.get(unit, (1, 1)), way)
    days = _counted(unit, (said.get("number") or "").lower(), said.get("vague") or "")
    if days is None:
        return None
    if name == "within" or (said.get("bound") or "").lower() in {"less than", "no more than", "within", "barely"}:
        days = (0, days[1])
    return _turned(days, way)


def _turned(days: tuple[int, int], way: str) -> tuple[int, int]:
    return (-days[1], -days[0]) if way.startswith(_BACK) else days


def _counted(unit: str, words: str, vague: str) -> tuple[int, int] | None:
    """Return the least and the most days of so many units."""
    if not words:
        return FEW[unit] if "few" in vague or "couple" in vague else SPANS[unit]
    number = 1 if words in {"a", "an", "the"} else value_of(words)
    if number is None or number > _MOST:
        return None
    if unit == "minute":
        return 0, number // 720
    if unit == "hour":
        return number // 25, max(1, -(-number // 24))
    if unit in LENGTHS:
        length, off = LENGTHS[unit]
        return number * (length - off), number * (length + off)
    return number, number
