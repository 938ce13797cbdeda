"""How many were fired, killed and wounded, with the words that say so."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values

from geomap.extract.fields.counts import counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rockets hit Taji on Monday, killing two soldiers.",
            {"fatalities_best": "2", "fatalities_as_reported": "two soldiers"},
        ),
        (
            "A bomb hit Taji on Monday. At least five people were killed.",
            {"fatalities_low": "5", "fatalities_as_reported": "At least five people"},
        ),
        (
            "A bomb hit Taji on Monday, killing 12 to 14 people.",
            {"fatalities_low": "12", "fatalities_high": "14", "fatalities_as_reported": "12 to 14 people"},
        ),
        (
            "A dozen rockets hit Taji on Monday and wounded up to ten people.",
            {
                "munitions_best": "12", "munitions_as_reported": "A dozen rockets", "injuries_high": "10",
                "injuries_as_reported": "up to ten people",
            },
        ),
        ("Rockets hit Taji on Monday.", {}),
    ],
)  # fmt: skip
def test_a_figure_keeps_the_bounds_that_are_told(small, text: str, expected: dict[str, str]) -> None:
    """One number is the best, 'at least' a low one, a range both ends; nothing where nobody counts."""
    assert values(counts(read_in(text, small).told[0], text)) == expected


def test_the_dead_of_one_clause_are_added_up(small) -> None:
    """With the words of each."""
    text = "A bomb in Taji on Monday killed two soldiers and three civilians."
    assert values(counts(read_in(text, small).told[0], text)) == {
        "fatalities_best": "5", "fatalities_as_reported": "two soldiers; three civilians",
    }  # fmt: skip


def test_the_dead_who_are_told_twice_are_not(small) -> None:
    """The headline and the news are about the same; the greater figure stands."""
    text = "Bomb kills four in Taji\n\nA bomb killed five people in Taji on Monday."
    (told,) = read_in(text, small).told
    assert counts(told, text)["fatalities_best"].value == "5"


def test_another_so_many_are_added(small) -> None:
    """They are told beside those before."""
    text = "A bomb killed five people in Taji on Monday. Another two people died in hospital."
    (told,) = read_in(text, small).told
    assert counts(told, text)["fatalities_best"].value == "7"


def test_two_who_are_named_are_at_least_two(small) -> None:
    """Where nobody is counted."""
    text = "An air strike in Baghdad on Monday killed the commander Ali Rahim and his deputy Omar Said."
    read = read_in(text, small)
    found = counts(read.told[0], text)
    assert found["fatalities_low"].value == "2"
    assert read.words(found["fatalities_low"]) == ["Ali Rahim and his deputy Omar Said"]


def test_one_who_is_named_counts_for_nothing(small) -> None:
    """Others may have died with him."""
    text = "An air strike in Baghdad on Monday killed the commander Ali Rahim."
    assert counts(read_in(text, small).told[0], text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb hit Taji on Monday. Police said four people died. A doctor put the dead at seven.", ("4", "", "7")),
        ("A bomb hit Taji on Monday. First reports spoke of nine dead. Police said seven people died.", ("", "7", "")),
        ("A bomb hit Taji on Monday and killed four, a figure the army later corrected to three dead.", ("", "3", "")),
        ("A bomb hit Taji on Monday, killing four people. The rebels said dozens of soldiers died.", ("", "4", "")),
        ("Troops raided Taji on Monday and killed nine men. They lost two of their own men.", ("", "11", "")),
        ("A bomb hit Taji on Monday. A guard died, bringing to five the number of people killed.", ("", "5", "")),
        ("A bomb killed five people in Taji on Monday. The toll rose to seven after two more died.", ("", "7", "")),
    ],
)  # fmt: skip
def test_of_several_tolls_the_last_word_stands_or_the_bounds(small, text: str, expected: tuple[str, ...]) -> None:
    """Rival counts are bounds; what was corrected, first reported or vague gives way; a grown toll holds all."""
    found = values(counts(read_in(text, small).told[0], text))
    assert tuple(found.get(f"fatalities_{end}", "") for end in ("low", "best", "high")) == expected


def test_both_sides_of_a_fight_are_taken_together(small) -> None:
    """Soldiers and attackers who are told apart are other people."""
    text = "Gunmen raided a post at Taji on Monday. Two soldiers were killed. Five attackers were killed."
    assert counts(read_in(text, small).told[0], text)["fatalities_best"].value == "7"


def test_words_that_are_no_number_are_kept_as_words(small) -> None:
    """Nobody knows how many several are."""
    text = "A bomb in Taji on Monday killed dozens of people."
    assert values(counts(read_in(text, small).told[0], text)) == {"fatalities_as_reported": "dozens of people"}


def test_soldiers_and_civilians_are_taken_together(small) -> None:
    """Fighters and civilians whom a strike killed may be the same people, as one side and the other tell it."""
    text = "A bomb in Taji on Monday killed two soldiers. Three villagers were killed."
    strike = "An air strike on Taji on Monday killed two militants. Three villagers were killed."
    assert [counts(read_in(each, small).told[0], each)["fatalities_best"].value for each in (text, strike)] == [
        "5",
        "3",
    ]


def test_those_of_its_own_ranks_stand_beside_the_others(small) -> None:
    """Wherever 'its own' stands."""
    text = "The army attacked Taji on Monday and killed nine assailants; it admitted two killed in its own ranks."
    (told,) = read_in(text, small).told
    assert counts(told, text)["fatalities_best"].value == "11"
