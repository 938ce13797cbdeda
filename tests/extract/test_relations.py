"""Reports say which of them they answer or follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.reading import ours
from extract.tales import PUBLISHED, story_of

from geomap.extract.article import Article
from geomap.extract.coding import code
from geomap.extract.relations import ANSWERS, FOLLOWS, linked

if TYPE_CHECKING:
    from geomap.extract.coded import CodedReport
    from geomap.gazetteer import Gazetteer


def coded(text: str, gazetteer: Gazetteer) -> list[CodedReport]:
    """The reports of an article."""
    return list(code(Article("news.txt", text, published=PUBLISHED), "news", gazetteer, ours()).reports)


def relations(text: str, gazetteer: Gazetteer) -> list[tuple[str, str, str, str]]:
    """Of each report that comes after another its id, how it does, the id of the other, and how that is told."""
    return [
        (each.report_id, column, each.fields[column].value, each.fields["relation_confidence"].value)
        for each in coded(text, gazetteer)
        for column in (ANSWERS, FOLLOWS)
        if column in each.fields
    ]


@pytest.mark.parametrize(
    ("text", "column", "told"),
    [
        ("Rockets hit Erbil on Monday. Jets bombed Kirkuk in retaliation for the rocket attack.", ANSWERS, "stated"),
        ("Rockets hit Erbil on Monday, prompting air strikes on Kirkuk.", ANSWERS, "stated"),
        ("Hezbollah attacked Erbil on Monday. Hours later, Israel bombed Kirkuk.", ANSWERS, "implied"),
        ("Rockets hit Erbil on Monday. Hours later, jets bombed Kirkuk.", FOLLOWS, "implied"),
        ("Hezbollah attacked Erbil on Monday. Hours later, Hezbollah attacked Kirkuk.", FOLLOWS, "implied"),
        ("Hezbollah attacked Erbil on Monday, hours before Israel bombed Kirkuk.", ANSWERS, "implied"),
        ("Hezbollah attacked Erbil on Monday. Israel bombed Kirkuk hours later, killing two men.", ANSWERS, "implied"),
        (
            'Rockets hit Erbil on Monday. Jets bombed Kirkuk on Tuesday. "It was our reply," the army said.',
            ANSWERS,
            "stated",
        ),
    ],
)
def test_the_second_comes_after_the_first(text: str, column: str, told: str, small: Gazetteer) -> None:
    """As an answer if that is said, or if another did it who is known; nobody answers himself."""
    assert relations(text, small) == [("news-2", column, "news-1", told)]


def test_what_is_told_first_may_have_come_second(small: Gazetteer) -> None:
    """Reports stand in the order in which the article tells of them."""
    text = "Jets bombed Kirkuk on Tuesday in response to a rocket attack on Erbil."
    assert relations(text, small) == [("news-1", ANSWERS, "news-2", "stated")]


def test_blow_follows_blow(small: Gazetteer) -> None:
    """An answer answers what was told last, and not what that answered."""
    text = (
        "Israel bombed Erbil on Monday. Hezbollah fired rockets at Kirkuk in retaliation for the strike on Erbil. "
        "Israel responded with air strikes on Baghdad."
    )
    assert relations(text, small) == [
        ("news-2", ANSWERS, "news-1", "stated"),
        ("news-3", ANSWERS, "news-2", "stated"),
    ]


def test_what_a_later_sentence_says_goes_before_what_only_came_later(small: Gazetteer) -> None:
    """The jets came hours after the bomb, and answered the rockets."""
    text = (
        "Rockets hit Erbil on Monday. A car bomb exploded in Baghdad on Tuesday. Hours later, jets bombed Kirkuk. "
        "The air strike was revenge for Erbil, the army said."
    )
    assert ("news-3", ANSWERS, "news-1", "stated") in relations(text, small)


def test_what_somebody_denies_is_disputed(small: Gazetteer) -> None:
    """Right behind it."""
    text = (
        "Rockets hit Erbil on Monday. Jets bombed Kirkuk on Tuesday. Residents called it revenge for Erbil. "
        "The army denied any link."
    )
    assert relations(text, small) == [("news-2", ANSWERS, "news-1", "disputed")]


def test_who_struck_the_launchers_answered_what_came_from_there(small: Gazetteer) -> None:
    """Though nobody calls it an answer."""
    text = (
        "Rockets hit Erbil on Monday. On Tuesday jets bombed Kirkuk. "
        "The air strike destroyed launchers used in the attack on Erbil."
    )
    assert relations(text, small) == [("news-2", ANSWERS, "news-1", "implied")]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit Erbil on Tuesday. Jets bombed Kirkuk on Monday. It was revenge for Erbil.",
        "Hezbollah said it attacked Erbil on Monday. Hezbollah said it bombed Kirkuk on Tuesday. It was for Erbil.",
    ],
)
def test_nobody_answers_himself_or_what_is_yet_to_come(text: str, small: Gazetteer) -> None:
    """Whatever an article says."""
    assert relations(text, small) == []


def test_who_may_only_have_done_it_can_answer_it(small: Gazetteer) -> None:
    """Hezbollah speaks of the bomb; nobody says that it planted it."""
    text = "A bomb killed three shopkeepers in Erbil on Monday, Hezbollah said. On Tuesday Hezbollah attacked Kirkuk "
    (found,) = relations(text + "in retaliation for the bombing.", small)
    assert found[1] == ANSWERS


def test_two_do_not_answer_each_other(small: Gazetteer) -> None:
    """What is said first holds."""
    text = (
        "Rockets hit Erbil. Jets bombed Kirkuk in retaliation for the rocket attack. "
        "The rocket attack was revenge for Kirkuk."
    )
    assert relations(text, small) == [("news-2", ANSWERS, "news-1", "stated")]


def test_what_follows_after_months_is_no_answer_unless_somebody_says_so(small: Gazetteer) -> None:
    """It only comes later."""
    text = "Hezbollah attacked Erbil in March 2019. Months later, in October 2019, Israel bombed Kirkuk."
    assert [column for _, column, _, _ in relations(text, small)] == [FOLLOWS]


def test_the_words_that_say_it_are_kept(small: Gazetteer) -> None:
    """So that a person sees why."""
    text = "Rockets hit Erbil on Monday. Jets bombed Kirkuk in retaliation for the rocket attack."
    field = coded(text, small)[1].fields[ANSWERS]
    assert [(each.sentence, text[each.start : each.end]) for each in field.spans] == [(2, "in retaliation for")]


def test_words_for_an_answer_outrank_an_actor_that_others_name(small: Gazetteer) -> None:
    """Who attacks both is often a mistake."""
    text = "Hezbollah attacked Erbil on Monday. On Tuesday Hezbollah bombed Kirkuk. It was revenge for Erbil."
    assert relations(text, small) == [("news-2", ANSWERS, "news-1", "stated")]


def test_a_blow_after_that_of_another_is_an_answer(small: Gazetteer) -> None:
    """If both are known to differ; else 'after' may tell of one and the same."""
    text = "{} bombed Kirkuk on Tuesday after Hezbollah fired rockets at Erbil on Monday."
    assert relations(text.format("Israel"), small) == [("news-1", ANSWERS, "news-2", "implied")]
    assert relations(text.format("Jets"), small) == []
    assert relations("Israel bombed Kirkuk on Tuesday after rockets hit Erbil on Monday.", small) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit Erbil on Monday. Jets bombed Kirkuk on Tuesday.",
        "Rockets hit Erbil on Monday while jets bombed Kirkuk.",
        "Hours after rain fell on Monday, jets bombed Kirkuk.",
    ],
)
def test_days_alone_say_nothing(text: str, small: Gazetteer) -> None:
    """Nor words without another incident."""
    assert relations(text, small) == []


def test_incidents_that_come_after_others_are_linked_with_them(small: Gazetteer) -> None:
    """By their numbers, the third by itself."""
    words = "Rockets hit Erbil. Hours later, jets bombed Kirkuk. On Tuesday gunmen shot a man in Anbar."
    story = story_of(words, small)
    assert linked(story.links, story.group_of) == {0, 1}
