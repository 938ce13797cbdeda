"""On which day an incident was, as precisely as the surest words say."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values

from geomap.extract.fields.dates import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rockets hit Taji on Wednesday.",
            {"date_as_reported": "Wednesday", "date_start": "2020-03-11", "date_precision": "day"},
        ),
        (
            "Rockets hit Taji in February 2020.",
            {
                "date_as_reported": "February 2020", "date_start": "2020-02-01", "date_precision": "month",
                "date_end": "2020-02-29",
            },
        ),
        (
            "Rockets hit Kirkuk in March\n\nOn 5 March rockets hit Kirkuk, killing two soldiers.",
            {"date_as_reported": "5 March", "date_start": "2020-03-05", "date_precision": "day"},
        ),
        ("Rockets hit the base at Taji, killing two soldiers.", {}),
    ],
)  # fmt: skip
def test_the_narrowest_days_that_are_told_of_it_are_its_days(small, text: str, expected: dict[str, str]) -> None:
    """An end only where it may have been on several days; nothing where no day is told."""
    assert values(dates(read_in(text, small).told[0], text)) == expected


def test_days_are_counted_from_the_incident_told_before(small) -> None:
    """And are less sure than days that are told."""
    text = "Rockets hit Taji on Monday, killing two soldiers.\n\nTwo days later jets bombed Kirkuk, killing six."
    first, later = (dates(each, text) for each in read_in(text, small).told)
    assert values(later) == {
        "date_as_reported": "Two days later", "date_start": "2020-03-11", "date_precision": "day",
    }  # fmt: skip
    assert later["date_start"].confidence < first["date_start"].confidence


def test_what_is_counted_from_no_known_day_stands_in_its_words(small) -> None:
    """A person may know the day."""
    text = "Two days after a raid on Kirkuk, jets bombed Erbil, killing six."
    assert values(dates(read_in(text, small).told[-1], text)) == {"date_as_reported": "Two days after"}


def test_the_day_on_which_somebody_spoke_is_less_sure(small) -> None:
    """It may have been before."""
    said = "The army showed on Monday a video of the attack on Taji that killed two soldiers."
    spoken, told = (
        dates(read_in(text, small).told[0], text)["date_start"] for text in (said, "Rockets hit Taji on Monday.")
    )
    assert spoken.value == told.value == "2020-03-09"
    assert spoken.confidence < told.confidence


def test_a_date_comes_from_its_own_words(small) -> None:
    """Each of its columns from the same."""
    read = read_in("Rockets hit Taji on 9 March 2020.", small)
    found = dates(read.told[0], read.text)
    assert {tuple(read.words(each)) for each in found.values()} == {("9 March 2020",)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday was loud.\n\nRockets hit Taji, killing two soldiers.", "2020-03-09"),
        ("4 March.\nRockets hit Taji, killing two soldiers.", "2020-03-04"),
        ("On Monday a court sat.\n\nOn Tuesday rockets hit Taji, killing two.", "2020-03-10"),
    ],
)
def test_an_article_goes_on_in_the_day_that_it_named_last(small, text: str, day: str) -> None:
    """Until it names another."""
    assert dates(read_in(text, small).told[0], text)["date_start"].value == day


def test_a_day_that_the_paragraph_before_named_is_less_sure(small) -> None:
    """Than one that the incident's own words name."""
    texts = ("Monday was loud.\n\nRockets hit Taji, killing two.", "Rockets hit Taji on Monday, killing two.")
    carried, own = (dates(read_in(text, small).told[0], text)["date_start"].confidence for text in texts)
    assert carried < own


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Monday was loud.\n\nHours after the rockets, jets bombed Kirkuk, killing six.", ("2020-03-09", "2020-03-10")),
        ("The army accused rebels on Monday of firing rockets at Kirkuk the evening before.", ("2020-03-08", None)),
    ],
)
def test_hours_are_counted_from_the_day_before_and_evenings_from_when_somebody_spoke(small, text, days) -> None:
    """Where no incident is told from which they could be counted."""
    found = values(dates(read_in(text, small).told[-1], text))
    assert (found["date_start"], found.get("date_end")) == days
