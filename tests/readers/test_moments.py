"""The day at the place, of a moment by the clock of another zone."""

from __future__ import annotations

import pytest

from geomap.readers.cells import typed
from geomap.readers.raw import Raw, by_column
from geomap.schema import REPORTS, SOURCES

LATE = "2020-03-11T23:30:00-05:00"


def read(table=REPORTS, **cells: str):
    """What became of one row: its days as text, and what is said of them."""
    row = {"report_id": "r", "source_id": "s", "publisher": "P"} | cells
    found = typed(Raw("reports.csv", by_column([row]), [2]), table)
    said = [each.wanted for each in found.doubtful if each.column.startswith("date_")]
    return found.data, said


def test_the_country_says_which_day_it_was_where_there_are_no_coordinates() -> None:
    """No clock of Iraq is that of New York; by all of them it was the next day, which is said."""
    data, said = read(date_start=LATE, country="Iraq")
    assert (str(data["date_start"][0])[:10], len(said)) == ("2020-03-12", 1)
    assert "a day later" in said[0]


@pytest.mark.parametrize("country", ["", "Iraq; Nowhere"])
def test_a_zone_of_nobody_knows_where_is_in_doubt(country: str) -> None:
    """The written day is kept, and said to be in doubt."""
    data, said = read(date_start=LATE, country=country)
    assert (str(data["date_start"][0])[:10], len(said)) == ("2020-03-11", 1)
    assert "the written day was kept" in said[0]


@pytest.mark.parametrize("country", ["Iraq", "IRQ", "العراق; Syria"])
def test_a_zone_of_the_country_is_the_place_s_own(country: str) -> None:
    """Nothing is in doubt."""
    assert read(date_start="2020-03-11T23:30:00+03:00", country=country)[1] == []


def test_coordinates_go_before_the_country() -> None:
    """They say more."""
    data, _ = read(date_start=LATE, country="Iraq", latitude="40.7", longitude="-74")
    assert str(data["date_start"][0])[:10] == "2020-03-11"


def test_a_day_of_publication_is_that_of_its_zone() -> None:
    """A source lies at no place."""
    assert read(SOURCES, date_published="2020-03-11T23:30:00-05:00")[1] == []
