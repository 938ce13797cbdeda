"""A table of reports written and read again."""

from __future__ import annotations

from builders import report, reports

from geomap.proposals import report_file
from geomap.readers import read_all
from geomap.schema import REPORTS, records


def test_reports_that_are_written_are_read_alike(tmp_path) -> None:
    """Days, figures, flags and quotes; only where they stand is another file."""
    table = reports(
        report(fatalities_low=5, fatalities_open=True, latitude=33.5, longitude=44.25),
        report(date_end="2020-03-12", target='a "quoted", word', tags="a; b"),
    )
    report_file.write(table, tmp_path / "merged.csv")
    again = read_all([tmp_path / "merged.csv"]).reports
    names = [name for name in REPORTS.names if name not in report_file.FILLED_IN]
    assert records(again[names]) == records(table[names])


def test_a_cell_that_would_run_is_guarded_once(tmp_path) -> None:
    """However often it is written."""
    path = tmp_path / "merged.csv"
    report_file.write(reports(report(notes="=1+1")), path)
    report_file.write(read_all([path]).reports, path)
    assert read_all([path]).reports["notes"].tolist() == ["'=1+1"]
