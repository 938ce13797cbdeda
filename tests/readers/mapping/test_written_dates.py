"""Dates in a told form become days, or stay as they are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.mapping.written_dates import FORMS, day, is_day, pattern_of


@pytest.mark.parametrize("form", FORMS)
@given(when=st.dates(min_value=date(1000, 1, 1)))
def test_a_day_written_in_a_form_comes_back(form: str, when: date) -> None:
    """Whatever the order of its parts."""
    parts = {"YYYY": f"{when.year}", "MM": f"{when.month:02}", "DD": f"{when.day:02}", "MON": f"{when:%B}"}
    text = form
    for token in ("YYYY", "MON", "MM", "DD"):
        text = text.replace(token, f"<{token}>")
    for token, part in parts.items():
        text = text.replace(f"<{token}>", part)
    assert (day(text, form), is_day(text, form)) == (when.isoformat(), True)


@pytest.mark.parametrize("text", ["31/02/2020", "3/11/20", "11 March", "", "soon"])
def test_what_is_no_day_stays(text: str) -> None:
    """The row is refused later, with the value as it stood."""
    assert (day(text, "DD/MM/YYYY"), is_day(text, "DD/MM/YYYY")) == (text, False)


@pytest.mark.parametrize("form", ["", "DD/MM", "DD/MM/YY", "DD/DD/MM/YYYY", "%d/%m/%Y", "MM MON YYYY"])
def test_a_form_that_is_none_is_told(form: str) -> None:
    """Each part stands in it once."""
    with pytest.raises(ValueError, match=r".*"):
        pattern_of(form)


@pytest.mark.parametrize(
    "text", ["11 mars 2020", "11 March 2020", "11 Mar. 2020", "11 آذار 2020", "11 مارس 2020", "11 марта 2020"]
)
def test_months_have_names_in_every_language_of_the_field(text: str) -> None:
    """Arabic in both of its sets."""
    assert day(text, "DD MON YYYY") == "2020-03-11"
