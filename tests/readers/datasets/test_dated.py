"""Dates of data sets are read as they are meant, or left as they are."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.datasets.dated import day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_one_day_in_every_form_is_one_day(when) -> None:
    """With a time, with the month as a word."""
    forms = (f"{when:%Y-%m-%dT12:30:00}", f"{when:%d %B %Y}", when.isoformat())
    assert {day(form) for form in forms} == {when.isoformat()}


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_stays(text: str) -> None:
    """Nothing is made up of what is no date."""
    assert day(text) == text.strip() or day(text)[4:5] == "-"
