"""A paragraph's day and place are kept for what it tells next, and forgotten with it."""

from __future__ import annotations

from datetime import date

import pytest
from extract.texts import text_of

from geomap.extract.events.accounts import accounts
from geomap.extract.recognisers import recognised


def scenes(words: str, gazetteer) -> list[tuple[list[date | None], list[str]]]:
    """Days and places of the scene of each account of a text."""
    text = text_of(words, gazetteer)
    told = accounts(text, recognised(text))
    return [
        ([each.mention.first for each in account.scene.dates], [each.words(words) for each in account.scene.places])
        for account in told
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Erbil, 3 March 2021. Rockets hit a base.", [([date(2021, 3, 3)], ["Erbil"])]),
        ("Erbil, 3 March 2021.\n\nRockets hit a base.", [([], [])]),
        ("3 March 2021.\nRockets hit a base.", [([date(2021, 3, 3)], [])]),
    ],
)
def test_a_scene_holds_for_its_paragraph(small, words: str, expected: list[tuple[list[date], list[str]]]) -> None:
    """The next one begins with none."""
    assert scenes(words, small) == expected


def accounts_of(words: str, gazetteer):
    """The accounts of a text."""
    text = text_of(words, gazetteer)
    return accounts(text, recognised(text))


def test_what_the_paragraphs_before_said_is_known_apart(small) -> None:
    """The last that named a day says which, be it some paragraphs back."""
    words = "Jets flew over Erbil on 3 March 2020.\n\nIt rained.\n\nRockets hit a base."
    before = accounts_of(words, small)[-1].scene.before_it
    assert before is not None
    assert [each.mention.first for each in before.dates] == [date(2020, 3, 3)]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("4 March 2020\n\nRockets hit a base.\n\nShells hit a post.", [date(2020, 3, 4)] * 2),
        ("4 March 2020.\nRockets hit a base.\n\nShells hit a post.", [date(2020, 3, 4), None]),
        ("13 March 2020\n\nRockets hit a base.", [None]),
    ],
)
def test_a_day_that_stands_alone_is_that_of_what_is_told_below(small, words: str, days: list[date | None]) -> None:
    """A line by itself holds until the next; the day of publication says nothing."""
    told = accounts_of(words, small)
    assert [next((each.mention.first for each in account.dates), None) for account in told] == days
