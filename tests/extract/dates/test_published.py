"""Days told from the day of publication."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from geomap.extract.dates import dates
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from geomap.extract.mention import Dated

THURSDAY = date(2020, 3, 12)


def only(text: str) -> Dated:
    """The one date of a text."""
    [found] = dates(text, sentences(text), THURSDAY)
    return found


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("today", "03-12", "03-12", "day"),
        ("yesterday", "03-11", "03-11", "day"),
        ("overnight", "03-11", "03-12", "days"),
        ("Wednesday", "03-11", "03-11", "day"),
        ("Thursday", "03-12", "03-12", "day"),
        ("last Thursday", "03-05", "03-05", "day"),
        ("Monday last week", "03-02", "03-02", "day"),
        ("last week", "03-02", "03-08", "week"),
        ("this week", "03-09", "03-12", "week"),
        ("last month", "02-01", "02-29", "month"),
        ("late last month", "02-21", "02-29", "days"),
        ("earlier this month", "03-01", "03-12", "month"),
        ("over the weekend", "03-07", "03-08", "days"),
        ("two days ago", "03-10", "03-10", "day"),
        ("two weeks ago", "02-24", "03-01", "week"),
        ("three months ago", "12-01", "12-31", "month"),
        ("hier", "03-11", "03-11", "day"),
        ("вчера", "03-11", "03-11", "day"),
        ("أمس", "03-11", "03-11", "day"),
    ],
)
def test_words_mean_days_before_publication(text: str, first: str, last: str, precision: str) -> None:
    """A week is told from Monday to Sunday, and nothing past goes beyond publication."""
    found = only(text)
    assert (str(found.first)[5:], str(found.last)[5:], found.precision) == (first, last, precision)


def test_a_year_ago_this_week_is_a_week_of_that_year() -> None:
    """The week in which the day of publication fell then."""
    assert (only("A year ago this week").first, only("A year ago this week").precision) == (date(2019, 3, 11), "week")


@pytest.mark.parametrize("text", ["next Monday", "tomorrow", "next week"])
def test_days_ahead_are_told_by_their_low_confidence(text: str) -> None:
    """No incident happened on them."""
    assert only(text).first > THURSDAY
    assert only(text).confidence < 0.4


@pytest.mark.parametrize("text", ["the Sunday Times", "on Bloody Sunday", "the Good Friday Agreement"])
def test_a_weekday_in_a_name_is_no_day(text: str) -> None:
    """A newspaper is read every day."""
    assert dates(text, sentences(text), THURSDAY) == []


def test_today_at_the_end_of_a_name_is_unsure() -> None:
    """Some newspapers are called so."""
    assert only("It burns, Aleppo Today reported.").confidence < 0.4
