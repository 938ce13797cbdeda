"""An incident is known by all that is told of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.tales import tale

from geomap.extract.events.signs import Signs, Spot
from geomap.extract.events.told import heads, is_wide

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

MONDAY = date(2020, 3, 9)


def test_what_is_told_of_an_incident_is_known_together(small: Gazetteer) -> None:
    """Day, place, figures and actor from three sentences."""
    text = "A bomb killed six in Kirkuk. The attack was on Monday. The Islamic State claimed the attack."
    (told,) = tale(text, small).told
    assert (told.signs.days, told.signs.figures, told.signs.actors) == (
        (MONDAY, MONDAY),
        {"killed": 6},
        {"Islamic State"},
    )
    assert (told.last_sentence, told.last_start, told.last_main) == (
        3,
        text.index("The Islamic"),
        text.index("The Isl"),
    )
    assert not told.is_vague


@pytest.mark.parametrize(
    ("text", "is_vague"), [("Attack in Iraq shocks many.", True), ("An attack killed two in Iraq.", False)]
)
def test_an_incident_of_a_land_alone_is_vague(text: str, is_vague: bool, small: Gazetteer) -> None:  # noqa: FBT001
    """Less must speak for the next account being of it."""
    assert [each.is_vague for each in tale(text, small).told] == [is_vague]


@pytest.mark.parametrize(
    ("spots", "expected"), [((), True), ((Spot(33, 44, 600_000),), True), ((Spot(33, 44, 9_000),), False)]
)
def test_a_country_is_wide_and_a_town_is_not(spots: tuple[Spot, ...], expected: bool) -> None:  # noqa: FBT001
    """So is no place at all."""
    assert is_wide(Signs(spots=spots)) == expected


def test_an_incident_is_called_by_the_last_words_of_its_nouns(small: Gazetteer) -> None:
    """Air strikes, a strike and an airstrike are alike."""
    (account,) = tale("Airstrikes hit Kirkuk, and the drone strike killed two.", small).accounts
    assert {*heads(account)} == {"strike"}
