"""Each kind of mention says what it means as a person would."""

from __future__ import annotations

import pytest
from coded_articles import dated, figure, mention

from geomap.extract.meaning import meaning


@pytest.mark.parametrize(
    ("bounds", "wanted"),
    [
        ({"best": 6}, "6 killed"),
        ({"low": 3}, "at least 3 killed"),
        ({"high": 9}, "at most 9 killed"),
        ({"low": 12, "high": 14}, "at least 12, at most 14 killed"),
        ({"best": 0}, "0 killed"),
        ({}, "many killed"),
    ],
)
def test_a_number_is_said_with_its_bounds(bounds, wanted) -> None:
    """One figure stands alone, and what is no figure stays in its words."""
    assert meaning(figure("many", "many", **bounds)) == wanted


def test_a_day_is_said_as_a_day_and_days_by_the_first_and_the_last() -> None:
    """With how precisely it is known."""
    assert meaning(dated("Wednesday", "Wednesday", "2020-03-11")) == "2020-03-11"
    assert meaning(dated("in May", "May", "2020-05-01", "2020-05-31", precision="month")) == (
        "2020-05-01 to 2020-05-31 (month)"
    )


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        ((2, 6), "2 to 6 days after another event"),
        ((1, 1), "1 day after another event"),
        ((-3, -2), "2 to 3 days before another event"),
    ],
)
def test_days_from_an_event_are_counted(days, wanted) -> None:
    """No day of the calendar is known yet."""
    assert meaning(dated("days later", "days later", "", after_days=days, precision=None)) == wanted


def test_anything_else_is_its_usual_name() -> None:
    """As the recogniser has it."""
    assert meaning(mention("Hashed al-Shaabi", "Hashed al-Shaabi", "actor", "PMF")) == "PMF"
