"""Forces told by whose they are: 'its planes', and jets of which their own army tells."""

from __future__ import annotations

import pytest
from extract.reading import actors_of, ours, told

from geomap.extract.actors.forces import doers, is_army
from geomap.extract.run import run_of
from geomap.extract.sentences import sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ankara waited two days. On Monday its aircraft bombed a camp.", ("attributed", "", "Turkey")),
        (
            "The army of Chad fled. Boko Haram said its fighters had ambushed it.",
            ("claimed", "Boko Haram", "Boko Haram"),
        ),
        ("The Eritrean army said jets bombed rebel camps.", ("claimed", "Eritrea", "Eritrea")),
        ("Eritrea's reply came at night. Two jets bombed a port.", ("attributed", "", "Eritrea")),
        ("It was hit by its naval units, the Indian navy said.", ("claimed", "India", "India")),
    ],
)
def test_forces_are_those_of_whom_the_text_tells(text: str, wanted: tuple[str, str, str]) -> None:
    """Named before in the sentence, in the one before, or as who speaks of them or has answered."""
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Residents said jets bombed a school.",
        "Syrian state media said jets bombed a camp.",
        "The Nile and its fields flooded.",
    ],
)
def test_jets_of_which_others_tell_are_nobodys(text: str) -> None:
    """So are fields of a river."""
    assert [each for each in told(text) if each[0] == "claimed"] == []


def test_what_is_his_takes_the_place_of_other_names() -> None:
    """One unit, with the owner's word in it."""
    text = "Hamas said its fighters came."
    (sentence,) = sentences(text)
    assert [
        text[each.start : each.end] for each in doers(run_of(text, sentence, ours()), sentence, actors_of(text), ours())
    ] == [
        "Hamas",
        "its fighters",
    ]


def test_an_army_is_no_office_and_no_broadcaster() -> None:
    """Though these are of the same state."""
    text = "The Iraqi army and Iraqi media spoke."
    army, media = actors_of(text)
    assert is_army(text, army, ours())
    assert not is_army(text, media, ours())
