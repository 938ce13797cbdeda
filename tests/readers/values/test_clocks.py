"""An evening by one clock is the next day by another."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from geomap.readers.values import Unread
from geomap.readers.values.clocks import days_at, moment, split

EPOCH, DAY = date(1970, 1, 1), date(2020, 3, 11)
BEIJING, BAGHDAD, LONDON, DENVER = 116.4, 44.4, -0.1, -105.0


@pytest.mark.parametrize(
    ("text", "seconds", "offset"),
    [
        ("2020-03-11t22:15", 80_100, None),
        ("2020-03-11 22:15:30.5z", 80_130, 0),
        ("2020-03-11t22:15+03:00", 80_100, 10_800),
        ("2020-03-11 22:15 utc+3", 80_100, 10_800),
        ("2020-03-11 10:15 pm", 80_100, None),
        ("2020-03-11 12:15 am", 900, None),
        ("11 march 2020, 22:15 -0330", 80_100, -12_600),
    ],
)
def test_a_time_stands_behind_its_day(text: str, seconds: int, offset: int | None) -> None:
    """With a zone or without."""
    assert split(text)[1] == (seconds, offset)


@pytest.mark.parametrize(
    "text", ["2020-03-11 24:01", "2020-03-11 22:75", "2020-03-11 13:00 pm", "2020-03-11 22:15+19:00"]
)
def test_a_time_that_there_is_not_is_refused(text: str) -> None:
    """So is the row."""
    with pytest.raises(Unread):
        split(text)


@pytest.mark.parametrize(
    ("time", "longitude", "first", "last"),
    [
        ("22:15z", BAGHDAD, 12, 12),
        ("12:00z", BAGHDAD, 11, 11),
        ("22:15+03:00", BAGHDAD, 11, 11),
        ("20:30z", BAGHDAD, 11, 12),
        ("22:15z", LONDON, 11, 11),
        ("02:00z", DENVER, 10, 10),
        ("20:00z", BEIJING, 12, 12),
        ("12:00z", np.nan, 11, 11),
        ("22:15z", np.nan, 11, 12),
        ("03:00z", np.nan, 10, 11),
        ("22:15+03:00", np.nan, 11, 12),
        ("12:15+03:00", np.nan, 11, 11),
    ],
)
def test_the_local_day_is_that_of_the_clocks_at_the_longitude(
    time: str, longitude: float, first: int, last: int
) -> None:
    """A zone that fits the longitude is the place's own; without a longitude any may be of anywhere."""
    assert days_of(time, longitude, longitude) == [first, last]


@pytest.mark.parametrize(
    ("time", "first", "last"),
    [("23:30-05:00", 12, 12), ("22:15+03:00", 11, 11), ("20:30z", 11, 12), ("12:00z", 11, 11)],
)
def test_a_zone_that_is_not_used_in_a_country_is_not_the_place_s_own(time: str, first: int, last: int) -> None:
    """A country reaches from one longitude to another, and has the clocks of both."""
    assert days_of(time, 37.0, 50.5) == [first, last]


def days_of(time: str, west: float, east: float) -> list[int]:
    """The first and the last local day of a time on the eleventh, somewhere between two longitudes."""
    clock = moment(DAY, split(f"2020-03-11t{time}")[1])
    days = days_at(*(np.array([each]) for each in (clock.instant_s, clock.offset_s, west, east)))
    return [(EPOCH + timedelta(days=int(each[0]))).day for each in days]


def test_a_time_without_a_zone_is_the_place_s_own() -> None:
    """There is nothing to turn."""
    assert moment(DAY, split("2020-03-11 22:15")[1]) is None
