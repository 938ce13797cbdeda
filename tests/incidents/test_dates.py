"""The date is that of the reports that know it best."""

from __future__ import annotations

import pytest
from builders import report, reports

from geomap.incidents.dates import spans

MONTH = {"date_start": "2020-01-01", "date_end": "2020-01-31", "date_precision": "month"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"date_start": "2020-01-03"}, MONTH], ("2020-01-03", "2020-01-03", "day")),
        ([MONTH], ("2020-01-01", "2020-01-31", "month")),
        ([{"date_start": "2020-01-03"}, {"date_start": "2020-01-05"}], ("2020-01-03", "2020-01-05", "days")),
        ([{"date_start": "2020-01-03", "date_end": "2020-01-04"}], ("2020-01-03", "2020-01-04", "days")),
        ([MONTH, MONTH], ("2020-01-01", "2020-01-31", "month")),
        (
            [MONTH, {"date_start": "2020-03-01", "date_end": "2020-03-31", "date_precision": "month"}],
            ("2020-01-01", "2020-03-31", "days"),
        ),
        ([{"date_start": None}, {"date_start": "2020-01-03"}], ("2020-01-03", "2020-01-03", "day")),
    ],
)
def test_the_finest_date_stands(rows, expected) -> None:
    """A day beats a month; two different days make a span."""
    found = spans(reports(*(report(**row) for row in rows))).loc["i1"]
    assert (str(found["date_start"].date()), str(found["date_end"].date()), found["date_precision"]) == expected


def test_an_incident_without_a_date_stays() -> None:
    """It has no date rather than an invented one."""
    assert spans(reports(report(date_start=None))).loc["i1"].isna().all()
