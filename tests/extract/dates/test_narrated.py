"""A story of another year goes on in that year."""

from __future__ import annotations

from datetime import date

from geomap.extract.dates import dates
from geomap.extract.sentences import sentences


def years(text: str) -> list[int]:
    """The years of a text's dates that was published in 2021."""
    found = dates(text, sentences(text), date(2021, 3, 4))
    return [each.first.year for each in found if each.first]


def test_a_day_behind_a_month_of_another_year_is_the_next_such_day() -> None:
    """It is told in its order."""
    assert years("In December 2019 it was hit. On Jan. 8 it was hit again.") == [2019, 2020]


def test_a_day_told_from_publication_ends_the_story() -> None:
    """From there on days are told from publication again."""
    assert years("In December 2019 it was hit. On Monday it burned. On Jan. 8 it was hit.") == [2019, 2021, 2021]
