"""Whoever is blamed sentences later is tied to the incident that he can have done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import tale

from geomap.extract.events.blamed import FARTHEST, blamed

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

BOMB = "A car bomb killed three people in Kirkuk on Wednesday. "
RAID = "US jets bombed a camp near Taji on Thursday. "
BLAMED = "Police blamed the Islamic State."


def doers(text: str, small: Gazetteer) -> list[set[str]]:
    """Who is said to have done each incident."""
    return [
        {said.whom.value for account in each.accounts for said in account.said if said.whom}
        for each in tale(text, small).told
    ]


def test_who_is_blamed_did_what_nobody_else_has_done(small: Gazetteer) -> None:
    """Though another incident was told last."""
    assert doers(BOMB + RAID + BLAMED, small) == [{"Islamic State"}, {"United States"}]


def test_what_is_said_too_late_is_of_none(small: Gazetteer) -> None:
    """The text has gone on to other things."""
    assert doers(BOMB + "It rained. " * (FARTHEST + 1) + BLAMED, small) == [set()]


def test_where_nobody_is_accused_it_is_of_the_last(small: Gazetteer) -> None:
    """As 'nobody was hurt' is."""
    read = tale(BOMB + RAID + "Nobody was hurt.", small)
    assert blamed(read.accounts[-1], read.told, 1) == 1
