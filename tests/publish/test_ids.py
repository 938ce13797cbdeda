"""Ids that may not be published are numbers, the same in every table."""

from __future__ import annotations

from geomap.publish import Publishing, publish


def test_incidents_are_numbered_and_linked_as_before(told) -> None:
    """The answer still answers."""
    made = publish(told, Publishing(redact=("incident_id",))).story
    assert made.placed["incident_id"].tolist() == ["incident-1", "incident-2"]
    link = made.relations.iloc[0]
    assert (link["incident_id"], link["other_id"]) == ("incident-2", "incident-1")
    assert made.reports["retaliation_for"].dropna().tolist() == ["incident-1"]


def test_sources_and_reports_are_numbered(told) -> None:
    """In lists of several too."""
    made = publish(told, Publishing(columns=("notes",))).story
    assert set(made.reports["source_id"]) == set(made.sources["source_id"]) == {"source-1", "source-2"}
    assert set(made.placed["sources"].str.split("; ").explode()) == {"source-1", "source-2"}
    assert made.sources["publisher"].tolist() == made.sources["source_id"].tolist()
    assert set(made.reports["report_id"]) == {"report-1", "report-2", "report-3"}


def test_ids_that_tell_what_is_struck_are_numbered(told) -> None:
    """All of them: which one told it is nobody's business."""
    made = publish(told, Publishing(redact=("source_id", "report_id"))).story
    assert made.placed["incident_id"].tolist() == ["b", "a"]
    assert set(made.relations["asserted_by"]) <= {"source-1", "source-2"}
