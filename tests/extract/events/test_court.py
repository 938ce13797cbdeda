"""A charge is of the incident for which most speaks, and not of the one told last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.reading import ours
from extract.tales import story_of

from geomap.extract.events.court import charges

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

BOMB = "On Sunday a roadside bomb killed three people in Kirkuk. "
SHELLS = "On Monday mortar shells fell on Erbil. "
RAID = "On Tuesday US jets bombed a camp near Taji. "


def found(text: str, small: Gazetteer) -> list[tuple[str, int | None]]:
    """Who is charged, and with which incident."""
    return [
        (each.said.whom.value if each.said.whom else "", each.number) for each in charges(story_of(text, small), ours())
    ]


def test_what_others_have_done_is_claimed_by_none(small: Gazetteer) -> None:
    """It is of the one whose doer nobody told."""
    assert found(BOMB + RAID + "The PKK claimed the attack.", small) == [("PKK", 0)]


def test_the_weapon_tells_which(small: Gazetteer) -> None:
    """Though shells were told of last."""
    assert found(BOMB + SHELLS + "The PKK said in a leaflet that it had planted the bomb.", small) == [("PKK", 0)]


def test_a_place_tells_which(small: Gazetteer) -> None:
    """So does a day."""
    assert found(SHELLS + BOMB + "The PKK claimed the attack on Erbil.", small) == [("PKK", 0)]


def test_what_tells_the_deed_itself_is_no_charge(small: Gazetteer) -> None:
    """It begins an incident."""
    assert found(BOMB + RAID, small) == []
