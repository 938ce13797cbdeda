"""Days are counted from another incident."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.tales import tale

if TYPE_CHECKING:
    from geomap.extract.events.told import Told
    from geomap.gazetteer import Gazetteer

MONDAY, TUESDAY, WEDNESDAY = date(2020, 3, 9), date(2020, 3, 10), date(2020, 3, 11)


def days_of(told: Told) -> tuple[date, date] | None:
    """On which days an incident was."""
    return told.signs.days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rockets hit Erbil on Monday. Two days later jets bombed Kirkuk.", [MONDAY, WEDNESDAY]),
        ("Rockets hit Erbil on Monday. Jets bombed Kirkuk a day after the attack.", [MONDAY, TUESDAY]),
        ("On Wednesday jets bombed Kirkuk. The raid came a day after rockets hit Erbil.", [WEDNESDAY, TUESDAY]),
        ("Jets bombed Kirkuk two days after a raid on Erbil on Monday.", [WEDNESDAY, MONDAY]),
        ("Rockets hit Erbil on Wednesday. The day before, jets had bombed Kirkuk.", [WEDNESDAY, TUESDAY]),
        ("He visited on Thursday the base in Kirkuk that rockets had hit the evening before.", [WEDNESDAY]),
    ],
)
def test_days_are_counted_from_the_incident_that_is_meant(text: str, days: list[date], small: Gazetteer) -> None:
    """From the one told before, from one named beside it, or from the day on which somebody spoke."""
    assert [days_of(each) for each in tale(text, small).told] == [(day, day) for day in days]
