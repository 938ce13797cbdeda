"""Where an incident was, and from where it was launched."""

from __future__ import annotations

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets hit Zoroba, in Anbar on Monday.", "Zoroba, in Anbar"),
        ("Rockets hit a post in Anbar on Monday. The rockets landed near Zoroba, killing two.", "near Zoroba"),
        ("The talks in Kirkuk went on.\n\nOn Monday rockets hit a clinic there, killing two.", "Kirkuk"),
        ("Kirkuk\n\nOn Monday rockets hit a clinic, killing two.", "Kirkuk"),
        ("People fled Kirkuk on Monday. Rockets hit a clinic in the town, killing two.", "Kirkuk"),
    ],
)
def test_a_village_that_nobody_knows_is_narrower_than_its_province(small, text: str, expected: str) -> None:
    """'There', 'the town' and headings lead to what was named before."""
    read = read_in(text, small)
    assert where(read.told[0], read.answers, text)["location_as_reported"].value == expected


def test_a_place_in_which_another_is_told_to_be_is_the_wider(small) -> None:
    """Also where only the wider is known."""
    text = "Rockets hit Kirkuk on Monday. The rockets landed near Zoroba, in Kirkuk, killing two."
    read = read_in(text, small)
    assert where(read.told[0], read.answers, text)["location_as_reported"].value == "near Zoroba, in Kirkuk"


def test_a_title_says_where_it_was_only_if_the_article_does_not(small) -> None:
    """What a title leaves out is told below it."""
    text = "Rockets hit Erbil.\n\nRockets landed near Kirkuk on Monday, killing two."
    read = read_in(text, small)
    told = replace(read.told[0], accounts=[replace(read.told[0].accounts[0], is_title=True), *read.told[-1].accounts])
    assert where(told, read.answers, text)["location_as_reported"].value == "near Kirkuk"


def test_a_name_alone_is_looked_up_where_all_that_is_said_of_it_leads_nowhere(small) -> None:
    """The words are kept as they are."""
    text = "Rockets hit Kirkuk, in the province of Tanji on Monday."
    read = read_in(text, small)
    found = values(where(read.told[0], read.answers, text))
    assert (found["location_as_reported"], found["country"]) == ("Kirkuk, in the province of Tanji", "IQ")
