"""The words round a date: the time of day that belongs to it, and what makes it less likely that of an event."""

from __future__ import annotations

import re

from geomap.extract.dates.words import BETWEEN, PARTS_OF_DAY

REACH = 60
"""How many letters on either side are looked at."""
_WORDS = re.compile(r"[^\s()\[\]\"“”]+")
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm|a\.m\.?|p\.m\.?|h|gmt|utc)?", re.IGNORECASE)
_TIME_AFTER = re.compile(
    r"(?:(?:,? (?:early|late|mid))?[ -](?:morning|afternoon|evening|night))?"
    r"(?: at (?:dawn|dusk|noon|midday|midnight|sunrise|sunset|first light))?(?: local time)?",
    re.IGNORECASE,
)
_MOST_WORDS = 9
_UNLIKELY = (
    (0.3, re.compile(
        r"(?:\b(?:photo(?:graph)?|picture|image|footage|video|file photo|map|pictured|\(files\))\b[^.;]*"
        r"\b(?:taken|shot|made|captured|released|on|of|from|dated|in)"
        r"|\b(?:last )?(?:updated|posted|published|last modified|accessed|retrieved|copyright)(?: on| at)?:?"
        r"|\b(?:dated|see our|our report of|issue of|edition of)) ?(?:on |in )?\W{0,3}(?:\w+ ){0,2}$", re.IGNORECASE)),
    (0.4, re.compile(
        r"\b(?:said|says|told|announced|reported|confirmed|wrote|tweeted|added|warned|statement|spoke|speaking|declared)"
        r"(?: (?:reporters|journalists|parliament|in a \w+|by telephone|state television|to \w+))?"
        r" (?:late |early |on ){0,2}$", re.IGNORECASE)),
    (0.4, re.compile(r"\b(?:since|until|till|by|ahead of|before|open on)(?: the| early| late)? $", re.IGNORECASE)),
    (0.3, re.compile(
        r"\b(?:born|built|founded|established|erected|renovated|inaugurated|elected|appointed|manufactured|dating back)"
        r"(?: (?:in|on|to|back in))?(?: early| late)? $", re.IGNORECASE)),
)  # fmt: skip
"""What stands before a date of a picture, an update, a statement, a bound or of making something, and how likely it is
that of an event."""
_SAID_AFTER = re.compile(r"^ (?:said|told|announced|reported|confirmed|warned|declared)\b", re.IGNORECASE)
_AHEAD_BEFORE = re.compile(
    r"\b(?:will|would|plans?|planned|scheduled|due|expected|takes place|take place|opens|meets)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(
    r"^(?:(?!\b(?:said|says|that|told|who|which)\b)[^.;:]){0,50}?"
    r"\b(?:will|is due|is to|are to|is expected|is planned)\b"
)
_DATELINE = re.compile(r"^ ?(?:\([^()]{1,60}\) ?)?[-–—]+ ")
_AHEAD_FACTOR = 0.5
_LONGEST_DATELINE = 60


def widened(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Return where words begin and end that say when, with the time of day that stands beside them.

    `first` and `last` are where their sentence begins and ends.

    >>> widened("It fell early on Sunday evening.", 17, 23, 0, 32)
    (8, 31)
    """
    after = _TIME_AFTER.match(text, end, last)
    end = after.end() if after else end
    kept, has_time = start, False
    for word in reversed(list(_WORDS.finditer(text, max(first, start - REACH), start))[-_MOST_WORDS:]):
        bare = word[0].lower().strip(",")
        is_time = bare in PARTS_OF_DAY or bool(_CLOCK.fullmatch(bare))
        if word.end() > start or not (is_time or bare in BETWEEN):
            break
        has_time = has_time or is_time
        if is_time or (
            has_time and bare in {"at", "in", "about", "around", "the", "shortly", "just", "before", "after"}
        ):
            kept = word.start()
    return (kept if has_time else start), end


def confidence(text: str, start: int, end: int, first: int, last: int) -> float:
    """Return how likely words that say when say it of an event: 1, less for a picture's date or one that is ahead."""
    before, after = text[max(first, start - REACH) : start], text[end : min(last, end + REACH)]
    if _is_dateline(text, start, end, first, last):
        return 0.3
    likely = min((value for value, pattern in _UNLIKELY if pattern.search(before)), default=1.0)
    likely = min(likely, 0.4) if _SAID_AFTER.match(after) else likely
    is_ahead = _AHEAD_BEFORE.search(before) or _AHEAD_AFTER.match(after)
    return likely * (_AHEAD_FACTOR if is_ahead else 1)


def _is_dateline(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Say whether a date stands alone, or between a place in capitals and a dash, as agencies begin."""
    if not text[first:start].strip(" *-•|") and not text[end:last].strip(" .*|"):
        return True
    place = text[first:start]
    is_led = len(place) <= _LONGEST_DATELINE and place[:2].isupper()
    return is_led and bool(_DATELINE.match(text[end : end + _LONGEST_DATELINE + 10]))
