"""The words of an article say of it what its file does not."""

from __future__ import annotations

from datetime import date

import pytest
from article_files import STORY

from geomap.extract.articles.told import said, title, without_calls, without_writers

FOURTH = date(2021, 3, 4)


def text(*before: str, after: str = "") -> str:
    """An article with these lines before and after it."""
    return "\n\n".join([*before, *STORY, *([after] if after else [])])


def test_a_short_first_line_is_the_headline() -> None:
    """With an empty line behind it and no full stop."""
    assert title(text("Rockets hit depot near Hit")) == "Rockets hit depot near Hit"


@pytest.mark.parametrize(
    "first", ["Two men fell.", "March 4, 2021", "x" * 300, "BAGHDAD (Reuters) - Two", "Title\nmore"]
)
def test_other_first_lines_are_no_headline(first: str) -> None:
    """A sentence, a day, a dateline, two lines."""
    assert title(text(first)) == ""


@pytest.mark.parametrize(
    "line",
    [
        "March 04, 2021", "Published: 2021-03-04", "Published on 4 March 2021 at 10:33 GMT",
        "By A. Writer, March 4, 2021",
        "The Courier | 4 March 2021", "Date: Thursday 4 March 2021", "BAGHDAD, March 4, 2021 (Reuters) - Two fell.",
    ],
)  # fmt: skip
def test_a_line_says_the_day(line: str) -> None:
    """Under a label, in a byline, in a dateline or alone."""
    assert said(text("Rockets hit depot", line)).published == FOURTH


def test_of_several_days_the_labelled_one_is_that_of_publication() -> None:
    """Not the day of the last change, nor those of a list of incidents."""
    lines = ("Updated: March 9, 2021", "Published: March 4, 2021", "March 1, 2021", "March 2, 2021")
    assert said(text(*lines)).published == FOURTH
    assert said(text("March 1, 2021", "March 2, 2021")).published is None


@pytest.mark.parametrize(
    "line",
    [
        "The war began on March 4, 2021.",
        "The attack of 4 March 2021 - what we know",
        "Issued a warning on 4 March 2021",
        "By 4 March 2021 the town had fallen.",
    ],
)
def test_a_day_inside_a_sentence_is_not_that_of_publication(line: str) -> None:
    """It is that of an incident."""
    assert said(text(line)).published is None


@pytest.mark.parametrize("line", ["Source: The Courier", "Source » The Courier", "Publisher: The Courier"])
def test_a_line_says_the_publisher(line: str) -> None:
    """At the beginning or at the end."""
    assert said(text(after=line)).publisher == said(text(line)).publisher == "The Courier"


def test_a_source_may_be_an_address() -> None:
    """That is no publisher's name."""
    found = said(text(after="Source: https://example.org/a"))
    assert (found.publisher, found.url) == ("", "https://example.org/a")


def test_calls_to_subscribe_are_left_out_before_the_headline() -> None:
    """A headline may begin with such a word."""
    assert without_calls(text("Join our channel for news!", "Rockets hit depot")).startswith("Rockets")
    assert without_calls(text("Follow-up strike hits depot")).startswith("Follow-up")


@pytest.mark.parametrize(
    "line", ["By Aminata Keita, Sahel Daily", "BY JOHN HIT IN BAGHDAD", "By A. Taji and B. O’Erbil"]
)
def test_who_wrote_it_is_no_part_of_it(line: str) -> None:
    """Their line may stand right above the dateline, which is read then."""
    told = without_writers(f"Rockets hit depot\n\n{line}\nBAGHDAD, March 4, 2021 (Reuters) - Two fell.")
    assert told == "Rockets hit depot\n\nBAGHDAD, March 4, 2021 (Reuters) - Two fell."
    assert said(told).published == FOURTH


@pytest.mark.parametrize(
    "line", ["By A. Writer, March 4, 2021", "By Monday the town had fallen.", "By Taji they fell", "Bystanders fell"]
)
def test_other_lines_that_begin_so_stay(line: str) -> None:
    """One with a day in it says when it was written."""
    assert without_writers(f"Rockets hit depot\n\n{line}\n\nTwo fell.") == f"Rockets hit depot\n\n{line}\n\nTwo fell."
