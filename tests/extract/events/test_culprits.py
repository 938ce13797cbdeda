"""Who can have done what others are known to have done."""

from __future__ import annotations

import pytest
from extract.reading import ours

from geomap.extract.events.culprits import MOST, OTHER, REPORTED, RIVAL, SAME, Culprits
from geomap.extract.mention import Mention
from geomap.extract.said import Said


def charge(name: str, status: str = "claimed") -> Said:
    """A charge against somebody."""
    whom = Mention(kind="actor", start=0, end=1, value=name, confidence=0.9)
    return Said(0, 1, "denied" if status == "denied" else "claimed", None, whom, 0.9)


@pytest.mark.parametrize(
    ("doer", "name", "points"),
    [
        ("Hamas", "Hamas", SAME),
        ("Turkey", "army", SAME),
        ("Hamas", "PKK", OTHER),
        ("gunmen", "PKK", 0.0),
        ("militants", "PKK", 0.0),
        ("militants", "Turkey", OTHER),
        ("unidentified jets", "PKK", OTHER),
        ("unidentified jets", "Turkey", 0.0),
    ],
)
def test_who_did_it_speaks_for_him_and_against_others(doer: str, name: str, points: float) -> None:
    """Militants may be any group, jets those of any state."""
    culprits = Culprits(ours())
    culprits.tell(1, doer, is_reported=False)
    assert culprits.fits(charge(name), 1) == points


def test_what_is_only_reported_or_claimed_speaks_less_against_others() -> None:
    """Two may claim one attack."""
    culprits = Culprits(ours())
    culprits.tell(1, "Hamas", is_reported=True)
    culprits.accuse(2, "Hamas")
    assert [culprits.fits(charge("PKK"), number) for number in (1, 2, 3)] == [REPORTED, RIVAL, 0.0]


def test_who_denies_it_may_have_been_accused() -> None:
    """By words that name him elsewhere."""
    culprits = Culprits(ours())
    culprits.accuse(1, "Hamas")
    assert culprits.fits(charge("PKK", "denied"), 1) == 0.0
    assert culprits.fits(Said(0, 1, "denied", None, None, 0.9), 1) == 0.0


def test_so_many_names_are_kept_and_no_more() -> None:
    """Of a text that names ever new ones."""
    culprits = Culprits(ours())
    for number in range(MOST + 1):
        culprits.accuse(1, f"Front {number}")
    assert culprits.fits(charge(f"Front {MOST}"), 1) == RIVAL
