"""What the clauses of an article tell is put together to its incidents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.tales import sentences_of, tale
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.extract.events.incidents import is_wide
from geomap.extract.events.signs import Signs, Spot
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from geomap.extract.events.incidents import Told
    from geomap.gazetteer import Gazetteer

MONDAY, TUESDAY, WEDNESDAY = date(2020, 3, 9), date(2020, 3, 10), date(2020, 3, 11)


def days_of(told: Told) -> tuple[date, date] | None:
    """On which days an incident was."""
    return told.signs.days


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed three people in Kirkuk on Wednesday. The attack wounded nine others. Nobody claimed it.",
        "Militants attacked a post in Erbil. Four died. He condemned the attack. The Islamic State claimed it.",
        "Attack in Kirkuk kills five\n\nA car bomb killed five people in Kirkuk on Wednesday, police said.",
        "An air strike killed 26 fighters in Anbar. The strike, near Taji, wounded four.",
        "Rockets hit a base in Kirkuk on Monday. Nobody was hurt. The police suspect the Islamic State.",
        "Fighters overran the town of Taji on Sunday. It was the second attack on Taji this month.",
        "Rockets hit Kirkuk on Monday, killing two. The rockets that hit Kirkuk killed three, the army said.",
        "Rockets hit Kirkuk on Monday. The attack was a crime. Officials met in Baghdad on Thursday after the attack.",
        "Air strikes killed four in Kirkuk. The war began long ago. The air strikes on Kirkuk were the first.",
        "A roadside bomb killed two in Kirkuk. He spoke. She spoke. They left. The bombing was the first.",
    ],
)
def test_one_incident_told_again_is_one(text: str, small: Gazetteer) -> None:
    """With other words, a wider or narrower place, a new toll, or by whom."""
    (told,) = sentences_of(text, small)
    assert (told[0], told[-1]) == (1, len(sentences(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets hit a base in Kirkuk on Monday. On Tuesday rockets hit a base in Kirkuk again.", [[1], [2]]),
        ("A car bomb killed three in Kirkuk. Another car bomb wounded nine in Erbil.", [[1], [2]]),
        ("A bomb went off in Baghdad on Sunday. Hours later, a second bomb went off in Taji, killing two.", [[1], [2]]),
        (
            "Troops clashed with rebels in Kirkuk on Monday. A suicide bombing in Kirkuk on Monday killed five.",
            [[1], [2]],
        ),
        ("Nine soldiers were killed on Tuesday in Kirkuk. Nine soldiers also died on Tuesday in Erbil.", [[1], [2]]),
        ("Rockets killed 12 in Kirkuk. Later that week, rockets killed 12 in Erbil.", [[1], [2]]),
        (
            "Kirkuk: a bomb killed two.\n\nErbil: gunmen shot a boy.\n\nBaghdad: a mortar round hit a house.",
            [[1], [2], [3]],
        ),
        ("- Monday: A mortar round hit a house in Erbil.\n- Tuesday: A mortar round hit a house in Erbil.", [[1], [2]]),
        ("Rockets struck Kirkuk overnight. Six days earlier, a truck bomb had killed 12 in Baghdad.", [[1], [2]]),
        ("Rockets hit Kirkuk on Tuesday, hours before jets bombed Erbil.", [[1], [1]]),
    ],
)
def test_other_days_places_and_kinds_are_others(text: str, expected: list[list[int]], small: Gazetteer) -> None:
    """However alike they are told."""
    assert sentences_of(text, small) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed Baghdad in retaliation for a raid on Kirkuk. The raid killed two.", [[1], [1, 2]]),
        ("Rockets hit Kirkuk on Monday. Jets bombed Taji in retaliation for the attack on Kirkuk.", [[1, 2], [2]]),
        (
            "The army shelled Taji on Monday. In response to that shelling, rebels fired rockets at Erbil.",
            [[1, 2], [2]],
        ),
        (
            "Three were killed in a car bombing in Kirkuk. The bombing came hours after gunmen shot a judge in Taji.",
            [[1, 2], [2]],
        ),
        ("A rocket attack hurt six in Erbil on Monday. The air force answered with artillery.", [[1], [2]]),
        (
            "A rocket attack hurt six in Erbil. Israel responded by bombing Baghdad. The bombing killed two.",
            [[1], [2, 3]],
        ),
    ],
)
def test_an_incident_and_the_one_that_it_answers_are_told_apart(
    text: str, expected: list[list[int]], small: Gazetteer
) -> None:
    """In one sentence, and what is told of either afterwards."""
    assert sorted(sentences_of(text, small)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A suicide bomber killed ten in Baghdad. The army shelled Erbil. The suicide attack came during prayers.",
            [[1, 3], [2]],
        ),
        ("A bomb killed six in Kirkuk. Gunmen shot a boy in Erbil. That attack was on Monday.", [[1], [2, 3]]),
        ("A bomb killed six in Kirkuk. Gunmen shot a boy in Erbil. The shooting was on Monday.", [[1], [2, 3]]),
        ("A bomb killed six in Kirkuk. Gunmen shot a boy in Erbil. The attack in Kirkuk was on Monday.", [[1, 3], [2]]),
        ("A bomb killed six in Kirkuk. Rockets hit Erbil on Monday. One man was hurt.", [[1], [2, 3]]),
    ],
)
def test_of_several_the_one_is_meant_that_the_words_fit(text: str, expected: list[list[int]], small: Gazetteer) -> None:
    """By its kind, its noun or its place; else the last."""
    assert sentences_of(text, small) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of roads.",
        "Nine people died.",
        "There were several attacks in the past. Drones could strike again.",
        "Police said that a bomb could go off in Kirkuk. No attack took place.",
        "Rockets hit Kirkuk, residents said. They appear to be mistaken: it never happened. It did not.",
    ],
)
def test_news_may_tell_of_none(text: str, small: Gazetteer) -> None:
    """And people die of many things."""
    assert sentences_of(text, small) == []


def test_the_hurt_of_another_story_are_not_added(small: Gazetteer) -> None:
    """What is told three sentences farther on need not be of it."""
    text = (
        "A bomb killed two in Kirkuk on Monday. A court opened. A lawyer spoke. Rain fell. Nine were wounded, one said."
    )
    assert sentences_of(text, small) == [[1]]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rockets hit Erbil on Monday. Two days later jets bombed Kirkuk.", [MONDAY, WEDNESDAY]),
        ("Rockets hit Erbil on Monday. Jets bombed Kirkuk a day after the attack.", [MONDAY, TUESDAY]),
        ("Jets bombed Kirkuk two days after a raid on Erbil on Monday.", [WEDNESDAY, MONDAY]),
        ("Rockets hit Erbil on Wednesday. The day before, jets had bombed Kirkuk.", [WEDNESDAY, TUESDAY]),
        ("He visited on Thursday the base in Kirkuk that rockets had hit the evening before.", [WEDNESDAY]),
    ],
)
def test_days_are_counted_from_the_incident_that_is_meant(text: str, days: list[date], small: Gazetteer) -> None:
    """From the one told before, from one named beside it, or from the day on which somebody spoke."""
    assert [days_of(each) for each in tale(text, small).told] == [(day, day) for day in days]


def test_what_came_later_knows_what_came_before(small: Gazetteer) -> None:
    """So that it is never taken for it, nor for what that one followed."""
    text = "Rockets hit Erbil on Monday. Hours later, jets bombed a camp. The next day, gunmen attacked the camp."
    assert [each.since for each in tale(text, small).told] == [frozenset(), {0}, {0, 1}]


def test_what_is_told_of_an_incident_is_known_together(small: Gazetteer) -> None:
    """Day, place, figures and actor from three sentences."""
    text = "A bomb killed six in Kirkuk. The attack was on Monday. The Islamic State claimed the attack."
    (told,) = tale(text, small).told
    assert (told.signs.days, told.signs.figures, told.signs.actors) == (
        (MONDAY, MONDAY),
        {"killed": 6},
        {"Islamic State"},
    )
    assert (told.last_sentence, told.last_start, told.last_main) == (
        3,
        text.index("The Islamic"),
        text.index("The Isl"),
    )
    assert not told.is_vague


@pytest.mark.parametrize(
    ("text", "is_vague"), [("Attack in Iraq shocks many.", True), ("An attack killed two in Iraq.", False)]
)
def test_an_incident_of_a_land_alone_is_vague(text: str, is_vague: bool, small: Gazetteer) -> None:  # noqa: FBT001
    """Less must speak for the next account being of it."""
    assert [each.is_vague for each in tale(text, small).told] == [is_vague]


@pytest.mark.parametrize(
    ("spots", "expected"), [((), True), ((Spot(33, 44, 600_000),), True), ((Spot(33, 44, 9_000),), False)]
)
def test_a_country_is_wide_and_a_town_is_not(spots: tuple[Spot, ...], expected: bool) -> None:  # noqa: FBT001
    """So is no place at all."""
    assert is_wide(Signs(spots=spots)) == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            [
                "Rockets hit Kirkuk on Monday.", "The attack killed two.", "Hours later, jets bombed Erbil.",
                "Another raid killed six.", "Israel answered with artillery.", "Nobody was hurt.",
                "Jets bombed Taji in response to the raid.", "That attack was claimed.", "He spoke.",
            ]
        ),
        max_size=9,
    )
)  # fmt: skip
def test_every_account_is_of_its_incident_alone(small: Gazetteer, text: list[str]) -> None:
    """In any order of the sentences; an incident comes after none that comes after it."""
    read = tale(" ".join(text), small)
    for number, told in enumerate(read.told):
        inside = [each for each, of in zip(read.accounts, read.numbers, strict=True) if of == number]
        assert told.accounts == inside
        assert number not in told.since
