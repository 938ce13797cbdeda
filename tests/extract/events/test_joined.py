"""Tellings of one incident come together, and a reference finds what it refers to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.joined import joined, reference
from geomap.extract.events.signs import Signs
from geomap.extract.events.tellings import tellings
from geomap.extract.sentences import sentences

AIR, ROCKETS = Signs(kinds=frozenset({"Air/drone strike"})), Signs(kinds=frozenset({"Shelling"}))


def day(number: int) -> Signs:
    """An incident of one day."""
    return Signs(days=(date(2020, 3, number), date(2020, 3, number)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rocket attack shook the base.", "new"),
        ("Another deadly rocket attack followed.", "new"),
        ("The attack was claimed.", "back"),
        ("Wednesday’s deadly attack was claimed.", "back"),
        ("They condemned that attack.", "back"),
        ("Jets bombed the camp.", "open"),
    ],
)
def test_words_say_whether_an_incident_is_known(text: str, expected: str) -> None:
    """A verb says nothing."""
    sentence = sentences(text)[0]
    assert reference(text, tellings(text, sentence, ())[0]) == expected


def test_a_reference_joins_the_last_that_fits() -> None:
    """The strike is the air strike, though rockets were told of later."""
    assert joined([AIR, ROCKETS, AIR], ["new", "new", "back"]) == [[0, 2], [1]]
    assert joined([AIR, ROCKETS, Signs()], ["new", "new", "back"]) == [[0], [1, 2]]


def test_a_reference_to_what_was_not_told_begins_its_own() -> None:
    """The article may tell of it only so."""
    assert joined([ROCKETS, AIR], ["new", "back"]) == [[0], [1]]


def test_a_new_incident_joins_only_one_that_agrees_in_much() -> None:
    """A headline is told again in the first sentence."""
    told = day(3).joined_with(AIR).joined_with(Signs(figures={"killed": 3}))
    assert joined([told, told], ["open", "new"]) == [[0, 1]]
    assert joined([AIR, AIR], ["new", "new"]) == [[0], [1]]


def test_two_that_one_sentence_sets_apart_stay_two() -> None:
    """However alike they are."""
    told = day(3).joined_with(AIR).joined_with(Signs(figures={"killed": 3}))
    assert joined([told, told], ["open", "open"], apart={(0, 1)}) == [[0], [1]]


@given(
    st.lists(
        st.tuples(st.sampled_from([AIR, ROCKETS, day(1), day(2), Signs()]), st.sampled_from(["new", "open", "back"]))
    )
)
def test_each_telling_is_in_one_group(told: list[tuple[Signs, str]]) -> None:
    """In order."""
    groups = joined([sign for sign, _ in told], [word for _, word in told])  # type: ignore[misc]
    assert sorted(number for group in groups for number in group) == list(range(len(told)))
    assert all(group == sorted(group) for group in groups)
