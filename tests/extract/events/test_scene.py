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
    ],
)
def test_a_scene_holds_for_its_paragraph(small, words: str, expected: list[tuple[list[date], list[str]]]) -> None:
    """The next one begins with none."""
    assert scenes(words, small) == expected
