"""Reports of one incident_id are one incident, and every report stays."""

from __future__ import annotations

from builders import report, story
from hypothesis import given, settings
from hypothesis import strategies as st


def test_reports_of_one_incident_are_one_incident() -> None:
    """Their number and sources are kept."""
    incidents = story(report(source_id="a"), report(source_id="b")).incidents
    assert incidents[["reports", "sources"]].to_numpy().tolist() == [[2, "a; b"]]


def test_a_report_without_an_incident_is_its_own() -> None:
    """It is named after the report."""
    assert story(report(report_id="r", incident_id=None)).incidents["incident_id"].tolist() == ["r"]


def test_its_name_never_joins_it_to_another() -> None:
    """An incident that happens to have the report's name stays apart."""
    rows = [report(report_id="x", incident_id=None), report(incident_id="x"), report(incident_id="report:x")]
    assert sorted(story(*rows).incidents["incident_id"]) == ["report:report:x", "report:x", "x"]


def test_sources_that_differ_in_case_are_two() -> None:
    """An id is not a word."""
    assert story(report(source_id="A"), report(source_id="a")).incidents["sources"].tolist() == ["A; a"]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["a", "b", None]), min_size=1, max_size=8))
def test_no_report_is_lost(incidents: list[str | None]) -> None:
    """However they are grouped, the reports of all incidents are all reports."""
    told = story(*(report(incident_id=incident) for incident in incidents))
    assert int(told.incidents["reports"].sum()) == len(told.reports) == len(incidents)


def test_incidents_stand_in_order_of_date() -> None:
    """Those without a date come last."""
    rows = [
        report(incident_id=name, date_start=day)
        for name, day in (("c", None), ("b", "2020-02-01"), ("a", "2020-01-01"))
    ]
    assert story(*rows).incidents["incident_id"].tolist() == ["a", "b", "c"]


def test_a_report_that_sums_up_others_counts_as_many() -> None:
    """With the sources that it names, each once, and not its own."""
    summed = report(source_id="digest", sums_up="a; b", sums_up_reports=3)
    incidents = story(summed, report(source_id="b"), report(source_id="c", incident_id="i2")).incidents
    assert incidents[["reports", "sources"]].to_numpy().tolist() == [[4, "a; b"], [1, "c"]]
