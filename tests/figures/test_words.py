"""Sources and sums in words."""

from __future__ import annotations

from page import made_up

from geomap.figures.words import MOST_PUBLISHERS, sources_line


def test_those_with_most_reports_are_named_first() -> None:
    """And the rest is counted."""
    sources = [{"source_id": f"s{n}", "publisher": f"Paper {n:03}"} for n in range(MOST_PUBLISHERS + 5)]
    reports = [{"report_id": f"r{n}", "source_id": f"s{n}", "incident_id": "i"} for n in range(len(sources))]
    reports.append({"report_id": "more", "source_id": "s44", "incident_id": "i"})
    line = sources_line(made_up.told([], reports, sources, [], [], []))
    assert line.startswith("Sources: Paper 044; Paper 000; ")
    assert line.endswith("; and 5 more.")


def test_without_reports_there_are_no_sources() -> None:
    """Nor a line that names none."""
    assert sources_line(made_up.told([], [], [], [], [], [])) == ""
