"""Moments by the clock of a time zone, and on which day that was at the place itself.

Clocks follow the sun but for a few hours: at a longitude they show from an hour less to somewhat over three hours more
than the sun does. Where all such clocks show the same day it is the local day; where they do not, the written day
stays, and both ways it is said.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from numpy.typing import NDArray

EARLIEST_H, LATEST_H = -1.0, 3.4
"""By how much the clocks of the world differ from the sun, in hours: in Iceland, in the west of China."""
INHABITED_H = (-8.0, 9.0)
"""The clocks that are thought of where nothing says where it was, from UTC."""
MOST_HOURS = 14
_DAY_S = 86_400
_CLOCK = re.compile(
    r"(?<=[\d.])(?:t|,? +)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?(?: ?(?:(?P<utc>z|utc|gmt)?(?P<sign>[+-])(?P<ahead>\d{1,2})(?::?(?P<more>\d{2}))?"
    r"|(?P<zero>z|utc|gmt)))?$",
    re.ASCII,
)
WANTED = "a time as HH:MM with a zone as Z or +03:00, or the day alone as YYYY-MM-DD"


class Time(NamedTuple):
    """A time of the day, and its zone."""

    seconds: int
    """Since midnight."""
    offset_s: int | None
    """By how much the zone is ahead of UTC; None if no zone is named."""


class Clock(NamedTuple):
    """A moment."""

    instant_s: int
    """In seconds since 1970 by UTC."""
    offset_s: int
    """By how much the zone that was named is ahead of UTC."""
    day: date
    """The day that was written, which is that of the zone."""


def split(text: str) -> tuple[str, Time | None]:
    """Return what stands before the time of day in a text that was made plain, and the time; None if there is none.

    >>> split("2020-03-11t22:15:00z")
    ('2020-03-11', Time(seconds=80100, offset_s=0))
    """
    found = _CLOCK.search(text)
    if not found:
        return text, None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if found["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a clock of twelve hours
            raise Unread(WANTED)
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    if hour > 23 or minute > 59 or second > 60:  # noqa: PLR2004 - a day has no more; a minute may have a leap second
        raise Unread(WANTED)
    return text[: found.start()], Time(hour * 3600 + minute * 60 + min(second, 59), _offset(found))


def _offset(found: re.Match[str]) -> int | None:
    if found["zero"]:
        return 0
    if not found["sign"]:
        return None
    hours, minutes = int(found["ahead"]), int(found["more"] or 0)
    if hours > MOST_HOURS or minutes > 59:  # noqa: PLR2004 - as above
        raise Unread(WANTED)
    return (1 if found["sign"] == "+" else -1) * (hours * 3600 + minutes * 60)


def moment(day: date, time: Time | None) -> Clock | None:
    """Return the moment of a day and a time; None if no zone says which clock is meant."""
    if time is None or time.offset_s is None:
        return None
    midnight = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    return Clock(midnight + time.seconds - time.offset_s, time.offset_s, day)


def days_at(
    instants_s: NDArray[np.int64],
    offsets_s: NDArray[np.int64],
    west: NDArray[np.float64],
    east: NDArray[np.float64],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the first and the last local day that each moment can have had, in days since 1970.

    It was between two longitudes, which are the same where that is known, and NaN where nothing is. A zone that is used
    there is taken for the place's own; UTC, which is written anywhere, only at a known longitude.
    """
    hours = offsets_s / 3600
    is_unknown = np.isnan(west)
    low = np.where(is_unknown, np.minimum(INHABITED_H[0], hours), west / 15 + EARLIEST_H)
    high = np.where(is_unknown, np.maximum(INHABITED_H[1], hours), east / 15 + LATEST_H)
    is_own = ~is_unknown & (low <= hours) & (hours <= high) & ((west == east) | (offsets_s != 0))
    low, high = np.where(is_own, hours, low), np.where(is_own, hours, high)
    return tuple(np.floor_divide(instants_s + (each * 3600).astype(np.int64), _DAY_S) for each in (low, high))  # type: ignore[return-value]  # two of them
