"""Incidents have the charges that are of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.reading import ours
from extract.tales import story_of

from geomap.extract.events.charges import with_charges

if TYPE_CHECKING:
    from geomap.extract.events.told import Told
    from geomap.gazetteer import Gazetteer

BOMB = "On Sunday a roadside bomb killed three people in Kirkuk. "
RAID = "On Tuesday US jets bombed a camp near Taji. "


def told(text: str, small: Gazetteer) -> list[Told]:
    """The incidents of a text."""
    return [each for _, each in sorted(with_charges(story_of(text, small), ours()).items())]


def test_a_charge_stands_with_its_incident_alone(small: Gazetteer) -> None:
    """And is taken from the one told last."""
    names = [
        {said.whom.value for account in each.accounts for said in account.said if said.whom}
        for each in told(BOMB + RAID + "The PKK claimed the attack.", small)
    ]
    assert names == [{"PKK"}, {"United States"}]
