"""A day is written in every usual way."""

from __future__ import annotations

from datetime import date

from geomap.publish.days import written


def test_a_day_is_looked_for_with_and_without_each_zero_and_in_other_languages() -> None:
    """In any order, with a year of two digits, with ordinals and the names of months that the reader knows."""
    found = {text.casefold() for text in written(date(2020, 3, 1))}
    assert {"2020-3-1", "2020-3-01", "3/1/20", "03/01/20", "20-03-01"} <= found
    assert {"1st march", "march 1st, 2020", "1 of march", "1er mars", "1 марта 2020", "1 آذار"} <= found
    assert "1 mar" not in found
