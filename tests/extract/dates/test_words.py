"""Names of months and weekdays in many languages are numbers."""

from __future__ import annotations

import re

from geomap.extract.dates.words import month_number, month_pattern, weekday_numbers, weekday_pattern


def test_every_name_of_a_month_is_a_month() -> None:
    """No name of the pattern is unknown."""
    names = [name.replace("\\", "") for name in month_pattern().split("|")]
    assert {month_number(name) for name in names} == set(range(1, 13))


def test_every_name_of_a_weekday_is_a_weekday() -> None:
    """Monday is 0."""
    assert set(weekday_numbers().values()) == set(range(7))
    assert re.fullmatch(weekday_pattern(), "monday")
