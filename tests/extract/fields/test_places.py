"""Where an incident was, and from where it was launched."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values

from geomap.extract.fields.places import where


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets hit Kirkuk on Monday.", {"location_as_reported": "Kirkuk", "country": "IQ"}),
        ("Rockets fell near Kirkuk on Monday.", {"location_as_reported": "near Kirkuk", "country": "IQ"}),
        (
            "Rockets were fired from Kirkuk at a base in Erbil on Monday.",
            {"launch_location": "Kirkuk", "location_as_reported": "Erbil", "country": "IQ"},
        ),
        (
            "Rockets hit Iraq on Monday. The rockets hit Kirkuk, killing two.",
            {"location_as_reported": "Kirkuk", "country": "IQ"},
        ),
        ("The governor of Kirkuk condemned the attack on the soldiers on Monday.", {}),
        ("Rockets hit the soldiers on Monday.", {}),
    ],
)  # fmt: skip
def test_the_narrowest_place_where_it_was_and_from_where_it_came(small, text: str, expected: dict[str, str]) -> None:
    """In the article's words; not from where somebody spoke."""
    read = read_in(text, small)
    assert values(where(read.told[0], read.answers, text)) == expected


def test_a_place_comes_from_its_words(small) -> None:
    """And its country from the same."""
    read = read_in("Rockets fell near Kirkuk on Monday.", small)
    found = where(read.told[0], read.answers, read.text)
    assert (read.words(found["location_as_reported"]), read.words(found["country"])) == (["near Kirkuk"],) * 2


def test_who_comes_from_a_place_launches_nothing(small) -> None:
    """Only what is fired has a place from where it was."""
    text = "Gunmen from Kirkuk attacked soldiers in Erbil on Monday."
    read = read_in(text, small)
    assert "launch_location" not in where(read.told[0], read.answers, text)
