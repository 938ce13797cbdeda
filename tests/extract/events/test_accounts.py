"""Each clause that tells of an incident is an account, with what it says of it and not of who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import accounts_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.extract.events.where import happened_at

if TYPE_CHECKING:
    from geomap.extract.events.account import Account
    from geomap.gazetteer import Gazetteer


def words_of(text: str, accounts: list[Account]) -> list[str]:
    """The clauses of accounts."""
    return [text[each.telling.start : each.telling.end].strip() for each in accounts]


def places_of(text: str, account: Account) -> list[str]:
    """Where an account says that it was."""
    return [each.words(text) for each in happened_at(account.places)]


def test_an_incident_and_the_one_that_it_answers_are_two_accounts(small: Gazetteer) -> None:
    """Each with its own place and figures; only the one is an answer."""
    text = "Jets bombed Baghdad, killing six, in retaliation for a raid on Erbil that wounded two."
    accounts = accounts_of(text, small)
    assert [places_of(text, each) for each in accounts] == [["Baghdad"], ["Erbil"]]
    assert [[figure.best for figure in each.figures] for each in accounts] == [[6], [2]]
    assert [each.is_answer for each in accounts] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Anbar condemned on Friday the attack in Kirkuk.",
        "In Baghdad, the governor condemned the attack in Kirkuk.",
        "Officials met in Erbil on Thursday to discuss the attack in Kirkuk.",
    ],
)
def test_what_is_told_of_who_speaks_is_not_told_of_the_attack(text: str, small: Gazetteer) -> None:
    """Neither a place nor a day."""
    (account,) = accounts_of(text, small)
    assert places_of(text, account) == ["Kirkuk"]
    assert [each for each in account.dates if not each.is_spoken] == []


@pytest.mark.parametrize(
    "text",
    [
        "Drones could hit Kirkuk.",
        "No attack took place in Kirkuk.",
        "A wave of strikes worried people.",
        "Reports of shelling in Kirkuk proved wrong.",
        "Rockets hit Kirkuk, some said. They did not.",
        "If rockets hit Kirkuk, nine people will be killed.",
    ],
)
def test_what_did_not_happen_is_no_account(text: str, small: Gazetteer) -> None:
    """Nor does it go on from another incident."""
    assert accounts_of(text, small) == []


@pytest.mark.parametrize(
    "text", ["A wave of strikes hit Kirkuk.", "The army denied that it had carried out a raid in Kirkuk."]
)
def test_what_has_a_place_of_its_own_is_one(text: str, small: Gazetteer) -> None:
    """A wave of strikes on one place, and what somebody is said to have done and denies."""
    assert len(accounts_of(text, small)) == 1


def test_the_date_with_which_a_sentence_begins_holds_for_all_of_it(small: Gazetteer) -> None:
    """Where a clause has none of its own, and is not said to come later."""
    text = "In March 2019 jets bombed Kirkuk while militants attacked Erbil."
    assert [[each.mention.value for each in one.dates] for one in accounts_of(text, small)] == [["March 2019"]] * 2


def test_sentences_that_only_add_go_on(small: Gazetteer) -> None:
    """Without words for what was done."""
    accounts = accounts_of("Rockets hit Kirkuk. Nobody was hurt. He went home. Kataib Hezbollah claimed it.", small)
    assert [bool(each.telling.triggers) for each in accounts] == [True, False, False]
    assert [each.telling.sentence.number for each in accounts] == [1, 2, 4]


def test_harm_told_in_general_does_not_hide_who_is_counted_beside_it(small: Gazetteer) -> None:
    """Dozens of injured patients are no incident, and a dead nurse is of the one before."""
    accounts = accounts_of(
        "Rockets hit a clinic in Erbil on Monday. It had a dead nurse and dozens of injured patients.", small
    )
    assert [(each.of, each.best) for each in accounts[-1].figures] == [("killed", 1)]


def test_what_a_main_clause_says_before_the_incident_that_it_names_goes_on_too(small: Gazetteer) -> None:
    """'It acted' is of what was told before, the raid is another."""
    text = "Kataib Hezbollah said it acted in retaliation for a raid on Kirkuk."
    assert words_of(text, accounts_of(text, small)) == [
        "Kataib Hezbollah said it acted",
        "in retaliation for a raid on Kirkuk.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("That attack killed two.", True), ("This deadly raid killed two.", True), ("The attack killed two.", False)],
)
def test_that_attack_points_at_the_one_told_right_before(text: str, expected: bool, small: Gazetteer) -> None:  # noqa: FBT001
    """'The attack' may be any that is known."""
    (account,) = accounts_of(text, small)
    assert account.is_pointing == expected


def test_days_counted_from_what_stands_beside_are_tied_to_it(small: Gazetteer) -> None:
    """'Later' counts from what was told before."""
    tied = accounts_of("Hours after a raid on Erbil, jets bombed Kirkuk.", small)[1]
    free = accounts_of("Hours later, jets bombed Kirkuk.", small)[0]
    assert [each.relative.value for each in (tied, free) if each.relative] == ["Hours after", "Hours later"]
    assert (tied.is_tied, free.is_tied) == (True, False)


def test_who_accuses_and_goes_on_to_act_did_it(small: Gazetteer) -> None:
    """The verb behind 'and' has no other subject."""
    blamed, done = accounts_of("Israel blamed Hezbollah for an attack in Kirkuk and carried out air strikes.", small)
    assert [each.whom.value for each in blamed.said if each.whom] == ["Hezbollah"]
    assert [each.whom.value for each in done.said if each.whom] == ["Israel"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["Rockets", "hit", "Kirkuk", "hours after", "the attack", "killed two", "They did not", ".", ",", "\n\n"]
        ),
        max_size=25,
    )
)
def test_accounts_stand_in_the_order_of_the_sentences(small: Gazetteer, words: list[str]) -> None:
    """Whatever the words are; what an account says lies in its sentence."""
    accounts = accounts_of(" ".join(words), small)
    numbers = [each.telling.sentence.number for each in accounts]
    assert numbers == sorted(numbers)
    for each in accounts:
        inside = [*(one.mention for one in each.dates), *(one.mention for one in each.places), *each.figures]
        assert all(each.telling.sentence.start <= one.start < each.telling.sentence.end for one in inside)
