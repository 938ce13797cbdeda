"""Cells become values, or findings that say what was wanted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.cells import parse, typed
from geomap.readers.raw import Raw, by_column
from geomap.schema import REPORTS

GOOD = {"report_id": "r", "source_id": "s"}


def typed_row(**cells: str):
    """The good rows and the findings of one row of reports."""
    row = GOOD | cells
    return typed(Raw("reports.csv", by_column([row]), [2]), REPORTS)


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("date_start", "2020-03-11", date(2020, 3, 11)),
        ("fatalities_best", "3", 3),
        ("fatalities_best", "٣", 3),
        ("latitude", "33.5", 33.5),
        ("event_type", "battles", "Battles"),
        ("notes", "=1+1", "=1+1"),
    ],
)
def test_a_good_value_is_parsed(column: str, text: str, value: object) -> None:
    """Dates are ISO 8601, digits of any script count, allowed words go in any case."""
    assert parse(text, REPORTS[column]) == value


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("date_start", "2020-02-30"),
        ("date_start", "03/11/2020"),
        ("date_start", "20200311"),
        ("fatalities_best", "-1"),
        ("fatalities_best", "about a dozen"),
        ("fatalities_best", "1,200"),
        ("fatalities_best", "3.0"),
        ("fatalities_best", "9" * 30),
        ("latitude", "91"),
        ("latitude", "nan"),
        ("latitude", "3_3.5"),
        ("longitude", "inf"),
        ("event_type", "Boom"),
    ],
)
def test_a_bad_value_refuses_its_row_and_says_what_was_wanted(column: str, text: str) -> None:
    """File, row, column, value and wish stand in the finding."""
    good, refused = typed_row(**{column: text})
    assert len(good) == 0
    assert (refused[0].file, refused[0].row, refused[0].column, refused[0].value) == ("reports.csv", 2, column, text)
    assert refused[0].wanted == REPORTS[column].wanted


def test_all_bad_values_of_a_row_are_found() -> None:
    """One look at the list is enough to mend the row."""
    assert [finding.column for finding in typed_row(date_start="x", latitude="y")[1]] == ["date_start", "latitude"]


@pytest.mark.parametrize(("column", "text"), [("source_id", "a;b"), ("notes", "\ud800")])
def test_a_value_that_no_output_could_hold_is_refused(column: str, text: str) -> None:
    """An id with the joining sign, half of a surrogate pair."""
    assert [finding.column for finding in typed_row(**{column: text})[1]] == [column]


def test_a_missing_required_value_is_found() -> None:
    """A report without a source cannot be checked by anybody."""
    assert typed_row(source_id=" ")[1][0].column == "source_id"


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"date_start": "2020-03-11", "date_end": "2020-03-10"}, "date_end"),
        ({"date_end": "2020-03-10"}, "date_end"),
        ({"latitude": "33"}, "latitude"),
        ({"longitude": "44"}, "longitude"),
        ({"fatalities_low": "5", "fatalities_high": "3"}, "fatalities_low"),
    ],
)
def test_values_that_contradict_each_other_are_found(cells: dict[str, str], column: str) -> None:
    """Reversed ranges and half a coordinate are no values."""
    assert typed_row(**cells)[1][0].column == column


@given(st.text(max_size=60), st.sampled_from(REPORTS.columns))
def test_any_text_is_a_value_or_a_value_error(text: str, column) -> None:
    """Nothing else comes out of a cell."""
    try:
        value = parse(text, column)
    except ValueError:
        return
    assert value is not None
