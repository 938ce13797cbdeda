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
        ("while", "none", "apart"),
    ],
)
def test_words_say_whether_and_which_comes_first(text: str, relation: str, side: str) -> None:
    """The longest ones, however they are spaced."""
    assert [(each.relation, each.side, each.start, each.end) for each in connectors(text, 0, len(text))] == [
        (relation, side, 0, len(text))
    ]


@pytest.mark.parametrize("text", ["before", "hours before", "ahead of", "until"])
def test_before_leads_to_what_came_later(text: str) -> None:
    """Wherever it is told."""
    assert [(each.relation, each.side) for each in connectors(text, 0, len(text))] == [("order", "forward")]


@pytest.mark.parametrize(
    "text", ["after noon", "before dawn", "until the evening", "after 5 pm", "since Monday", "following the end of May"]
)
def test_times_of_day_and_days_set_nothing_into_an_order(text: str) -> None:
    """They are no incidents."""
    assert connectors(text, 0, len(text)) == []


@pytest.mark.parametrize("text", ["after Monday's raid", "in response to Monday’s raid", "then on Monday"])
def test_the_incident_of_a_day_is_one(text: str) -> None:
    """As is what words lead to that are told of nothing else."""
    assert len(connectors(text, 0, len(text))) == 1


def test_only_a_stretch_of_text_is_looked_at() -> None:
    """Words that reach out of it are not read."""
    text = "in retaliation for a raid"
    assert connectors(text, 0, 5) == connectors(text, 18, len(text)) == []


def test_parts_of_words_connect_nothing() -> None:
    """'Thereafter' is not 'after'."""
    assert connectors("thereafter", 0, 10) == []
