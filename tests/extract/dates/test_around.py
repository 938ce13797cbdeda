"""The words round a date belong to it, or make it less likely that of an event."""

from __future__ import annotations

from datetime import date

import pytest

from geomap.extract.dates import dates
from geomap.extract.sentences import sentences


def only(text: str) -> tuple[str, float]:
    """Words and confidence of the one date of a text."""
    [found] = dates(text, sentences(text), date(2018, 8, 6))
    return found.value, found.confidence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell early on Sunday.", "early on Sunday"),
        ("It fell at first light on Sunday.", "at first light on Sunday"),
        ("It fell at about 3am on Saturday.", "at about 3am on Saturday"),
        ("It fell early Friday local time.", "early Friday local time"),
        ("It fell on Wednesday night.", "Wednesday night"),
        ("It fell at 5:40 in the morning of Saturday, August 4.", "at 5:40 in the morning of Saturday, August 4"),
        ("It fell on the town of Monday.", "Monday"),
    ],
)
def test_the_time_of_day_belongs_to_the_words(text: str, words: str) -> None:
    """Other words beside it do not."""
    assert only(text)[0] == words


@pytest.mark.parametrize(
    "text",
    [
        "A photo taken on 2 August shows it.",
        "A woman born in May 1958 was hurt.",
        "The bridge, built in June 2004, fell.",
        "Updated 5 August",
        "The army said on Sunday that it fell.",
        "Police on Sunday said that it fell.",
        "No word had come by Sunday.",
        "KABUL, Aug 5 (Wire) - It fell.",
        "August 5, 2018",
        "It will open on Sunday.",
    ],
)
def test_a_date_of_something_else_is_unsure(text: str) -> None:
    """Of a picture, an update, a statement, a bound, the article itself or a plan."""
    assert only(text)[1] < 0.5


def test_a_date_of_an_event_is_sure() -> None:
    """Where nothing speaks against it."""
    assert only("Rockets hit the base on Sunday.")[1] >= 0.9
