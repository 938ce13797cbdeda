"""Words set two incidents into an order."""

from __future__ import annotations

import pytest

from geomap.extract.events.connectors import connectors


@pytest.mark.parametrize(
    ("text", "relation", "side"),
    [
        ("in retaliation for", "answer", "behind"),
        ("In  Retaliation\nfor", "answer", "behind"),
        ("prompting", "answer", "ahead"),
        ("hours after", "order", "behind"),
        ("days later", "order", "ahead"),
        ("within three hours", "order", "ahead"),
        ("after", "after", "behind"),
        ("while", "none", "apart"),
    ],
)
def test_words_say_whether_and_which_comes_first(text: str, relation: str, side: str) -> None:
    """The longest ones, however they are spaced."""
    assert [(each.relation, each.side, each.start, each.end) for each in connectors(text, 0, len(text))] == [
        (relation, side, 0, len(text))
    ]


@pytest.mark.parametrize("text", ["before", "hours before", "ahead of"])
def test_before_leads_to_what_came_later(text: str) -> None:
    """Wherever it is told."""
    assert [(each.relation, each.side) for each in connectors(text, 0, len(text))] == [("order", "forward")]


@pytest.mark.parametrize(
    "text",
    [
        "after noon", "before dawn", "until the evening", "after 5 pm", "after 0830 GMT", "after 20 minutes",
        "since Monday", "following the end of May", "before the war", "after 2014",
    ],
)  # fmt: skip
def test_times_of_day_and_days_set_nothing_into_an_order(text: str) -> None:
    """They are no incidents."""
    assert connectors(text, 0, len(text)) == []


@pytest.mark.parametrize("text", ["after Monday's raid", "in response to Monday’s raid", "then on Monday"])
def test_the_incident_of_a_day_is_one(text: str) -> None:
    """As is what words lead to that are told of nothing else."""
    assert len(connectors(text, 0, len(text))) == 1


@pytest.mark.parametrize("text", ["after 12 rockets", "following 40 air strikes"])
def test_a_number_of_blows_is_no_time(text: str) -> None:
    """What came after them is told."""
    assert len(connectors(text, 0, len(text))) == 1


@pytest.mark.parametrize("text", ["within six hours of", "within 20 minutes of"])
def test_any_number_may_stand_in_the_words(text: str) -> None:
    """In letters or digits."""
    assert [(each.relation, each.side) for each in connectors(text, 0, len(text))] == [("order", "behind")]


def test_until_sets_no_two_incidents_into_an_order() -> None:
    """It says when something ended."""
    assert [each.relation for each in connectors("until", 0, 5)] == ["none"]


def test_only_a_stretch_of_text_is_looked_at() -> None:
    """Words that reach out of it are not read."""
    text = "in retaliation for a raid"
    assert connectors(text, 0, 5) == connectors(text, 18, len(text)) == []


def test_parts_of_words_connect_nothing() -> None:
    """'Thereafter' is not 'after'."""
    assert connectors("thereafter", 0, 10) == []


@pytest.mark.parametrize("text", ["answer\u0131ng", "repri\u017fal for", "w\u0131thin six hours of"])
def test_letters_of_other_languages_that_are_read_as_ours_are_read(text: str) -> None:
    """They break nothing."""
    assert len(connectors(text, 0, len(text))) == 1


def test_what_a_deed_led_to_is_an_answer_but_for_the_harm_that_it_did() -> None:
    """'Led to the death of three' tells of one incident."""
    told = ["a bomb led to clashes", "a bomb led to the death of three", "a bomb, leading to heavy losses"]
    assert [len(connectors(text, 0, len(text))) for text in told] == [1, 0, 0]
