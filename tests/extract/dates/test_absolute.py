"""Days of the calendar in words and digits, with and without their year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from geomap.extract.dates import dates
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from geomap.extract.mention import Dated

FRIDAY = date(2020, 3, 13)


def only(text: str, published: date | None = FRIDAY) -> Dated:
    """The one date of a text."""
    [found] = dates(text, sentences(text), published)
    return found


def told(text: str, published: date | None = FRIDAY) -> tuple[str, str, str | None]:
    """First and last day and precision of the one date of a text."""
    found = only(text, published)
    return str(found.first)[5:], str(found.last)[5:], found.precision


@pytest.mark.parametrize(
    "text",
    [
        "on 3 January 2020",
        "on 3rd of January, 2020",
        "on January 3, 2020",
        "on Jan. 3, 2020",
        "on Friday, 3 January 2020",
        "on 2020-01-03",
        "le 3 janvier 2020",
        "el 3 de enero de 2020",
        "3 января 2020",
        "في 3 كانون الثاني 2020",
        "٣ يناير ٢٠٢٠",
        "2020年1月3日",
    ],
)
def test_a_day_with_its_year_needs_no_publication(text: str) -> None:
    """In whatever order, language and digits."""
    assert told(text, None) == ("01-03", "01-03", "day")


@pytest.mark.parametrize(
    ("text", "year"), [("on 13 March", 2020), ("on Dec. 30", 2019), ("on January 3 last year", 2019)]
)
def test_a_day_without_a_year_is_the_last_up_to_publication(text: str, year: int) -> None:
    """Unless words beside it say which year."""
    assert str(only(text).first)[:4] == str(year)


def test_a_day_that_is_only_weeks_ahead_is_ahead_and_unsure() -> None:
    """'The drill takes place on 20 March' is not of the year before."""
    assert told("It is on 20 March.")[0] == "03-20"
    assert only("It is on 20 March.").confidence < 0.4


@pytest.mark.parametrize("text", ["on 3/4/2020", "31 April", "in 1,200 homes", "5:40", "May said so", "He may 5"])
def test_what_is_no_date_or_may_be_two_is_left(text: str) -> None:
    """No day is made up."""
    assert dates(text, sentences(text), FRIDAY) == []


def test_without_publication_a_year_is_needed() -> None:
    """Nothing says which 3 January is meant."""
    assert dates("on 3 January, on Monday, last week", sentences("on 3 January, on Monday, last week"), None) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("14-15 Feb", ("02-14", "02-15", "days")),
        ("from 28 December to 3 January", ("12-28", "01-03", "days")),
        ("the night of 2 to 3 March", ("03-02", "03-03", "days")),
        ("March 8-10", ("03-08", "03-10", "days")),
        ("December 25, 2019 - January 2, 2020", ("12-25", "01-02", "days")),
    ],
)
def test_two_days_are_the_first_and_the_last(text: str, wanted: tuple[str, str, str]) -> None:
    """Of one time that they bound."""
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in January", ("01-01", "01-31", "month")),
        ("in January last year", ("01-01", "01-31", "month")),
        ("in late December", ("12-21", "12-31", "days")),
        ("mid-February", ("02-11", "02-20", "days")),
        ("in early 2019", ("01-01", "03-31", "year")),
        ("in 2019", ("01-01", "12-31", "year")),
        ("spring of 2014", ("03-01", "05-31", "year")),
        ("toward the end of 2017", ("10-01", "12-31", "year")),
        ("at the end of last year", ("12-01", "12-31", "month")),
        ("December 2019", ("12-01", "12-31", "month")),
    ],
)
def test_months_and_years_span_what_they_may_mean(text: str, wanted: tuple[str, str, str]) -> None:
    """As precisely as the words are."""
    assert told(text) == wanted


def test_a_month_before_a_number_of_things_is_no_day() -> None:
    """'In March 18 rockets fell' tells of a month and of eighteen rockets."""
    assert told("In March 18 rockets fell.") == ("03-01", "03-31", "month")
