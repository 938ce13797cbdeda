"""Who did it, how that is known, who says so and who denies it."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values
from extract.reading import ours

from geomap.extract.fields.actors import NOBODY, who

HIT = "Rockets hit the Taji base on Monday, killing two soldiers. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HIT, {"attribution_status": "unknown"}),
        (HIT + "No group claimed responsibility for the attack.", {"attribution_status": "unknown"}),
        (
            HIT + "Islamic State claimed responsibility for the attack.",
            {"perpetrator": "Islamic State", "attribution_status": "claimed", "attributed_by": "Islamic State"},
        ),
        (
            HIT + "The United States blamed Kataib Hezbollah for the attack.",
            {"perpetrator": "Kataib Hezbollah", "attribution_status": "attributed", "attributed_by": "United States"},
        ),
        (
            HIT + "The United States blamed Kataib Hezbollah for the attack. Kataib Hezbollah denied it.",
            {
                "perpetrator": "Kataib Hezbollah", "attribution_status": "disputed", "attributed_by": "United States",
                "denied_by": "Kataib Hezbollah",
            },
        ),
    ],
)  # fmt: skip
def test_who_did_it_is_what_the_sayings_come_to(small, text: str, expected: dict[str, str]) -> None:
    """Never more than somebody says, and who says it."""
    assert values(who(read_in(text, small).told[0], ours(), "")) == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("The army shelled Taji on Monday.", "IQ", "Iraq"),
        ("The army shelled Taji on Monday.", "", "army"),
        ("The Syrian army shelled Taji on Monday.", "IQ", "Syria"),
        ("Gunmen shot two soldiers in Taji on Monday.", "IQ", "Gunmen"),
    ],
)
def test_forces_without_a_name_are_those_of_the_country(small, text: str, country: str, expected: str) -> None:
    """Where it is known; gunmen are nobody's."""
    assert who(read_in(text, small).told[0], ours(), country)["perpetrator"].value == expected


def test_a_group_without_a_name_leaves_open_who_it_was(small) -> None:
    """'Gunmen' says little, though it stands there."""
    found = who(read_in("Gunmen shot two soldiers in Taji on Monday.", small).told[0], ours(), "IQ")
    assert values(found) == {"perpetrator": "Gunmen", "attribution_status": "unknown"}


def test_what_nobody_says_is_unsure_and_comes_from_the_first_word(small) -> None:
    """The word that tells of the incident."""
    read = read_in(HIT, small)
    unknown = who(read.told[0], ours(), "")["attribution_status"]
    assert (unknown.confidence, read.words(unknown)) == (NOBODY, ["hit"])
