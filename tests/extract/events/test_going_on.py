"""Sentences without a word for what was done go on from the incident told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import accounts_of, read

from geomap.extract.events.going_on import going_on

if TYPE_CHECKING:
    from geomap.extract.events.account import Account
    from geomap.gazetteer import Gazetteer


def added(text: str, gazetteer: Gazetteer) -> list[Account]:
    """What a sentence adds."""
    (sentence,) = read(text, gazetteer)
    return list(going_on(sentence, sentence.sentence.start, sentence.sentence.end))


def test_who_was_hurt_is_added(small: Gazetteer) -> None:
    """And nothing else."""
    (account,) = added("Six people were hurt and nobody died.", small)
    assert [(each.of, each.best) for each in account.figures] == [("wounded", 6), ("killed", 0)]
    assert (account.reference, account.telling.triggers, account.telling.connector) == ("back", (), None)


def test_who_is_blamed_is_added(small: Gazetteer) -> None:
    """By whom it is said."""
    (account,) = added("The police blamed the Islamic State.", small)
    assert [(each.status, each.whom.value, each.by.value) for each in account.said] == [
        ("attributed", "Islamic State", "police")
    ]


@pytest.mark.parametrize("text", ["On Thursday Israel responded with artillery.", "Israel answered on Thursday."])
def test_who_answered_did_something_of_a_day_of_its_own(text: str, small: Gazetteer) -> None:
    """Though no word says what."""
    (account,) = added(text, small)
    assert account.telling.relation == "answer"
    assert [each.mention.value for each in account.dates] == ["Thursday"]


@pytest.mark.parametrize(
    "text", ["He spoke of roads.", "On Thursday it rained.", "They fired 18 rockets.", "It answered with artillery."]
)
def test_a_sentence_that_says_nothing_of_people_adds_nothing(text: str, small: Gazetteer) -> None:
    """Neither does one that says not who."""
    assert added(text, small) == []


def test_only_what_stands_before_a_letter_is_added(small: Gazetteer) -> None:
    """The rest of the sentence is told by others."""
    text = "The police blamed the Islamic State and six people were hurt."
    (sentence,) = read(text, small)
    (account,) = going_on(sentence, 0, text.index("six"))
    assert (account.figures, len(account.said)) == ([], 1)


def test_an_answer_is_where_its_sentence_says(small: Gazetteer) -> None:
    """Though no word tells what was done."""
    told = accounts_of("Rockets hit Erbil. The army retaliated with artillery on positions at Kirkuk.", small)
    assert [each.mention.value for each in told[-1].places] == ["Kirkuk"]
