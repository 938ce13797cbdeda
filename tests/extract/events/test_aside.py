"""Where somebody speaks, is treated or is based, nothing happened."""

from __future__ import annotations

import pytest

from geomap.extract.events.aside import is_aside
from geomap.extract.sentences import sentences


def aside(text: str) -> bool:
    """Whether Mosul is told of in a sentence without anything having happened there."""
    start = text.index("Mosul")
    return is_aside(text, sentences(text)[0], start, start + len("Mosul"))


@pytest.mark.parametrize(
    "text",
    [
        "The joint command in Mosul said two soldiers had died.",
        "The joint command in Mosul, the largest town, said two soldiers had died.",
        "Nobody was hurt, the spokesman said in Mosul.",
        "The inquest in Mosul was told of nine rockets.",
        "A spokesman in Mosul confirmed the raid on the post.",
        "In a statement in Mosul the minister spoke of a drone.",
        "The sheikh told reporters in Mosul that jets had bombed the well.",
        "Nine died, according to doctors in Mosul.",
        "In a message to reporters in Mosul its spokesman spoke of a raid.",
    ],
)
def test_who_speaks_in_a_place_was_not_attacked_there(text: str) -> None:
    """Be it told before his verb or behind it."""
    assert aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "The wounded were flown to a military hospital in Mosul.",
        "Three of the herders were rushed by helicopter to the clinic in Mosul.",
        "The bodies were taken to the morgue in Mosul.",
        "He is being treated at a hospital in Mosul.",
        "A fourth man died at a hospital in Mosul.",
    ],
)
def test_where_the_wounded_are_they_were_not_wounded(text: str) -> None:
    """Whoever was carried away was hit elsewhere."""
    assert aside(text)


def test_where_forces_are_based_they_struck_nothing() -> None:
    """Their base is no target."""
    assert aside("Jets based at Mosul struck a camp.")


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Mosul, police said.",
        "Jets bombed a hospital in Mosul.",
        "Witnesses of the attack in Mosul said the gunmen fled.",
        "Two died in Mosul.",
        "A bomb went off at a rally in Mosul.",
        "A lorry full of explosives was driven to a base in Mosul.",
    ],
)
def test_what_happened_in_a_place_did(text: str) -> None:
    """Also where somebody speaks of it behind a comma."""
    assert not aside(text)
