"""A table of reports written and read again."""

from __future__ import annotations

from builders import report, reports

from geomap.proposals import report_file
from geomap.readers import read_all
from geomap.schema import REPORTS, records


def test_reports_that_are_written_are_read_alike(tmp_path) -> None:
    """Days, figures, flags and cells that would run; only where they stand is another file."""
    table = reports(
        report(notes="=1+1", fatalities_low=5, fatalities_open=True, latitude=33.5, longitude=44.25),
        report(date_end="2020-03-12", target='a "quoted", word', tags="a; b"),
    )
    report_file.write(table, tmp_path / "merged.csv")
    again = read_all([tmp_path / "merged.csv"]).reports
    names = [name for name in REPORTS.names if name not in report_file.FILLED_IN]
    assert records(again[names]) == records(table[names])
