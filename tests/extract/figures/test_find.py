"""Numbers count munitions, people and the dead, each where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.figures import figures
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from geomap.extract.mention import Figure

UNSURE = 0.5
WORDS = "two 12 a an killed wounded were and , including people rockets no one of the dead who was hurt said . to toll"


def of(text: str, counted: str) -> list[Figure]:
    """The figures of a text that count one thing."""
    return [each for each in figures(text, sentences(text)) if each.of == counted]


@pytest.mark.parametrize(
    "text",
    [
        "a volley of 18 rockets", "Eighteen rockets hit the base.", "18 107mm Grad rockets", "18 mortar rounds",
        "a dozen and a half missiles", "18 Russian attack drones", "18 barrel bombs were dropped",
    ],
)  # fmt: skip
def test_munitions_are_counted_by_their_noun(text: str) -> None:
    """Whatever stands between the number and the noun."""
    assert [each.best for each in of(text, "munitions")] == [18]


@pytest.mark.parametrize(
    "text",
    ["18 rocket attacks", "two rounds of talks", "18 missile launchers", "107mm rockets", "a series of missiles",
     "18 members accused of rocket fire"],
)  # fmt: skip
def test_what_is_named_after_munitions_is_none(text: str) -> None:
    """Nor is their calibre their number."""
    assert of(text, "munitions") == []


def test_munitions_that_were_shot_down_or_stand_alone_are_unsure() -> None:
    """A number that hit is surer."""
    text = "It shot down 15 drones. A missile hit the ship. Three rockets fell."
    assert [each.confidence for each in of(text, "munitions")] == [0.3, 0.5, 0.85]


def test_people_of_whom_nothing_is_said_are_people() -> None:
    """A march of 600 has no casualties."""
    assert [each.best for each in of("About 600 people marched.", "people")] == [600]


def test_a_second_count_needs_no_noun() -> None:
    """It counts what the one before it does."""
    text = "The army put its losses at 11 soldiers; hospital workers counted 15."
    assert [each.best for each in of(text, "killed")] == [11, 15]


def test_a_number_within_nobody_counts_nobody() -> None:
    """'None of the 22 crew was hurt' has no 22 wounded."""
    assert [each.best for each in of("None of the 22 crew was hurt.", "wounded")] == [0]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("On 14 March six herders were killed.", [6]),
        ("At least six farmers are said to have been killed.", [6]),
        ("No fewer than six farmers were killed.", [6]),
        ('The group says that it killed "about six" soldiers.', [6]),
        ("Six cooks and the elderly driver of their lorry were killed.", [6, 1]),
        ("A gardener and six cooks were killed.", [1, 6]),
        ("6 fighters from Kirkuk and 2 from Erbil were killed.", [6, 2]),
        ("A young couple were killed.", [2]),
        ("The dead were six members of one family.", [6]),
        ("The dead, she said, were six farmers.", [6]),
        ("The death toll in the fire at the grain market on the edge of the town has risen to six.", [6]),
        ("Three guards died at once and a fourth on Sunday.", [3, 1]),
        ("Nine people were wounded, two of whom died.", [2]),
    ],
)
def test_the_dead_are_counted_however_they_are_told(text: str, killed: list[int]) -> None:
    """Each number, or word that stands for one, in its order."""
    found = of(text, "killed")
    assert [each.best or each.low for each in found if each.confidence > UNSURE] == killed


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Three others are still under treatment.", [3]),
        ("Three passengers were in hospital.", [3]),
        ("Three passengers were taken to the new hospital.", [3]),
        ("A farmer lost a leg.", [1]),
        ("A farmer received a wound of the hand.", [1]),
        ("The blast left 20 with burns.", [20]),
        ("Nobody on the bus was hurt.", [0]),
        ("Nobody died but three people were hurt.", [3]),
        ("Doctors treated three for burns.", [3]),
        ("Three guards escaped with light wounds.", [3]),
        ("Three guards escaped injury.", []),
        ("Three farmers sought treatment for burns.", [3]),
    ],
)
def test_who_is_cared_for_is_hurt(text: str, wounded: list[int]) -> None:
    """And so is who has lost a limb."""
    assert [each.best for each in of(text, "wounded") if each.confidence > UNSURE] == wounded


@pytest.mark.parametrize(
    "text",
    [
        "A sergeant of 27 was hurt.", "Two of the bodies lay on the road.", "The war has killed 10,000 people.",
        "The wounded were brothers of 15 and 16.", "A clerk lost three fingers.",
        "The hostages were taken to the hills.",
        "Three residents, aged from 19 to 24, spoke.", "Six bodies lay there, two of them burnt, and the blast left.",
    ],
)  # fmt: skip
def test_ages_parts_and_the_dead_of_years_are_no_count(text: str) -> None:
    """Nor are fingers people."""
    found = [each for each in (*of(text, "killed"), *of(text, "wounded")) if each.confidence > UNSURE]
    assert {each.best for each in found} <= {1, 6}


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join) | st.text())
def test_any_text_gives_figures_that_stand_where_they_say(text: str) -> None:
    """Each says something, and no least is above the most."""
    for each in figures(text, sentences(text)):
        assert each.value == text[each.start : each.end] != ""
        assert {each.low, each.best, each.high} != {None}
        assert each.low is None or each.high is None or each.low < each.high
        assert 0 < each.confidence <= 1
