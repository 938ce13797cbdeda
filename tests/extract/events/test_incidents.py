"""What the clauses of an article tell is put together to its incidents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.reading import ours
from extract.tales import sentences_of, tale
from extract.texts import text_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.extract.events.account_signs import signs_of
from geomap.extract.events.accounts import accounts
from geomap.extract.events.incidents import incidents
from geomap.extract.located import located
from geomap.extract.recognisers import recognised
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

MONDAY, TUESDAY, WEDNESDAY = date(2020, 3, 9), date(2020, 3, 10), date(2020, 3, 11)


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


def test_what_came_later_knows_what_came_before(small: Gazetteer) -> None:
    """So that it is never taken for it, nor for what that one followed."""
    text = "Rockets hit Erbil on Monday. Hours later, jets bombed a camp. The next day, gunmen attacked the camp."
    assert [each.since for each in tale(text, small).told] == [frozenset(), {0}, {0, 1}]


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


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bomb kills six in Kirkuk", [[1, 2, 3], [4]]),
        ("Blast shocks many after raid on Erbil", [[2, 3], [1, 4]]),
        ("Air strike hits Baghdad", [[2, 3], [4]]),
    ],
)
def test_a_title_names_what_the_article_tells_of(title: str, expected: list[list[int]], small: Gazetteer) -> None:
    """And begins no incident of its own; it stands before all others of its incident."""
    body = "A bomb killed six in Kirkuk on Monday. The blast hurt nine.\n\nOn Tuesday rebels raided Erbil."
    words = f"{title}\n\n{body}"
    text = text_of(words, small, title)
    found = accounts(text, recognised(text))
    answers = located(words, found, small)
    told, _ = incidents(found, [signs_of(each, answers, words, ours()) for each in found])
    assert [sorted({each.telling.sentence.number for each in one.accounts}) for one in told] == expected
    assert all(one.accounts[0].is_title for one in told if any(each.is_title for each in one.accounts))


def test_who_claims_an_attack_the_next_day_means_the_one_that_was_told(small: Gazetteer) -> None:
    """The day is that of the claim."""
    text = "Gunmen attacked a post in Kirkuk on Monday. The group claimed the attack the next day."
    assert sentences_of(text, small) == [[1, 2]]


def test_what_came_since_an_attack_of_another_day_is_not_that_attack(small: Gazetteer) -> None:
    """The day behind it is its own."""
    text = "Gunmen attacked a post in Kirkuk on Monday. Guards had waited since the attack of 3 March in Erbil."
    assert sentences_of(text, small) == [[1], [2]]
